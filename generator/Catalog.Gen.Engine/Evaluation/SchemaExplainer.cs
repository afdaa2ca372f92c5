using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Says what is wrong with a value that the evaluator has found invalid: it walks the schema again, only where something
/// fails, and settles at each value which of the failures is the cause.
/// </summary>
/// <param name="file">The text that the value was read from.</param>
/// <param name="evaluator">What has found it invalid.</param>
/// <param name="broken">What slips of syntax have left open in it; null where there are none.</param>
/// <param name="isPlain">Whether each failure is said for itself, and no cause is looked for across levels.</param>
internal sealed class SchemaExplainer(SourceFile file, SchemaEvaluator evaluator, BrokenParts? broken, bool isPlain) : Explainer
{
    // Branches within branches multiply; past this the message names the choices and goes no deeper.
    private const int MostSteps = 20_000;

    // Schemas that lead to one schema in several ways multiply as well; past this an answer is remembered.
    private const int ManySteps = 1_000;

    // What it costs to say what is wrong with a value by one schema, in steps of judging.
    private const int StepsForOne = 10;

    // The same where so much is wrong that it is only counted: it costs what it did in time, and of many files that are so wrong
    // the last ones must not take theirs.
    private const int StepsForCounted = 100;

    private readonly Effort _comparisons = new(JudgingLimits.Comparisons);
    private readonly List<Finding> _said = [];
    private Dictionary<(SchemaNode, YamlNode, Site, bool, bool), List<Finding>>? _remembered;
    private RepairSearch? _repairs;
    private YamlNode? _value;
    private bool _withoutGuesses = isPlain;
    private bool _isTrying;
    private int _steps;
    private ValueWording? _wording;

    /// <summary>The part of the file that is asked about; of what is wrong elsewhere it is enough that it is. Null for all of it.</summary>
    public TextSpan? Within { get; init; }

    public override Evaluator Evaluator => evaluator;

    public override ValueWording Wording => _wording ??= new(file, _comparisons);

    public override bool IsExhausted => _steps > MostSteps;

    /// <summary>What has been said of values, where it was known that it would be: what there is if the work has to end.</summary>
    public IReadOnlyList<Finding> Said => _said;

    /// <summary>Whether so much has been said that what is found now is only counted.</summary>
    private bool IsCounted => _said.Count >= JudgingLimits.Explained;

    public override bool IsTerse(int found = 0) => _said.Count + found >= JudgingLimits.Explained || _comparisons.IsSpent;

    public override List<Finding> Try(SchemaNode schema, YamlNode value, Site site)
    {
        bool before = _isTrying;
        _isTrying = true;
        List<Finding> findings = Explain(schema, value, site);
        _isTrying = before;
        return findings;
    }

    /// <exception cref="EffortSpentException">It takes more work than there may be.</exception>
    public override List<Finding> Explain(SchemaNode schema, YamlNode value, Site site)
    {
        bool isElsewhere = IsElsewhere(value, site);
        evaluator.Spend(isElsewhere ? 1 : IsCounted ? StepsForCounted : StepsForOne);
        if (evaluator.GaveUp || evaluator.Effort.IsSpent || _said.Count > JudgingLimits.Counted)
            throw new EffortSpentException();
        if (schema.Always == true || evaluator.Check(schema, value, null))
            return [];
        if (isElsewhere)
            return [Unexplained(schema, value, site)];
        bool remembers = _steps > ManySteps && schema.Source is YamlMapping;
        (SchemaNode, YamlNode, Site, bool, bool) key = (schema, value, site, _withoutGuesses, value == _value);
        if (remembers && (_remembered ??= []).TryGetValue(key, out List<Finding>? known))
            return known;
        List<Finding> findings = ExplainAnew(schema, value, site);
        if (remembers && _remembered!.Count < JudgingLimits.Remembered / 10)
            _remembered[key] = [.. findings];
        return findings;
    }

