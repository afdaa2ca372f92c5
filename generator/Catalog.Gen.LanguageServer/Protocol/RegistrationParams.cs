namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>client/registerCapability.</summary>
internal sealed record RegistrationParams(Registration[] Registrations);
