using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary><c>dataset.ids.txt</c> beside <c>dataset.schema.json</c>: every id ever published, one a line, sorted.</summary>
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
        RecordedLines lines = RecordedLines.Read(file);
        return new LockFile(
            FilePaths.Normalise(file.Path), lines.Lines.Select(static line => new PlacedId(line.Text, line.Place)).ToImmutableArray())
        {
            Conflict = lines.Conflict,
            Resolution = lines.Resolution,
        };
    }
}
