using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>A value against a schema: yes or no, or what is wrong with it and how to fix it.</summary>
internal static class Validator
{
    // Of a valid file with warnings: how many characters it may have for fixes to be tried.
    private const int LongestValid = 16 * 1024;

    /// <summary>Whether a problem of a rule means that a file was not judged to its end.</summary>
    public static bool LeavesUnjudged(Rule rule) => rule == Rules.TooMuchWork || rule == Rules.PatternTimeout;

    /// <summary>Whether a value is valid.</summary>
    public static bool IsValid(YamlNode value, SchemaNode schema) => new SchemaEvaluator(CancellationToken.None).Check(schema, value);

    /// <summary>
    /// What is wrong with a file, in its syntax and in its values; annotations go to <paramref name="collector"/>. A warning of
    /// how something is read says nothing more where that is an error.
    /// </summary>
    /// <param name="document">The file.</param>
    /// <param name="schema">What judges it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="collector">Gathers annotations; null where nobody does.</param>
    /// <param name="effort">What all of it may cost; null for what a file may.</param>
    /// <param name="shown">How many problems may be shown: more where some are known, which are not.</param>
    public static List<Problem> Judge(
        YamlDocument document,
        SchemaNode schema,
        CancellationToken cancellation,
        AnnotationCollector? collector = null,
        FileEffort? effort = null,
        int shown = ProblemLimit.Most)
    {
        effort ??= FileEffort.Most(document.File.Text.Length);
        var problems = new List<Problem>();
        if (document.Problems.Count > 0)
        {
            // A file with nothing but warnings is a valid one: it pays for the trial of a fix only where that costs little.
            bool isTried = document.HasErrors || document.File.Text.Length <= LongestValid;
            var trial = new FixTrial(document.File, schema, effort, cancellation);
            problems.AddRange(document.Problems.Select((problem, i) =>
                problem.Fixes.Count == 0 || (isTried && i < shown && trial.Mends(problem.Fixes[0], document))
                    ? problem
                    : problem with { Fixes = EquatableArray<Fix>.Empty }));
        }

        if (document.Root is { } root)
            problems.AddRange(Validate(document.File, root, schema, cancellation, collector, effort, shown));
        if (problems.Exists(static problem => problem.Severity != Severity.Error))
            Settle(problems);
        return problems;
    }

    private static void Settle(List<Problem> problems)
    {
        for (int i = 0; i < problems.Count; i++)
        {
            // An item that has become a part of the text above makes that text wrong, and not the other way round.
            if (problems[i].Severity == Severity.Error
                && problems.Find(other => other.Rule == Rules.ItemInText && IsWithin(other, problems[i])) is { } item)
            {
                problems[i] = problems[i] with { Place = item.Place, Message = item.Message, Fixes = item.Fixes };
            }
        }

        problems.RemoveAll(problem => problem.Severity != Severity.Error && problems.Exists(other => IsWithin(problem, other)));
    }

    private static bool IsWithin(Problem warning, Problem error) =>
        error.Severity == Severity.Error && error.Place.Span.Contains(warning.Place.Span);

    /// <summary>
    /// What is wrong with the values of an entry's file, in the order of the file; annotations go to <paramref name="collector"/>.
    /// </summary>
    public static IReadOnlyList<Problem> Validate(
        SourceFile file,
        YamlNode root,
        SchemaNode schema,
        CancellationToken cancellation,
        AnnotationCollector? collector = null,
        FileEffort? effort = null,
        int shown = ProblemLimit.Most)
    {
        effort ??= FileEffort.Most(file.Text.Length);
        IReadOnlyList<Finding> findings = Find(file, root, schema, cancellation, collector, effort: effort);
        if (findings.Count == 0)
            return [];
        var trial = new FixTrial(file, schema, effort, cancellation);
        var problems = new List<Problem>(findings.Count);
        foreach (Finding finding in findings)
        {
            // More are not shown: see ProblemLimit. That they are there, and where, is all that is asked of them.
            if (problems.Count >= shown)
            {
                problems.Add(new Problem(finding.Rule, file.Locate(finding.Start, finding.End), finding.Message)
                {
                    Recognition = RecognitionOf(finding),
                });
                continue;
            }

            bool isKept = finding.Fix is { } fix && trial.Holds(fix);
            Message message = isKept || finding.Fix is null ? finding.Message : finding.WithoutFix ?? finding.Message;
            problems.Add(ToProblem(isKept ? finding : finding with { Fix = null, Message = message }, file));
        }

        return problems;
    }

