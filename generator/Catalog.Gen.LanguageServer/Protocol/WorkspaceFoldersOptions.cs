namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>Whether the server follows the folders of an editor.</summary>
internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);
