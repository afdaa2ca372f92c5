using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// A root namespace may hold what C# cannot: MSBuild takes it from the project's file name. Keywords in it stay as they are, and
/// are escaped where they are written in C#.
/// </summary>
internal static class CatalogNamespace
{
    /// <summary>Where the run-time support is, which is emitted into every project.</summary>
    public const string Runtime = "CatalogGen.Runtime";

    /// <summary>Metadata hold no longer name, and a file's name is not as long.</summary>
    private const int MaxLength = 250;

    /// <summary>Why no catalog can live in a namespace, as the end of a sentence; null where one can.</summary>
    public static string? WhyNot(string cleaned) =>
        cleaned.Length > MaxLength ? $"since it is longer than {MaxLength} characters"
        : (cleaned + ".").StartsWith(Runtime + ".", StringComparison.OrdinalIgnoreCase) ? "since the generated code has that for itself"
        : null;

    /// <summary>The same of a namespace that is written down for a catalog, of which nothing is put right unasked.</summary>
    public static string? WhyNotGiven(string given) =>
        Clean(given) == given ? WhyNot(given) : "since a part of it is no name in C#";

    public static string Clean(string given) =>
        string.Join(".", given.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Segment));

    private static string Segment(string segment)
    {
        if (Identifiers.IsIdentifier(segment) && segment != "_")
            return segment;
        string cleaned = new([.. segment.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
        // Where a namespace is called '_', C# takes no '_' for a value that nobody wants.
        if (cleaned == "_")
            return "__";
        return char.IsDigit(cleaned[0]) ? "_" + cleaned : cleaned;
    }
}
