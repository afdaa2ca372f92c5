namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Whether an editor lets a server ask for something later.</summary>
internal sealed record DynamicCapability(bool? DynamicRegistration);
