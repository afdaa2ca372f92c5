using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>The schemas of a project, compiled together, since they may refer to each other.</summary>
/// <param name="Documents">One for each file, in the order given.</param>
/// <param name="Problems">CAT0001 to CAT0007, in that order of files.</param>
internal sealed record SchemaSet(IReadOnlyList<SchemaDocument> Documents, EquatableArray<Problem> Problems)
{
    public SchemaDocument? Find(string path)
    {
        foreach (SchemaDocument document in Documents)
        {
            if (string.Equals(document.File.Path, path, StringComparison.Ordinal))
                return document;
        }

        return null;
    }
}
