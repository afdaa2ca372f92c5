using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Applies a schema to a value: whether it holds and, where somebody gathers them, which annotations the value has. Nearly
/// every entry is valid, so this path makes no message and no garbage. Only where a schema has
/// <c>unevaluatedProperties</c> or <c>unevaluatedItems</c> is it noted what has been evaluated.
/// </summary>
/// <param name="cancellation">Ends the work.</param>
/// <param name="collector">Gathers annotations; null where nobody does.</param>
/// <param name="mostSteps">How many schemas may be applied before the answer is that they lead too deep.</param>
internal sealed class SchemaEvaluator(
    CancellationToken cancellation, AnnotationCollector? collector = null, int mostSteps = SchemaEvaluator.MostSteps) : Evaluator
{
    // Entries are at most 64 deep; the rest is for references that lead from schema to schema at one value.
    private const int DeepestRecursion = 512;

    private const int ManySteps = 100_000;
    private const int MostSteps = 100_000_000;

    private readonly DynamicScope _scope = new();
    private AnnotationCollector? _collector = collector;
    private Dictionary<(SchemaNode, YamlNode), bool>? _remembered;
    private int _depth;

    /// <summary>The schemas that evaluation has come through.</summary>
    public DynamicScope Scope => _scope;

    /// <summary>How many schemas have been applied.</summary>
    public int Steps { get; private set; }

    /// <summary>The first value at which a pattern ran past its budget; the answer counts for nothing then.</summary>
    public (YamlNode? Value, string Pattern)? TimedOut { get; private set; }

    /// <summary>Whether the schema led from reference to reference without an end; the answer counts for nothing then.</summary>
    public bool TooDeep { get; private set; }

    /// <summary>Whether a value is valid.</summary>
    public bool Check(SchemaNode schema, YamlNode value) => Check(schema, value, null) && TimedOut is null && !TooDeep;

    /// <summary>From here on nobody gathers annotations: they are all there.</summary>
    public void StopCollecting() => _collector = null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluated? evaluated)
    {
        if (schema.Always is { } always)
            return always;
        if (_depth >= DeepestRecursion || Steps >= mostSteps || TooDeep)
        {
            TooDeep = true;
            return false;
        }

        // Branches that lead back to their own schema make a value's every level twice the work of the one below it.
        // Once there has been that much work, an answer is kept, where nothing but the two decides it.
        bool remember = ++Steps > ManySteps
            && evaluated is null
            && _collector is null
            && _scope.IsSingle
            && value.Kind >= NodeKind.Sequence;
        if (remember && (_remembered ??= []).TryGetValue((schema, value), out bool known))
            return known;
        _depth++;
        int scope = _scope.Enter(schema.Resource);
        bool holds = _collector is not null && _collector.LeadsFrom(schema)
            ? Collect(_collector, schema, value, evaluated)
            : Judge(schema, value, evaluated);
        _scope.Leave(scope);
        _depth--;
        if (remember)
            _remembered![(schema, value)] = holds;
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
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            TimedOut = (value, pattern.Pattern);
            return false;
        }
    }

    public override SchemaNode? Resolve(DynamicReference reference) => _scope.Find(reference);

    public override void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

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
            outer?.AddAll();
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
