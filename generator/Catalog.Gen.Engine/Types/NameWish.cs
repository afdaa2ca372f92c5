namespace Catalog.Gen.Engine.Types;

/// <summary>What a type would like to be called.</summary>
/// <param name="Name">In Pascal case.</param>
/// <param name="IsNamedBySchema">
/// Whether the schema itself names the type (<c>title</c>, or the key in <c>$defs</c>). Such names are given first.
/// </param>
/// <param name="Parent">The type in which it was found; -1 for the entry. Its name is put in front if the wish is taken.</param>
internal sealed record NameWish(string Name, bool IsNamedBySchema, int Parent)
{
    /// <summary>For a case of a union that has no name of its own: what stands behind the union's name, whatever that becomes.</summary>
    public string? Label { get; init; }
}
