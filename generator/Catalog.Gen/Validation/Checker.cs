using System.Text.RegularExpressions;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Validation;

/// <summary>
/// Whether a value is valid, and nothing else: nearly every entry is, so this path makes no message and no garbage.
/// Only where a schema has <c>unevaluatedProperties</c> or <c>unevaluatedItems</c> is it noted what has been evaluated.
/// </summary>
internal sealed class Checker(CancellationToken cancellation)
{
    // Entries are at most 64 deep; the rest is for references that lead from schema to schema at one value.
    private const int DeepestRecursion = 512;

    private const int ManySteps = 100_000;
    private const int MostSteps = 100_000_000;

    private Dictionary<(SchemaNode, YamlNode), bool>? _remembered;
    private readonly DynamicScope _scope = new();
    private int _depth;
    private int _steps;

    public DynamicScope Scope => _scope;

    /// <summary>The first value at which a pattern ran past its time; the answer counts for nothing then.</summary>
    public (YamlNode? Value, string Pattern)? TimedOut { get; private set; }

    /// <summary>Whether the schema led from reference to reference without an end; the answer counts for nothing then.</summary>
    public bool TooDeep { get; private set; }

    public bool Check(SchemaNode schema, YamlNode value) => Check(schema, value, null) && TimedOut is null && !TooDeep;

    /// <summary>Checks one value; what is evaluated is noted in <paramref name="marks"/>, which is worthless where the answer is no.</summary>
    public bool Check(SchemaNode schema, YamlNode value, Evaluated? marks)
    {
        if (schema.Always is { } always)
            return always;
        if (_depth >= DeepestRecursion || _steps >= MostSteps || TooDeep)
        {
            TooDeep = true;
            return false;
        }

        // Branches that lead back to their own schema make a value's every level twice the work of the one below it.
        // Once there has been that much work, an answer is kept, where nothing but the two decides it.
        bool remember = ++_steps > ManySteps && marks is null && _scope.IsSingle && value.Kind >= NodeKind.Sequence;
        if (remember && (_remembered ??= []).TryGetValue((schema, value), out bool known))
            return known;
        _depth++;
        int scope = _scope.Enter(schema.Resource);
        bool valid = CheckValue(schema, value) && CheckNested(schema, value, marks);
        _scope.Leave(scope);
        _depth--;
        if (remember)
            _remembered![(schema, value)] = valid;
        return valid;
    }

    /// <summary>Notes what the keywords of a schema look at, its <c>unevaluated…</c> apart, although the value may be invalid.</summary>
    public void MarkEvaluated(SchemaNode schema, YamlNode value, Evaluated marks)
    {
        int scope = _scope.Enter(schema.Resource);
        CheckInPlace(schema, value, marks);
        if (value is YamlMapping mapping)
            CheckObject(schema, mapping, marks);
        else if (value is YamlSequence sequence)
            CheckArray(schema, sequence, marks);
        _scope.Leave(scope);
    }

