using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// <c>dataset.ids.txt</c> beside <c>dataset.schema.json</c>: every id ever published, one a line, sorted; lines that
/// begin with <c>#</c> explain it.
/// </summary>
internal sealed record LockFile(string Path, EquatableArray<PlacedId> Ids)
{
    /// <summary>The first line of a merge conflict that nobody has resolved; null where there is none.</summary>
    public FileSpan? Conflict { get; private init; }

    /// <summary>What puts an end to the conflict: the ids of both sides, each once; null where there is none.</summary>
    public Fix? Resolution { get; private init; }

    /// <summary>
    /// Reads a list. The order of lines and lines that are there twice do not matter, and both sides of a conflict count.
    /// </summary>
    public static LockFile Read(SourceFile file)
    {
        var ids = ImmutableArray.CreateBuilder<PlacedId>();
        FileSpan? conflict = null;
        Fix? resolution = null;
        int start = 0;
        var sides = new List<string>();
        foreach (string line in file.Text.Split('\n'))
        {
            string text = line.Trim();
            if (ConflictMarkers.IsMarker(text))
            {
                conflict ??= file.Locate(start, start + text.Length);
                int end = Math.Min(start + line.Length + 1, file.Text.Length);
                string both = string.Concat(sides.Distinct().Select(static kept => kept + "\n"));
                resolution = new Fix(new TextSpan(conflict.Value.Span.Start, end), both, IsCertain: true);
            }
            else
            {
                if (text.Length > 0 && text[0] != '#')
                    ids.Add(new PlacedId(text, file.Locate(start, start + text.Length)));
                if (conflict is not null)
                    sides.Add(text);
            }

            start += line.Length + 1;
        }

        return new LockFile(FilePaths.Normalise(file.Path), ids.ToImmutable()) { Conflict = conflict, Resolution = resolution };
    }
}
