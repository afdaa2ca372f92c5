namespace Catalog.Gen.Tests.Annotations;

/// <summary>An annotation of a value.</summary>
/// <param name="Site">The property whose value it is about, with the schema that declares it; empty for the entry itself.</param>
/// <param name="Schema">The pointer to the schema that has the keyword.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Value">The pointer to the value.</param>
internal sealed record Occurrence(string Site, string Schema, string Keyword, string Value)
{
    /// <summary>The keywords of which annotations are gathered.</summary>
    public static IReadOnlyList<string> Keywords { get; } = ["x-ref", "x-inverse", "x-index", "x-unique"];

    /// <summary>A property with the schema that declares it.</summary>
    public static string SiteOf(string owner, string property) => $"{owner} . {property}";
}
