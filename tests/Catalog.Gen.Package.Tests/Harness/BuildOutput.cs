using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>What a real build printed.</summary>
internal sealed partial class BuildOutput(string folder, int exitCode, string text)
{
    public int ExitCode { get; } = exitCode;

    public string Text { get; } = text;

    /// <summary>Errors and warnings, in the order of their first mention, each once; files from the project's folder.</summary>
    public IReadOnlyList<Reported> Problems { get; } =
    [
        .. ProblemLine.Matches(text).Select(match => new Reported(
            FromFolder(folder, match.Groups["file"].Value),
            match.Groups["line"].Success ? int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : 0,
            match.Groups["column"].Success ? int.Parse(match.Groups["column"].ValueSpan, CultureInfo.InvariantCulture) : 0,
            match.Groups["severity"].Value,
            match.Groups["id"].Value,
            match.Groups["message"].Value,
            match.Groups["link"].Value)).Distinct(),
    ];

    public void AssertSucceeded() => Assert.True(ExitCode == 0, Text);

    /// <summary>Exactly these, in this order: <c>file(line,column): error ID</c>, and the message where it is given.</summary>
    public void AssertProblems(params IReadOnlyList<string> expected)
    {
        string[] actual =
        [
            .. Problems.Select((problem, i) => problem.ToString(withMessage: i < expected.Count && expected[i].Count(c => c == ':') > 1)),
        ];
        Assert.True(expected.SequenceEqual(actual), $"Expected:\n{string.Join('\n', expected)}\n\nActual:\n{string.Join('\n', Problems)}");
    }

    // The folder's name is its own; what stands before it may be spelt in two ways (/var and /private/var on macOS).
    private static string FromFolder(string folder, string file)
    {
        string name = Path.GetFileName(folder);
        int at = file.IndexOf(name, StringComparison.Ordinal);
        return (at < 0 ? file : file[(at + name.Length + 1)..]).Replace('\\', '/');
    }

    [GeneratedRegex(
        @"^\s*(?<file>\S[^\r\n]*?)(\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\))?\s*: (?<severity>error|warning) (?<id>[A-Z]+\d+): "
        + @"(?<message>[^\r\n]*?)( \((?<link>https:[^\s)]*)\))?( \[[^\]\r\n]*proj(::[^\]\r\n]*)?\])?\r?$",
        RegexOptions.Multiline)]
    private static partial Regex ProblemLine { get; }
}

/// <summary>An error or a warning in a build's output.</summary>
internal sealed record Reported(string File, int Line, int Column, string Severity, string Id, string Message, string HelpLink)
{
    public string ToString(bool withMessage) => $"{File}({Line},{Column}): {Severity} {Id}{(withMessage ? $": {Message}" : "")}";

    public override string ToString() => ToString(withMessage: true);
}
