using System.Globalization;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Validation;

/// <summary>
/// A broken entry, its schema, and what is said of it, as they stand in the files of <c>Messages/</c>:
/// <c>=== name</c>, the schema (in YAML), <c>--- entry</c>, the entry, <c>--- problems</c>, and a line for each problem.
/// </summary>
internal sealed record MessageCase(string Name, string Schema, string Entry, string Problems)
{
    public static IEnumerable<MessageCase> Read(string text)
    {
        foreach (string part in text.ReplaceLineEndings("\n").Split("\n=== ").Skip(1))
        {
            string[] sections = part.Split("\n--- entry\n", 2);
            string[] head = sections[0].Split('\n', 2);
            string[] rest = sections[1].Split("\n--- problems\n", 2);
            yield return new MessageCase(head[0].Trim(), head[1], rest[0] + "\n", rest[1].Trim());
        }
    }

    /// <summary>
    /// What the generator says: <c>(line,column)-(line,column) code: message</c>,
    /// and the other place where there is one in the entry.
    /// </summary>
    public string Actual()
    {
        SchemaSet set = SchemaJudge.Compile([Source("thing.schema.yaml", Schema)], CancellationToken.None);
        if (set.Documents[0].Root is not { } schema)
            return string.Join('\n', set.Problems.Select(p => Line(p, "thing.schema.yaml")));
        SourceFile file = Source("thing.yaml", Entry);
        YamlDocument document = YamlReader.Read(file, CancellationToken.None);
        IEnumerable<Problem> problems = document.Root is null
            ? document.Problems
            : document.Problems.Concat(Validator.Validate(file, document.Root, schema, CancellationToken.None));
        return string.Join('\n', set.Problems.Concat(problems).Select(p => Line(p, file.Path)));
    }

    private static string Line(Problem problem, string path)
    {
        string other = problem.Related is { } related && related.Path == path ? $" | see {Place(related.Lines)}" : "";
        return $"{Place(problem.Place.Lines)} {problem.Rule.Id}: {problem.Message}{other}";
    }

    private static string Place(LineSpan lines) => string.Format(
        CultureInfo.InvariantCulture,
        "({0},{1})-({2},{3})",
        lines.Start.Line + 1, lines.Start.Column + 1, lines.End.Line + 1, lines.End.Column + 1);

    private static SourceFile Source(string path, string text) => new(path, text);
}
