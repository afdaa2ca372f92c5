using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Applies a schema to a value: whether it holds and, where somebody gathers them, which annotations the value has. Nearly
/// every entry is valid, so this path makes no message and no garbage. Only where a schema has
/// <c>unevaluatedProperties</c> or <c>unevaluatedItems</c> is it noted what has been evaluated.
/// </summary>
/// <param name="cancellation">Ends the work.</param>
/// <param name="collector">Gathers annotations; null where nobody does.</param>
/// <param name="effort">What it may cost; null for what a value of no file may.</param>
internal sealed class SchemaEvaluator(
    CancellationToken cancellation, AnnotationCollector? collector = null, Effort? effort = null) : Evaluator
{
    private const int ManySteps = 100_000;

    /// <summary>What a character of a text that a pattern judges costs, and a step of the pattern, in parts of a step.</summary>
    private const int PartsOfStep = 4;

    /// <summary>Members or items over which a schema goes in a step.</summary>
    private const int PartsOfValue = 4;

    /// <summary>Characters of a single value over which a schema goes in a step.</summary>
    private const int CharactersOfStep = 256;

    private readonly DynamicScope _scope = new();
    private AnnotationCollector? _collector = collector;
    private Dictionary<(SchemaNode, YamlNode), bool>? _remembered;
    private Effort _effort = effort ?? new Effort(JudgingLimits.Steps);
    private int _depth;

    /// <summary>The schemas that evaluation has come through.</summary>
    public DynamicScope Scope => _scope;

    /// <summary>What the work may cost; where there is another one, what it may cost from here on.</summary>
    public Effort Effort
    {
        get => _effort;
        set => _effort = value;
    }

    /// <summary>The first value at which a pattern ran past its budget; the answer counts for nothing then.</summary>
    public (YamlNode? Value, string Pattern)? TimedOut { get; private set; }

    /// <summary>Whether the schema led from reference to reference without an end; the answer counts for nothing then.</summary>
    public bool TooDeep { get; private set; }

    /// <summary>The value at which the work had cost all that it may; the answer counts for nothing then.</summary>
    public YamlNode? TooMuchAt { get; private set; }

    /// <summary>Whether the answer counts for nothing, since there was more to do than may be done.</summary>
    public bool GaveUp => TooDeep || TooMuchAt is not null || TimedOut is not null;

    /// <summary>Whether a value is valid.</summary>
    public bool Check(SchemaNode schema, YamlNode value) => Check(schema, value, null) && !GaveUp;

    /// <summary>From here on nobody gathers annotations: they are all there.</summary>
    public void StopCollecting() => _collector = null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluated? evaluated)
    {
        if (schema.Always is { } always)
            return always;
        if (GaveUp)
            return false;
        _effort.Spend(1 + Weight(value));
        if (_effort.IsSpent)
        {
            TooMuchAt = value;
            return false;
        }

        if (_depth >= JudgingLimits.Depth)
        {
            TooDeep = true;
            return false;
        }

        // Branches that lead to one schema, or back to their own, make every level twice the work of the one below it.
        // Once there has been that much work, an answer is kept, where nothing but the two decides it.
        bool remember = _effort.Spent > ManySteps
            && evaluated is null
            && (_collector is null || !_collector.LeadsFrom(schema))
            && _scope.IsSingle;
        if (remember && (_remembered ??= []).TryGetValue((schema, value), out bool known))
            return known;
        _depth++;
        int scope = _scope.Enter(schema.Resource);
        bool holds = _collector is not null && _collector.LeadsFrom(schema)
            ? Collect(_collector, schema, value, evaluated)
            : Judge(schema, value, evaluated);
        _scope.Leave(scope);
        _depth--;
        if (remember && _remembered!.Count < JudgingLimits.Remembered)
            _remembered[(schema, value)] = holds;
        return holds;
    }

    public override bool CheckChoice(SchemaNode schema, YamlNode value, Evaluated? evaluated)
    {
        if (_collector is not { } collector)
            return Check(schema, value, evaluated);
        int before = collector.Count;
        bool holds = Check(schema, value, evaluated);
        if (!holds)
            collector.Drop(before);
        return holds;
    }

    public override bool CheckAside(SchemaNode schema, YamlNode value)
    {
        AnnotationCollector? collector = _collector;
        _collector = null;
        bool holds = Check(schema, value, null);
        _collector = collector;
        return holds;
    }

    public override bool CheckChild(SchemaNode parent, string? property, SchemaNode schema, YamlNode value, int index)
    {
        if (_collector is not { } collector || !collector.LeadsFrom(schema))
            return Check(schema, value, null);
        CollectorState state = collector.Enter(parent, property, index);
        bool holds = Check(schema, value, null);
        collector.Leave(state);
        return holds;
    }

    public override bool CheckChildChoice(SchemaNode parent, SchemaNode schema, YamlNode value, int index)
    {
        int before = _collector?.Count ?? 0;
        bool holds = CheckChild(parent, null, schema, value, index);
        if (!holds)
            _collector?.Drop(before);
        return holds;
    }

    public override bool GoesOnIn(SchemaNode schema, Evaluated? evaluated) =>
        evaluated is { IsWhole: true } || (_collector is not null && _collector.LeadsFrom(schema));

    /// <summary>What the keywords of a schema look at, its <c>unevaluated…</c> apart, although the value may be invalid.</summary>
    public Evaluated FindEvaluated(SchemaNode schema, YamlNode value)
    {
        int scope = _scope.Enter(schema.Resource);
        var evaluated = new Evaluated(value, isWhole: true);
        foreach (KeywordFamily family in schema.Families)
        {
            if (family is not UnevaluatedKeywords)
                family.Check(schema, value, this, evaluated);
        }

        _scope.Leave(scope);
        return evaluated;
    }

    public override bool Matches(EcmaRegex pattern, string text, YamlNode? value)
    {
        // One that ran past its budget settles the file: hundreds of them must not each take theirs.
        if (TimedOut is not null)
            return false;
        long most = Math.Min(PatternLimits.Steps, PartsOfStep * Math.Max(0, _effort.Left));
        bool? matches = pattern.IsMatch(text, most, out long steps);
        _effort.Spend(1 + ((text.Length + steps) / PartsOfStep));
        if (matches is null)
            TimedOut = (value, pattern.Pattern);
        return matches == true;
    }

    public override void Spend(long steps) => _effort.Spend(steps);

    public override SchemaNode? Resolve(DynamicReference reference) => _scope.Find(reference);

    public override void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>
    /// What a value costs each schema that looks at it, beside a step: nearly all go over its members, its items or its
    /// characters, whatever they say of them.
    /// </summary>
    private static int Weight(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Value.Length / CharactersOfStep,
        YamlMapping mapping => mapping.Members.Length / PartsOfValue,
        YamlSequence sequence => sequence.Items.Length / PartsOfValue,
        _ => 0,
    };

    private bool Collect(AnnotationCollector collector, SchemaNode schema, YamlNode value, Evaluated? evaluated)
    {
        int before = collector.Count;
        collector.Add(schema, value);
        bool holds = Judge(schema, value, evaluated);
        if (!holds && collector.IsStrict)
            collector.Drop(before);
        return holds;
    }

    private bool Judge(SchemaNode schema, YamlNode value, Evaluated? outer)
    {
        // What a schema that stands around this one has evaluated is not seen from here; after it, nothing is left.
        bool goesOn = GoesOnIn(schema, outer), judgesRest = UnevaluatedKeywords.Concerns(schema, value);
        Evaluated? evaluated = judgesRest ? new Evaluated(value, isWhole: goesOn) : outer;
        if (judgesRest)
        {
            _effort.Spend(Weight(value));
            outer?.AddAll();
        }

        bool holds = true;
        foreach (KeywordFamily family in schema.Families)
        {
            if (family is UnevaluatedKeywords && evaluated is { IsUnknown: true })
                break;
            if (family.Check(schema, value, this, evaluated))
                continue;
            holds = false;
            if (!goesOn)
                return false;
        }

        return holds;
    }
}
