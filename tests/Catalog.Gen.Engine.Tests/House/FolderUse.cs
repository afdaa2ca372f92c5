namespace Catalog.Gen.Tests.House;

/// <summary>A line that uses a type, or a member of it, that another folder declares.</summary>
internal sealed record FolderUse(SourceFolder From, SourceFolder To, string File, int Line, string Type)
{
    public override string ToString() => $"{File}:{Line} -> {Type} ({To})";
}
