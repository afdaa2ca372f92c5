namespace Catalog.Gen.Engine.Text;

/// <summary>Paths as texts: the same on every system, and never touching the disk.</summary>
internal static class FilePaths
{
    private static readonly string[] SchemaEndings = [".schema.json", ".schema.yaml", ".schema.yml"];

    private static readonly string[] EntryEndings = [".yaml", ".yml", ".json"];

    private static readonly string[] Detours = ["/./", "/../"];

    private const string LockEnding = ".ids.txt";

    private const string NumbersEnding = ".numbers.txt";

    /// <summary>What the file is called that records the known problems of the catalog whose schema it lies beside.</summary>
    public const string BaselineName = "catalog.baseline.json";

    /// <summary>
    /// The path with <c>/</c> between its parts, and without parts that lead nowhere or back: <c>a/./b/../c</c> is <c>a/c</c>.
    /// </summary>
    public static string Normalise(string path)
    {
        string normalised = path.Replace('\\', '/');
        return Array.Exists(Detours, detour => normalised.IndexOf(detour, StringComparison.Ordinal) >= 0)
            ? WithoutDetours(normalised)
            : normalised;
    }

    public static bool IsSchema(string path) => SchemaEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static bool IsEntry(string path) =>
        !IsSchema(path) && !IsBaseline(path) && EntryEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file lists published ids.</summary>
    public static bool IsLock(string path) => path.EndsWith(LockEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file records the numbers of enums.</summary>
    public static bool IsNumbers(string path) => path.EndsWith(NumbersEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file records known problems: by its whole name.</summary>
    public static bool IsBaseline(string path) =>
        path.EndsWith(BaselineName, StringComparison.OrdinalIgnoreCase)
        && (path.Length == BaselineName.Length || path[path.Length - BaselineName.Length - 1] is '/' or '\\');

    /// <summary>The file beside a schema that lists the published ids of its catalog.</summary>
    public static string LockOf(string normalisedSchema) => Folder(normalisedSchema) + Stem(normalisedSchema) + LockEnding;

    /// <summary>The file beside a schema that records the numbers of its enums.</summary>
    public static string NumbersOf(string normalisedSchema) => Folder(normalisedSchema) + Stem(normalisedSchema) + NumbersEnding;

    /// <summary>The folder with its trailing separator, empty for a bare file name.</summary>
    public static string Folder(string normalisedPath) => normalisedPath.Substring(0, normalisedPath.LastIndexOf('/') + 1);

    public static string FileName(string normalisedPath) => normalisedPath.Substring(normalisedPath.LastIndexOf('/') + 1);

    /// <summary>The path of a file of entries, without what its name ends in.</summary>
    public static string WithoutEnding(string path) => path.Substring(0, path.LastIndexOf('.'));

    /// <summary><c>dataset</c> for <c>…/dataset.schema.json</c>; <c>bcp</c> for <c>…/bcp.yaml</c>.</summary>
    public static string Stem(string normalisedPath)
    {
        string name = FileName(normalisedPath);
        string? ending = SchemaEndings.Concat(EntryEndings).FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return ending is null ? name : name.Substring(0, name.Length - ending.Length);
    }

    /// <summary>The path as a message names it: relative to the project where it lies below it, else whole; with <c>/</c>.</summary>
    public static string Shown(string path, string projectDirectory) =>
        Below(path, projectDirectory) ?? Normalise(path);

    /// <summary>
    /// The path for what is generated, which must not depend on where the project lies: relative to the project where it lies
    /// below it, else the name alone; with <c>/</c>.
    /// </summary>
    public static string Relative(string path, string projectDirectory) =>
        Below(path, projectDirectory) ?? FileName(Normalise(path));

    private static string? Below(string path, string projectDirectory)
    {
        string normalised = Normalise(path), root = Normalise(projectDirectory);
        return root.Length > 0 && normalised.StartsWith(root, StringComparison.OrdinalIgnoreCase)
            ? normalised.Substring(root.Length)
            : null;
    }

    private static string WithoutDetours(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/'))
        {
            // What leads back from the root, or from a part that itself leads back, stays: there is nothing to take out.
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else if (part != "." || parts.Count == 0)
                parts.Add(part);
        }

        return string.Join("/", parts);
    }
}