    /// <summary>
    /// What is wrong, before it is made into problems of one rule or another; <paramref name="within"/> a part of the file, each
    /// failure for itself.
    /// </summary>
    /// <param name="file">The text.</param>
    /// <param name="root">What was read from it.</param>
    /// <param name="schema">What judges it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="collector">Gathers annotations; null where nobody does.</param>
    /// <param name="within">
    /// All that is asked about, if it is not the whole file. No cause is then looked for across levels, and what is wrong elsewhere
    /// may be said in few words.
    /// </param>
    /// <param name="effort">What all of it may cost; null for what a file may.</param>
    public static IReadOnlyList<Finding> Find(
        SourceFile file,
        YamlNode root,
        SchemaNode schema,
        CancellationToken cancellation,
        AnnotationCollector? collector = null,
        TextSpan? within = null,
        FileEffort? effort = null)
    {
        effort ??= FileEffort.Most(file.Text.Length);
        var evaluator = new SchemaEvaluator(cancellation, collector, effort.Judging);
        if (evaluator.Check(schema, root))
            return [];
        if (evaluator.GaveUp)
            return [Unfinished(evaluator, schema, root)];
        evaluator.StopCollecting();
        evaluator.Effort = effort.Explaining;
        bool hasAliases = file.Text.Contains('&') && file.Text.Contains('*');
        var explainer = new SchemaExplainer(file, evaluator, BrokenParts.In(root), isPlain: within is not null)
        {
            // What an alias repeats may be wrong only where it is used.
            Within = hasAliases ? null : within,
        };
        List<Finding> findings;
        try
        {
            findings = explainer.Explain(schema, root, Site.Root);
        }
        catch (EffortSpentException)
        {
            findings = [.. explainer.Said, Unfinished(evaluator, schema, root, explainer.Said)];
        }

        IEnumerable<Finding> inOrder = findings.OrderBy(static finding => finding.Start);
        return hasAliases ? OncePerAnchor(inOrder) : [.. inOrder];
    }

    /// <summary>Why a value was not judged to the end, or not all said of it that is wrong.</summary>
    private static Finding Unfinished(
        SchemaEvaluator evaluator, SchemaNode schema, YamlNode root, IReadOnlyList<Finding>? said = null)
    {
        if (evaluator.TimedOut is { } timeout)
        {
            YamlNode at = timeout.Value ?? root;
            var message = new Message(
                $"the pattern {timeout.Pattern} took too long on {NodeWords.Quote(at)}", "shorten the text, or make the pattern simpler");
            return Finding.At(Rules.PatternTimeout, at, Site.Root, schema, "pattern", message);
        }

        if (evaluator.TooDeep)
        {
            var message = new Message(
                $"the schemas that judge this value lead to one another more than {Words.Number(JudgingLimits.Depth)} times in a row",
                "let references lead to what they mean in fewer steps, and to themselves only from a property or an item");
            return Finding.At(Rules.YamlRefused, root, Site.Root, schema, "$ref", message) with { NamesSchema = true };
        }

        if (said is { Count: > 0 })
        {
            var message = new Message(
                "so much is wrong with this file that the rest of it was not looked at", "fix the problems above first");
            return Finding.At(Rules.TooMuchWork, said[said.Count - 1].Value, Site.Root, schema, "", message);
        }

        YamlNode last = evaluator.TooMuchAt ?? root;
        return Finding.At(Rules.TooMuchWork, last, Site.Root, schema, "", new Message(
            "to judge this file by its schema takes more steps than there are for one file, or than other files have left of the build's",
            "split the file, or give the schema fewer choices, patterns and references that lead to the same place"));
    }

    /// <summary>A value behind an anchor that is wrong in the same way wherever it is used is wrong once.</summary>
    private static List<Finding> OncePerAnchor(IEnumerable<Finding> findings)
    {
        // The findings are in the order of the file, so that those at one place follow on each other. One that is the same as
        // another is looked for among the last ones: what is shown are a hundred at most.
        var kept = new List<Finding>();
        int first = 0;
        foreach (Finding finding in findings)
        {
            if (kept.Count > 0 && kept[kept.Count - 1].Start != finding.Start)
                first = kept.Count;
            first = Math.Max(first, kept.Count - ProblemLimit.Most);
            int same = kept.FindIndex(first, other => other.Start == finding.Start && IsSameOfAnchor(other, finding));
            if (same < 0)
                kept.Add(finding);
            else if (kept[same].Site.Use is not null && finding.Site.Use is null)
                kept[same] = finding;
        }

        return kept;
    }

