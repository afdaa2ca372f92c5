namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Whether an editor shows other places beside a problem.</summary>
internal sealed record PublishDiagnosticsCapabilities(bool? RelatedInformation);
