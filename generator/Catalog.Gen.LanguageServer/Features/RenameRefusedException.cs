namespace Catalog.Gen.LanguageServer.Features;

/// <summary>Why an id cannot be renamed, in words for the person who asked.</summary>
internal sealed class RenameRefusedException(string message) : Exception(message);
