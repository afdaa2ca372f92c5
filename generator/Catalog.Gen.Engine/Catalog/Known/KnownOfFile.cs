using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>What is known of one file: all that reading it depends on in a baseline.</summary>
/// <param name="File">The file's path from the folder of the catalog, with <c>/</c>.</param>
/// <param name="Problems">The problems.</param>
internal sealed record KnownOfFile(string File, EquatableArray<KnownCount> Problems)
{
    /// <summary>For a file of which nothing is known.</summary>
    public static KnownOfFile Nothing { get; } = new("", []);

    /// <summary>Whether every problem that can be recorded counts as known: see <see cref="Baselines.Everything"/>.</summary>
    public bool IsEverything { get; init; }
}
