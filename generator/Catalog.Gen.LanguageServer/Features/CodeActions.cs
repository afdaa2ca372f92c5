using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;
using Range = Catalog.Gen.LanguageServer.Protocol.Range;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>An action for each fix of each problem at a place, and one that applies all certain fixes of a file.</summary>
internal sealed class CodeActions(Positions positions, ShownProblems diagnostics, Edits edits)
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.catalog";

    public CodeAction[] In(Snapshot snapshot, string path, Range range, string[]? only)
    {
        if (snapshot.Find(path) is not { } file)
            return [];
        List<Problem> problems = snapshot.ProblemsByPath().GetValueOrDefault(path) ?? [];
        TextSpan asked = positions.Span(file.Text, range);
        var actions = new List<CodeAction>();
        if (IsAsked(only, QuickFix))
        {
            foreach (Problem problem in problems.Where(problem => Touches(problem.Place.Span, asked)))
            {
                actions.AddRange(problem.Fixes.Select(fix => new CodeAction(
                    fix.Title, QuickFix, [diagnostics.Of(problem, snapshot)], fix.IsCertain ? true : null, Make(snapshot, path, [fix]))));
            }
        }

        if (only is not null && IsAsked(only, FixAll) && AllCertain(problems) is { Count: > 0 } all)
            actions.Add(new CodeAction("Apply all certain fixes", FixAll, null, null, Make(snapshot, path, all)));
        return [.. actions];
    }

    /// <summary>The certain fixes of a file; of two that overlap the first.</summary>
    private static List<Fix> AllCertain(List<Problem> problems)
    {
        var certain = new List<Fix>();
        foreach (Problem problem in problems)
        {
            if (problem.CertainFix is { } fix
                && certain.TrueForAll(other => fix.Span.Start >= other.Span.End || fix.Span.End <= other.Span.Start)
                && !certain.Contains(fix))
            {
                certain.Add(fix);
            }
        }

        return certain;
    }

    private WorkspaceEdit Make(Snapshot snapshot, string path, List<Fix> fixes) =>
        edits.Make(snapshot, new Dictionary<string, List<Fix>> { [path] = fixes });

    /// <summary>Kinds are names in parts: who asks for <c>source</c> means <c>source.fixAll.catalog</c> too.</summary>
    private static bool IsAsked(string[]? only, string kind) => only is null
        || Array.Exists(only, asked => asked.Length == 0 || kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal));

    private static bool Touches(TextSpan span, TextSpan asked) => span.Start <= asked.End && span.End >= asked.Start;
}
