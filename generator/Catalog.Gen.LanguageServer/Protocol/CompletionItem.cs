namespace Catalog.Gen.LanguageServer.Protocol;

/// <summary>A proposal.</summary>
internal sealed record CompletionItem(
    string Label,
    int Kind,
    string? Detail,
    MarkupContent? Documentation,
    string SortText,
    string FilterText,
    TextEdit TextEdit,
    int? InsertTextMode,
    int[]? Tags);
