using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A root namespace may hold what C# cannot: MSBuild takes it from the project's file name.</summary>
internal static class CatalogNamespace
{
    public static string Clean(string given) =>
        string.Join(".", given.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Segment));

    private static string Segment(string segment)
    {
        if (Identifiers.IsValid(segment))
            return segment;
        if (Identifiers.IsValid(segment + "_"))
            return "@" + segment;
        string cleaned = new([.. segment.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
        return char.IsDigit(cleaned[0]) ? "_" + cleaned : cleaned;
    }
}
