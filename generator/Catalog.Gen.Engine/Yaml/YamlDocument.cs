using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>What reading a file gave: a tree, or the reasons why there is none.</summary>
/// <param name="File">The file that was read.</param>
/// <param name="Root">The root value; null where a problem leaves nothing to go on with.</param>
/// <param name="Problems">What was refused. With a root beside it, the tree is whole but for what is broken in it.</param>
internal sealed record YamlDocument(SourceFile File, YamlNode? Root, EquatableArray<Problem> Problems)
{
    /// <summary>Whether anything is wrong, and not only warned of.</summary>
    public bool HasErrors => Problems.Any(static problem => problem.Severity == Severity.Error);
}
