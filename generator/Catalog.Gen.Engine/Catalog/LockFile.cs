using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// <c>dataset.ids.txt</c> beside <c>dataset.schema.json</c>: every id ever published, one a line, sorted; lines that
/// begin with <c>#</c> explain it.
/// </summary>
internal sealed record LockFile(string Path, EquatableArray<PlacedId> Ids)
{
    public static LockFile Read(SourceFile file)
    {
        var ids = ImmutableArray.CreateBuilder<PlacedId>();
        int start = 0;
        foreach (string line in file.Text.Split('\n'))
        {
            string text = line.Trim();
            if (text.Length > 0 && text[0] != '#')
                ids.Add(new PlacedId(text, file.Locate(start, start + text.Length)));
            start += line.Length + 1;
        }

        return new LockFile(FilePaths.Normalise(file.Path), ids.ToImmutable());
    }
}