    /// <summary>Whether a pattern matches; past its time it does not, and that is noted.</summary>
    public bool Matches(EcmaRegex pattern, string text, YamlNode? value)
    {
        // One that ran past its time settles the file: hundreds of them must not each take theirs.
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

    /// <summary>Whether a value is one of the schema's <c>type</c>, <c>enum</c> and <c>const</c>, and within its bounds.</summary>
    private bool CheckValue(SchemaNode schema, YamlNode value)
    {
        if (schema.Type is { } types && !Values.IsType(value, types))
            return false;
        if (schema.EnumSet is not null && !schema.EnumSet.Contains(value))
            return false;
        if (schema.Const is not null && !YamlEquality.Equals(schema.Const, value))
            return false;
        return value.Kind switch
        {
            NodeKind.Number => CheckNumber(schema, (YamlScalar)value),
            NodeKind.String => CheckText(schema, (YamlScalar)value),
            _ => true,
        };
    }

    private static bool CheckNumber(SchemaNode schema, YamlScalar value)
    {
        if (schema.Minimum is null && schema.Maximum is null && schema.ExclusiveMinimum is null && schema.ExclusiveMaximum is null && schema.MultipleOf is null)
            return true;
        var number = JsonNumber.Parse(value.Value);
        return !(number < schema.Minimum)
            && !(number > schema.Maximum)
            && !(number <= schema.ExclusiveMinimum)
            && !(number >= schema.ExclusiveMaximum)
            && (schema.MultipleOf is not { } divisor || number.IsMultipleOf(divisor));
    }

    private bool CheckText(SchemaNode schema, YamlScalar value)
    {
        string text = value.Value;

        // A code point is one or two chars, so that most lengths need no count.
        if (schema.MaxLength is { } max && text.Length > max && Values.Length(text) > max)
            return false;
        if (schema.MinLength is { } min && (text.Length < min || (text.Length < 2L * min && Values.Length(text) < min)))
            return false;
        if (schema.Pattern is not null && !Matches(schema.Pattern, text, value))
            return false;
        return !schema.FormatIsAsserted || schema.Format is not { } format || !Formats.IsKnown(format) || Formats.IsValid(format, text);
    }

    private bool CheckNested(SchemaNode schema, YamlNode value, Evaluated? outer)
    {
        bool isObject = value.Kind == NodeKind.Mapping, isArray = value.Kind == NodeKind.Sequence;
        bool unevaluated = (isObject && schema.UnevaluatedProperties is not null) || (isArray && schema.UnevaluatedItems is not null);

        // What a schema that stands around this one has evaluated is not seen from here.
        Evaluated? marks = unevaluated ? new Evaluated(value) : outer;
        if (!CheckInPlace(schema, value, marks))
            return false;
        if (isObject && !CheckObject(schema, (YamlMapping)value, marks))
            return false;
        if (isArray && !CheckArray(schema, (YamlSequence)value, marks))
            return false;
        if (!unevaluated)
            return true;
        if (!CheckUnevaluated(schema, value, marks!))
            return false;
        outer?.MarkAll();
        return true;
    }

    private bool CheckInPlace(SchemaNode schema, YamlNode value, Evaluated? marks)
    {
        if (schema.Ref is not null && !Check(schema.Ref, value, marks))
            return false;
        if (schema.DynamicRef is not null && !Check(_scope.Find(schema.DynamicRef), value, marks))
            return false;
        foreach (SchemaNode part in schema.AllOf)
        {
            if (!Check(part, value, marks))
                return false;
        }

        if (schema.AnyOf.Length > 0 && Count(schema.AnyOf, value, marks, enough: 1) == 0)
            return false;
        if (schema.OneOf.Length > 0 && Count(schema.OneOf, value, marks, enough: 2) != 1)
            return false;
        if (schema.Not is not null && Check(schema.Not, value, null))
            return false;
        return schema.If is null || CheckCondition(schema, value, marks);
    }

    private int Count(SchemaNode[] branches, YamlNode value, Evaluated? marks, int enough)
    {
        int count = 0;
        foreach (SchemaNode branch in branches)
        {
            Evaluated? own = marks?.Fresh();
            if (!Check(branch, value, own))
                continue;
            count++;
            marks?.Include(own!);

            // anyOf may stop at the first that holds, unless all have to say what they have evaluated.
            if (count == enough && (marks is null || enough > 1))
                break;
        }

        return count;
    }

    private bool CheckCondition(SchemaNode schema, YamlNode value, Evaluated? marks)
    {
        if (schema.Then is null && schema.Else is null && marks is null)
            return true;
        Evaluated? own = marks?.Fresh();
        if (!Check(schema.If!, value, own))
            return schema.Else is null || Check(schema.Else, value, marks);
        marks?.Include(own!);
        return schema.Then is null || Check(schema.Then, value, marks);
    }

    private bool CheckObject(SchemaNode schema, YamlMapping value, Evaluated? marks)
    {
        YamlMember[] members = value.Members;
        if (members.Length < schema.MinProperties || members.Length > schema.MaxProperties)
            return false;
        if (schema.PropertyRules is not null || schema.PatternProperties.Length > 0 || schema.AdditionalProperties is not null || schema.PropertyNames is not null)
        {
            int required = 0;
            for (int i = 0; i < members.Length; i++)
            {
                if (!CheckMember(schema, in members[i], i, marks, ref required))
                    return false;
            }

            if (required != schema.RequiredCount)
                return false;
        }

        foreach (DependentRequired dependent in schema.DependentRequired)
        {
            if (value.Find(dependent.Name) is not null && dependent.Required.Any(name => value.Find(name) is null))
                return false;
        }

        foreach (SchemaProperty dependent in schema.DependentSchemas)
        {
            if (value.Find(dependent.Name) is not null && !Check(dependent.Schema, value, marks))
                return false;
        }

        return true;
    }

    private bool CheckMember(SchemaNode schema, in YamlMember member, int index, Evaluated? marks, ref int required)
    {
        bool evaluated = false;
        if (schema.PropertyRules is not null && schema.PropertyRules.TryGetValue(member.Name, out PropertyRule? rule))
        {
            if (rule.IsRequired)
                required++;
            if (rule.Schema is not null)
            {
                evaluated = true;
                if (!Check(rule.Schema, member.Value, null))
                    return false;
            }
        }

        foreach (PatternProperty pattern in schema.PatternProperties)
        {
            if (!Matches(pattern.Pattern, member.Name, null))
                continue;
            evaluated = true;
            if (!Check(pattern.Schema, member.Value, null))
                return false;
        }

        if (!evaluated && schema.AdditionalProperties is not null)
        {
            evaluated = true;
            if (!Check(schema.AdditionalProperties, member.Value, null))
                return false;
        }

        if (evaluated)
            marks?.Mark(index);
        return schema.PropertyNames is null || Check(schema.PropertyNames, NameOf(in member), null);
    }

    /// <summary>A key as a value, where a schema judges keys.</summary>
    public static YamlScalar NameOf(in YamlMember member) => new(NodeKind.String, member.Name, member.KeyStart, member.KeyEnd);

    private bool CheckArray(SchemaNode schema, YamlSequence value, Evaluated? marks)
    {
        cancellation.ThrowIfCancellationRequested();
        YamlNode[] items = value.Items;
        if (items.Length < schema.MinItems || items.Length > schema.MaxItems)
            return false;
        for (int i = 0; i < items.Length; i++)
        {
            SchemaNode? item = i < schema.PrefixItems.Length ? schema.PrefixItems[i] : schema.Items;
            if (item is null)
                break;
            marks?.Mark(i);
            if (!Check(item, items[i], null))
                return false;
        }

        if (schema.UniqueItems && Values.FindDuplicate(items).Second >= 0)
            return false;
        return schema.Contains is null || CheckContains(schema, items, marks);
    }

    private bool CheckContains(SchemaNode schema, YamlNode[] items, Evaluated? marks)
    {
        int least = schema.MinContains ?? 1, count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (!Check(schema.Contains!, items[i], null))
                continue;
            count++;
            marks?.Mark(i);
            if (count > schema.MaxContains)
                return false;
            if (count >= least && schema.MaxContains is null && marks is null)
                return true;
        }

        return count >= least;
    }

    private bool CheckUnevaluated(SchemaNode schema, YamlNode value, Evaluated marks)
    {
        if (value is YamlMapping mapping)
        {
            for (int i = 0; i < mapping.Members.Length; i++)
            {
                if (!marks[i] && !Check(schema.UnevaluatedProperties!, mapping.Members[i].Value, null))
                    return false;
            }

            return true;
        }

        YamlNode[] items = ((YamlSequence)value).Items;
        for (int i = 0; i < items.Length; i++)
        {
            if (!marks[i] && !Check(schema.UnevaluatedItems!, items[i], null))
                return false;
        }

        return true;
    }
}
