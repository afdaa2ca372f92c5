namespace Catalog.Gen.Tests.House;

/// <summary>A folder of a project of <c>generator</c>; what lies beside the project file is in the folder <c>.</c>.</summary>
internal sealed record SourceFolder(string Project, string Name)
{
    /// <summary>The folder of a file, whose path begins at the folder <c>generator</c>: a sub-folder belongs to its top folder.</summary>
    public static SourceFolder Of(string path)
    {
        string[] parts = path.Split('/');
        return new SourceFolder(parts[0], parts.Length > 2 ? parts[1] : ".");
    }

    public override string ToString() => $"{Project}/{Name}";
}
