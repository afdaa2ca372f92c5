namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A problem as editors show it.</summary>
internal sealed record Diagnostic(
    Range Range,
    int Severity,
    string Code,
    CodeDescription CodeDescription,
    string Source,
    string Message,
    int[]? Tags,
    DiagnosticRelatedInformation[]? RelatedInformation);
