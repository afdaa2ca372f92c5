using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Fixing;

/// <summary>Applies every certain fix: what nothing else can have been meant by.</summary>
internal static class FixRun
{
    /// <summary>
    /// What is mended may show what was hidden behind it, and that is mended too, so that a second run finds nothing. A fix that
    /// brings forth another without an end would be a mistake of the engine; it ends here.
    /// </summary>
    private const int MostRounds = 50;

    /// <summary>The files that fixes change, by path; nothing is written.</summary>
    /// <param name="workspace">The files as they are.</param>
    /// <param name="isMeant">Whether a problem is one of those that were asked for.</param>
    public static ImmutableArray<FixedFile> Find(CatalogWorkspace workspace, Func<Problem, bool> isMeant)
    {
        var before = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        CatalogWorkspace now = workspace;
        for (int round = 0; round < MostRounds; round++)
        {
            var changed = new List<WorkspaceFile>();
            foreach (IGrouping<string, Problem> ofFile in now.Problems.Problems
                .Concat(now.Problems.Known.Select(static known => known.Problem))
                .Where(problem => !problem.Place.IsNone && isMeant(problem) && problem.CertainFix is not null)
                .GroupBy(static problem => FilePaths.Normalise(problem.Place.Path)))
            {
                if (!now.Files.All.TryGetValue(ofFile.Key, out WorkspaceFile? file))
                    continue;
                (string text, int applied) = Apply(file.Source.Text, ofFile.Select(static problem => problem.CertainFix!.Value));
                before.TryAdd(ofFile.Key, file.Source);
                counts[ofFile.Key] = counts.GetValueOrDefault(ofFile.Key) + applied;
                changed.Add(new WorkspaceFile(new SourceFile(file.Source.Path, text)));
            }

            if (changed.Count == 0)
                break;
            now = now.With(changed, [], CancellationToken.None);
        }

        return
        [
            .. before
                .Select(pair => new FixedFile(pair.Value, now.Files.All[pair.Key].Source.Text, counts[pair.Key]))
                .Where(static file => file.Text != file.Before.Text),
        ];
    }

    /// <summary>Writes a file, in the encoding that it has.</summary>
    /// <exception cref="ToolException">It changed meanwhile, or cannot be written as it is.</exception>
    public static void Write(FixedFile file)
    {
        byte[] bytes = TextFiles.ReadBytes(file.Before.Path);
        (string text, System.Text.Encoding encoding) = SourceText.Decode(bytes);
        if (text != file.Before.Text)
            throw new ToolException($"{file.Before.Path} has changed meanwhile and is left as it is: run 'catalog fix' again");
        byte[] preamble = bytes.AsSpan().StartsWith(encoding.GetPreamble()) ? encoding.GetPreamble() : [];
        if (!bytes.AsSpan(preamble.Length).SequenceEqual(encoding.GetBytes(text)))
            throw new ToolException(
                $"{file.Before.Path} has bytes that cannot be read as a text and is left as it is: save it as UTF-8 first");
        TextFiles.Write(file.Before.Path, [.. preamble, .. encoding.GetBytes(file.Text)]);
    }

    /// <summary>Applies fixes from the end of the text; of two that touch, the second waits for the next round.</summary>
    private static (string Text, int Applied) Apply(string text, IEnumerable<Fix> fixes)
    {
        int from = int.MaxValue, applied = 0;
        foreach (Fix fix in fixes.Distinct().OrderByDescending(static fix => fix.Span.Start).ThenByDescending(static fix => fix.Span.End))
        {
            if (fix.Span.End >= from)
                continue;
            text = fix.ApplyTo(text);
            from = fix.Span.Start;
            applied++;
        }

        return (text, applied);
    }
}
