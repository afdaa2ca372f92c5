using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Pipeline;

/// <summary>
/// <c>dataset.ids.txt</c> beside <c>dataset.schema.json</c>: every id ever published, one a line, sorted; lines that
/// begin with <c>#</c> explain it.
/// </summary>
internal sealed record LockFile(string Path, EquatableArray<PlacedId> Ids)
{
    public static LockFile Read(SourceFile file)
    {
        var ids = ImmutableArray.CreateBuilder<PlacedId>();
        foreach (Microsoft.CodeAnalysis.Text.TextLine line in file.Text.Lines)
        {
            string text = line.ToString().Trim();
            if (text.Length > 0 && text[0] != '#')
                ids.Add(new PlacedId(text, file.Locate(line.Start, line.Start + text.Length)));
        }

        return new LockFile(FilePaths.Normalise(file.Path), ids.ToImmutable());
    }
}

/// <summary>An id and its line.</summary>
internal readonly record struct PlacedId(string Id, FileSpan Place);