    private List<Finding> ExplainAnew(SchemaNode schema, YamlNode value, Site site)
    {
        bool isTouched = IsTouched(value);
        if (isTouched && value is YamlScalar)
            return [];
        if (schema.Always == false)
            return [Forbidden(schema, value, site)];
        _steps++;
        YamlNode? around = _value;
        _value = value;
        int scope = evaluator.Scope.Enter(schema.Resource);
        var findings = new List<Finding>();
        foreach (KeywordFamily family in schema.Families)
        {
            // Of a value of the wrong type nothing else is worth saying.
            if (findings.Exists(finding => finding.Keyword == "type" && finding.Schema == schema))
                break;

            // Which choice was meant, and what goes with what, is not known where something is broken.
            if (isTouched && family is ConditionKeywords or DependencyKeywords or UnevaluatedKeywords)
                continue;
            family.Explain(schema, value, site, this, findings);
        }

        evaluator.Scope.Leave(scope);
        if (isTouched)
            findings.RemoveAll(finding => finding.Value == value && (value.IsBroken || !SaysWhole(finding)));
        else if (findings.Count == 0)
            findings.Add(Unexplained(schema, value, site));
        _value = around;
        List<Finding> settled = CustomMessages.Apply(schema, value, Causes.Settle(value, findings), IsCounted);

        // The last word on a value is said where all of what judges it has spoken.
        if (value == around || settled.Count == 0)
            return settled;
        if (IsTerse(settled.Count))
            return Say(value, settled);
        List<Finding> whole =
            settled.ConvertAll(finding => finding.Value == value ? ObjectKeywords.WithWhatIsDue(finding, schema) : finding);
        return Say(
            value,
            _withoutGuesses || value.IsBroken ? whole : (_repairs ??= new(file, this)).Apply(schema, value, site, whole));
    }

    /// <summary>Keeps what is said of a value itself; what is said of the values within it has been kept before.</summary>
    private List<Finding> Say(YamlNode value, List<Finding> findings)
    {
        if (!_isTrying && !_withoutGuesses)
            _said.AddRange(findings.Where(finding => finding.Value == value));
        return findings;
    }

    /// <summary>Not within a choice: which of its branches was meant hangs on all that is wrong with each.</summary>
    private bool IsElsewhere(YamlNode value, Site site) =>
        Within is { } span && !_isTrying
        && (value.End <= span.Start || value.Start >= span.End)
        && (site.KeyEnd <= span.Start || site.KeyStart >= span.End);

    public override bool IsTouched(YamlNode value) => broken?.Touch(value) == true;

    /// <summary>
    /// Whether a finding of a value holds whatever is meant by what is broken within it: that a key is missing or unknown, or
    /// that the whole is of the wrong type.
    /// </summary>
    private static bool SaysWhole(Finding finding) =>
        finding.Rule == Rules.MissingProperty || finding.Rule == Rules.UnknownProperty || finding.Keyword == "type";

    /// <summary>As <see cref="Explain"/>, without looking for one cause of several problems.</summary>
    public List<Finding> ExplainWithoutGuesses(SchemaNode schema, YamlNode value, Site site)
    {
        bool before = _withoutGuesses;
        _withoutGuesses = true;
        List<Finding> findings = Explain(schema, value, site);
        _withoutGuesses = before;
        return findings;
    }

    public override Evaluated FindEvaluated(SchemaNode schema, YamlNode value) => evaluator.FindEvaluated(schema, value);

    private static Finding Forbidden(SchemaNode schema, YamlNode value, Site site) => site switch
    {
        { IsKey: true } => Forbidden(schema, value, site, new($"{site.Subject} is not allowed here", "take it out")),
        { IsRoot: true } => Forbidden(schema, value, site, new("no value at all is allowed here")),
        { IsItem: true } => Forbidden(schema, value, site, new($"{site.Subject} is not allowed", "take it out")),
        _ => Forbidden(schema, value, site, new($"{site.Subject} is not allowed here", "take it out")) with
        {
            Start = site.KeyStart,
            End = site.KeyEnd,
            NamesSchema = true,
        },
    };

    private static Finding Forbidden(SchemaNode schema, YamlNode value, Site site, Message message) =>
        Finding.At(Rules.NotAllowed, value, site, schema, "false", message);

    private static Finding Unexplained(SchemaNode schema, YamlNode value, Site site)
    {
        var message = new Message($"{site.Subject} is not as the schema asks");
        return Finding.At(Rules.NotAllowed, value, site, schema, "", message) with { NamesSchema = true };
    }
}
