using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Checking;

/// <summary>A problem as it is shown: with a path from where one stands, and with the text of its line.</summary>
/// <param name="Problem">The problem, its places by full paths.</param>
/// <param name="File">The path from where one stands, with <c>/</c>; empty for what has no place.</param>
/// <param name="Source">The file as it was judged; null where it is none that was read.</param>
internal sealed record CheckedProblem(Problem Problem, string File, SourceFile? Source)
{
    /// <summary>Whether a baseline admits it.</summary>
    public bool IsKnown { get; init; }

    public Severity Severity => Problem.Severity;

    /// <summary>Counted from 1.</summary>
    public int Line => Problem.Place.Lines.Start.Line + 1;

    /// <summary>Counted from 1, in UTF-16 code units.</summary>
    public int Column => Problem.Place.Lines.Start.Column + 1;

    public int EndLine => Problem.Place.Lines.End.Line + 1;

    public int EndColumn => Problem.Place.Lines.End.Column + 1;

    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public string SeverityName => Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    /// <summary>The line on which compilers print a problem.</summary>
    public string Plain => Problem.At(File).ToString();

    /// <summary>
    /// What problems of one cause have in common: the rule and what is said, so that one word that is wrong in a hundred files is
    /// one group.
    /// </summary>
    public (string Rule, string Message) Cause => (Problem.Rule.Id, Problem.Message.ToString());
}
