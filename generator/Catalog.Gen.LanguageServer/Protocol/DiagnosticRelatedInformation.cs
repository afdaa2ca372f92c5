namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Another place that helps to understand a problem.</summary>
internal sealed record DiagnosticRelatedInformation(Location Location, string Message);
