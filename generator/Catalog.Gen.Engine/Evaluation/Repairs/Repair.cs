using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>A guess at what a curator did, with the value as it was meant: if less is wrong with that, the guess is right.</summary>
/// <param name="Meant">The value as it was meant; what is moved in it keeps its place in the file.</param>
/// <param name="Findings">What is said then, in place of all that is wrong only because of it.</param>
internal sealed record Repair(YamlNode Meant, params Finding[] Findings)
{
    /// <summary>Whether it was read from a text of its own, so that its places are not those of the file: it has to be right.</summary>
    public bool IsReadAnew { get; init; }
}
