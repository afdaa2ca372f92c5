using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>
/// <c>catalog.baseline.json</c> beside a catalog's schema: the problems of its entries that are known, so that the build admits them.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Recorded">What is known, by file, rule and content; each once.</param>
/// <param name="Problems">Why the file, or a line of it, cannot be read.</param>
internal sealed record BaselineFile(string Path, EquatableArray<RecordedProblem> Recorded, EquatableArray<Problem> Problems)
{
    /// <summary>The key of the list.</summary>
    public const string ListKey = "problems";

    private const string Anew = "run 'catalog baseline' to write the file anew";

    /// <summary>The folder of the catalog, with a trailing separator.</summary>
    public string Folder => FilePaths.Folder(Path);

    /// <summary>How long its text is.</summary>
    public int Length { get; private init; }

    /// <summary>
    /// Reads a file. Of one that is no JSON, as after a merge, those lines count that hold a problem: nothing is reported a second
    /// time because of a comma.
    /// </summary>
    public static BaselineFile Read(SourceFile file, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var items = new List<RecordedProblem>();
        FileSpan? conflict = Conflict(file);
        YamlDocument document = YamlReader.Read(file, cancellation);
        if (conflict is null && !document.HasErrors)
        {
            ReadList(file, document.Root!, items, problems);
        }
        else
        {
            ReadLines(file, items, cancellation);
            if (conflict is { } place)
                problems.Add(InConflict(place, file, items));
            else
                problems.AddRange(document.Problems.Where(static found => found.Severity == Severity.Error).Select(Unreadable));
        }

        return new BaselineFile(FilePaths.Normalise(file.Path), Settle(items), problems.ToImmutableArray()) { Length = file.Text.Length };
    }

    /// <summary>Lines that are there twice, as after a merge by union, say nothing more than one.</summary>
    private static ImmutableArray<RecordedProblem> Settle(List<RecordedProblem> items) => items
        .GroupBy(static item => item.Problem)
        .Select(static equal => equal.First() with { Count = equal.Max(static item => item.Count) })
        .OrderBy(static item => item.Problem, KnownProblem.Order)
        .ToImmutableArray();

    private static FileSpan? Conflict(SourceFile file)
    {
        int start = 0;
        foreach (string line in file.Text.Split('\n'))
        {
            string text = line.TrimEnd();
            if (ConflictMarkers.IsMarker(text))
                return file.Locate(start, start + text.Length);
            start += line.Length + 1;
        }

        return null;
    }

    private static Problem InConflict(FileSpan place, SourceFile file, List<RecordedProblem> items) => new(
        Rules.BaselineUnreadable,
        place,
        new("an unresolved merge conflict", $"keep the lines of both sides, and take out those that git has put between them, or {Anew}"))
    {
        Fixes = [new Fix(new TextSpan(0, file.Text.Length), BaselineText.Write(Counts(Settle(items))), IsCertain: true)],
    };

    private static Problem Unreadable(Problem found) => new(
        Rules.BaselineUnreadable,
        found.Place,
        ReferenceEquals(found.Message, YamlReader.EmptyFile) ? new("the file is empty", $"{Anew}, or delete it") : found.Message);

    /// <summary>What has been recorded, as it is written again.</summary>
    public static IEnumerable<KnownCount> Counts(IEnumerable<RecordedProblem> recorded) =>
        recorded.Select(static one => new KnownCount(one.Problem, one.Count));

    private static void ReadList(SourceFile file, YamlNode root, List<RecordedProblem> items, List<Problem> problems)
    {
        if (root is not YamlMapping mapping)
        {
            problems.Add(At(file, root.Start, root.End, new($"the file must hold {{ \"{ListKey}\": [ … ] }}", Anew)));
            return;
        }

        foreach (YamlMember member in mapping.Members)
        {
            if (member.Name != ListKey)
            {
                problems.Add(At(file, member.KeyStart, member.KeyEnd, new(
                    $"unknown property {Words.Quote(member.Name)}", DidYouMean.Question(member.Name, [ListKey], "take it out"))));
            }
            else if (member.Value is not YamlSequence list)
            {
                problems.Add(At(file, member.Value.Start, member.Value.End, new($"'{ListKey}' must be a list", Anew)));
            }
            else
            {
                foreach (YamlNode item in list.Items)
                {
                    var reader = new RecordedProblemReader(item);
                    if (reader.Read() is var (known, count))
                        items.Add(new RecordedProblem(known, count, file.Locate(item.Start, item.End)));
                    else
                        problems.Add(At(file, reader.At.Start, reader.At.End, new(reader.Wrong!, reader.Advice ?? Anew)));
                }
            }
        }
    }

    /// <summary>The problems that stand on a line of their own, as <see cref="BaselineText"/> writes them.</summary>
    private static void ReadLines(SourceFile file, List<RecordedProblem> items, CancellationToken cancellation)
    {
        if (file.Text.Length > YamlLimits.FileLength)
            return;
        int start = 0;
        foreach (string line in file.Text.Split('\n'))
        {
            string text = line.Trim().TrimEnd(',');
            if (text.StartsWith("{", StringComparison.Ordinal) && text.EndsWith("}", StringComparison.Ordinal))
            {
                YamlDocument document = YamlReader.Read(new SourceFile(file.Path, text), cancellation);
                int at = start + line.IndexOf('{');
                if (!document.HasErrors && new RecordedProblemReader(document.Root!).Read() is var (known, count))
                    items.Add(new RecordedProblem(known, count, file.Locate(at, at + text.Length)));
            }

            start += line.Length + 1;
        }
    }

    private static Problem At(SourceFile file, int start, int end, Message message) =>
        new(Rules.BaselineUnreadable, file.Locate(start, end), message);
}