    private static bool IsSameOfAnchor(Finding a, Finding b) =>
        a.Value == b.Value
        && a.Rule == b.Rule
        && (a.Site.Use is not null || b.Site.Use is not null)
        && a.Message.Wrong == b.Message.Wrong
        && a.Message.Expected.Replace(a.Site.Subject, "") == b.Message.Expected.Replace(b.Site.Subject, "");

    private static Problem ToProblem(Finding finding, SourceFile file)
    {
        var related = new List<RelatedPlace>();
        if (finding.Other is { } other)
            related.Add(new RelatedPlace(file.Locate(other.Start, other.End), "the first of the two"));
        if (Use(finding, file) is { } use)
            related.Add(new RelatedPlace(use, "used here") { IsNeeded = true });
        related.Add(new RelatedPlace(Place(finding), "schema") { IsNeeded = finding.NamesSchema });
        return new Problem(finding.Rule, file.Locate(finding.Start, finding.End), finding.Message)
        {
            Related = [.. related],
            Fixes = FixesOf(finding),
            Recognition = RecognitionOf(finding),
        };
    }

    /// <summary>
    /// What a finding is recognised by. Of a file that was not judged to its end nothing can be; and a value that fits no form is wrong
    /// with all that is in it, wherever that is said.
    /// </summary>
    private static Recognition? RecognitionOf(Finding finding)
    {
        if (LeavesUnjudged(finding.Rule) || finding.Rule == Rules.YamlRefused)
            return null;
        string about = $"{finding.Keyword} {finding.Property ?? finding.Site.Name}".Trim();
        if (finding.IsOfValue)
            return new Recognition(about, new TextSpan(finding.Value.Start, finding.Value.End));
        if (finding.Property is not null && finding.Site.Name.Length > 0)
            about += " in " + finding.Site.Name;

        // What a file or an item lacks is said at its first key.
        bool isAtFirstKey = finding.Rule == Rules.MissingProperty
            || (finding.Site.IsRoot || finding.Site.IsItem) && finding.Property is null && finding.Value is YamlMapping;
        return new Recognition(about, isAtFirstKey ? null : new TextSpan(finding.Start, finding.End));
    }

    /// <summary>What a finding proposes.</summary>
    public static EquatableArray<Fix> FixesOf(Finding finding) => finding.Fix is { } fix ? [fix] : [];

    /// <summary>
    /// The alias or the merge key that has brought the value to where it is wrong: where its anchor stands it may be right.
    /// </summary>
    private static FileSpan? Use(Finding finding, SourceFile file)
    {
        if (SiteOf(finding).Use is not { } use)
            return null;
        int at = file.Text.IndexOf(use.Mark, use.From, StringComparison.Ordinal);

        // What a mapping lacks is said at its key, which stands beside the alias.
        return at < 0 || file.LineAt(at).Line == file.LineAt(finding.Start).Line ? null : file.Locate(at, at + use.Mark.Length);
    }

    /// <summary>Where the culprit stands: a key may be merged into a mapping that is not.</summary>
    private static Site SiteOf(Finding finding)
    {
        if (!finding.IsOfValue && finding.Value is YamlMapping mapping)
        {
            foreach (YamlMember member in mapping.Members)
            {
                if (member.KeyStart == finding.Start)
                    return finding.Site.Member(mapping, in member);
            }
        }

        return finding.Site;
    }

    /// <summary>The keyword in its schema.</summary>
    private static FileSpan Place(Finding finding)
    {
        SourceFile file = finding.Schema.Document.File;
        if (finding.Schema.Source is YamlMapping mapping)
        {
            foreach (YamlMember member in mapping.Members)
            {
                if (member.Name == finding.Keyword)
                    return file.Locate(member.KeyStart, member.KeyEnd);
            }
        }

        return file.Locate(finding.Schema.Source.Start, finding.Schema.Source.Start);
    }
}
