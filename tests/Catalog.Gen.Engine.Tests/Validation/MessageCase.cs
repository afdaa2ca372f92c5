using System.Globalization;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Validation;

/// <summary>
/// A broken entry, its schema, and what is said of it, as they stand in the files of <c>Messages/</c>:
/// <c>=== name</c>, the schema (in YAML), <c>--- entry</c>, the entry, <c>--- problems</c>, and a line for each problem, or <c>none</c>.
/// </summary>
internal sealed record MessageCase(string Name, string Schema, string Entry, string Problems)
{
    public static IEnumerable<MessageCase> Read(string text)
    {
        foreach (string part in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n=== ").Skip(1))
        {
            string[] sections = part.Split("\n--- entry\n", 2);
            string[] head = sections[0].Split('\n', 2);
            string[] rest = sections[1].Split("\n--- problems\n", 2);
            yield return new MessageCase(head[0].Trim(), head[1], rest[0] + "\n", rest[1].Trim());
        }
    }

    /// <summary>
    /// What the engine says: <c>(line,column)-(line,column) code: message</c>, the other place where there is one in the
    /// entry, and the fixes: <c>fix</c> for a certain one, <c>guess</c> for another, with their place where it is another one,
    /// on one line and in quotes where blanks begin or end it.
    /// </summary>
    public string Actual() => string.Join('\n', FindProblems(Entry).Select(Line));

    /// <summary>What is wrong with the schema, or else with an entry.</summary>
    public IReadOnlyList<Problem> FindProblems(string entry)
    {
        SchemaSet set = SchemaJudge.Compile([new SourceFile("thing.schema.yaml", Schema)], CancellationToken.None);
        if (set.Documents[0].Root is not { } schema)
            return [.. set.Problems];
        var file = new SourceFile("thing.yaml", entry);
        YamlDocument document = YamlReader.Read(file, CancellationToken.None);
        return [.. set.Problems, .. Validator.Judge(document, schema, CancellationToken.None)];
    }

    private static string Line(Problem problem)
    {
        IEnumerable<string> others = problem.Related
            .Where(related => related.Place.Path == problem.Place.Path)
            .Select(related => $" | see {Place(related.Place.Lines)}");
        IEnumerable<string> fixes = problem.Fixes.Select(fix => Fix(fix, problem.Place.Span));
        return $"{Place(problem.Place.Lines)} {problem.Rule.Id}: {problem.Text}{string.Concat(others)}{string.Concat(fixes)}";
    }

    private static string Fix(Fix fix, TextSpan place)
    {
        string at = fix.Span == place ? "" : string.Format(CultureInfo.InvariantCulture, "{0}..{1} ", fix.Span.Start, fix.Span.End);
        return $" | {(fix.IsCertain ? "fix" : "guess")}: {at}{Shown(fix.Replacement)}";
    }

    /// <summary>A replacement on one line, in quotes where it is empty, or begins or ends with a blank: that would not be seen.</summary>
    private static string Shown(string replacement)
    {
        string line = replacement.Replace("\n", "\\n", StringComparison.Ordinal);
        return line.Length > 0 && line.Trim() == line ? line : $"\"{line}\"";
    }

    private static string Place(LineSpan lines) => $"{lines.Start}-{lines.End}";
}
