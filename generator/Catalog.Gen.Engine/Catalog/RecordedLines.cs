using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The lines of a file in which a catalog records what must not change, one a line; lines that begin with <c>#</c> explain it.
/// Both sides of a merge conflict that nobody has resolved count.
/// </summary>
/// <param name="Lines">The lines, without blanks around them.</param>
internal sealed record RecordedLines(EquatableArray<PlacedText> Lines)
{
    /// <summary>The first line of a merge conflict that nobody has resolved; null where there is none.</summary>
    public FileSpan? Conflict { get; private init; }

    /// <summary>What puts an end to the conflict: the lines of both sides, each once; null where there is none.</summary>
    public Fix? Resolution { get; private init; }

    public static RecordedLines Read(SourceFile file)
    {
        var lines = ImmutableArray.CreateBuilder<PlacedText>();
        FileSpan? conflict = null;
        int start = 0, end = 0, between = 0;
        var sides = new List<string>();
        foreach (string line in file.Text.Split('\n'))
        {
            string text = line.Trim();
            if (ConflictMarkers.IsMarker(text))
            {
                conflict ??= file.Locate(start, start + text.Length);
                end = Math.Min(start + line.Length + 1, file.Text.Length);
                between = sides.Count;
            }
            else
            {
                if (text.Length > 0 && text[0] != '#')
                    lines.Add(new PlacedText(text, file.Locate(start, start + text.Length)));
                if (conflict is not null)
                    sides.Add(text);
            }

            start += line.Length + 1;
        }

        return new RecordedLines(lines.ToImmutable())
        {
            Conflict = conflict,
            Resolution = conflict is { Span.Start: var first }
                ? new Fix(
                    new TextSpan(first, end),
                    string.Concat(sides.Take(between).Distinct().Select(static kept => kept + "\n")),
                    IsCertain: true)
                : null,
        };
    }
}
