using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Whether a mapping can have the properties that are asked for.</summary>
/// <param name="admitsNothing">Whether a schema is certain to admit nothing.</param>
/// <param name="mayHold">Whether a value may be valid by a schema.</param>
internal sealed class ObjectAdmission(Func<SchemaNode, bool> admitsNothing, Func<SchemaNode, YamlNode, bool> mayHold)
{
    public Admitted Judge(IReadOnlyList<SchemaNode> parts)
    {
        Bound? most = Bound.Lowest(parts, "maxProperties", static part => part.MaxProperties);
        Bound? least = Bound.Highest(parts, "minProperties", static part => part.MinProperties);
        Admitted byCount = Bound.Judge(least, most, "mapping", "property", "properties");
        if (byCount.IsNothing)
            return byCount;
        List<(string Name, KeywordPlace Place)> required = Required(parts);
        foreach ((string name, KeywordPlace place) in required)
        {
            Admitted byName = Judge(parts, name, place);
            if (byName.IsNothing)
                return byName;
        }

        if (most is { } high && required.Count > high.Count)
        {
            return Admitted.Nothing(
                $"{Words.Count(required.Count, "property", "properties")} must be given, and at most {Words.Number(high.Count)} may be",
                "correct 'required' or 'maxProperties'",
                required[0].Place,
                high.Place);
        }

        return least is { } low && Bound.Lowest(parts, "additionalProperties", Room) is { } room && low.Count > room.Count
            ? Admitted.Nothing(
                $"no mapping has at least {Words.Count(low.Count, "property", "properties")} where {Words.Number(room.Count)} may be given",
                "correct 'minProperties', or declare more under 'properties'",
                low.Place,
                room.Place)
            : Admitted.Something;
    }

    /// <summary>Whether a schema refuses every property of a name, however it is given, because it lists all that there may be.</summary>
    public bool Refuses(SchemaNode part, string name) =>
        part.AdditionalProperties is { } rest
        && Property(part, name) is null
        && !part.PatternProperties.Any(pattern => MayMatch(pattern, name))
        && admitsNothing(rest);

    /// <summary>What must be given: also what <c>dependentRequired</c> asks for beside it.</summary>
    private static List<(string Name, KeywordPlace Place)> Required(IReadOnlyList<SchemaNode> parts)
    {
        var required = new List<(string Name, KeywordPlace Place)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaNode part in parts)
        {
            foreach (string name in part.Required)
                Add(name, new KeywordPlace(part, "required"));
        }

        ILookup<string, (SchemaNode Part, string[] Required)> dependent = parts
            .SelectMany(static part => part.DependentRequired.Select(one => (one.Name, Due: (part, one.Required))))
            .ToLookup(static one => one.Name, static one => one.Due, StringComparer.Ordinal);

        // The list grows while it is gone through.
        for (int i = 0; i < required.Count; i++)
        {
            foreach ((SchemaNode part, string[] names) in dependent[required[i].Name])
            {
                foreach (string name in names)
                    Add(name, new KeywordPlace(part, part.Extension("dependentRequired") is null ? "dependencies" : "dependentRequired"));
            }
        }

        return required;

        void Add(string name, KeywordPlace place)
        {
            if (known.Add(name))
                required.Add((name, place));
        }
    }

    private Admitted Judge(IReadOnlyList<SchemaNode> parts, string name, KeywordPlace place)
    {
        foreach (SchemaNode part in parts)
        {
            if (Property(part, name) is { } schema)
            {
                if (schema.Always == false)
                    return Refused("properties", "forbids it", part);
                if (admitsNothing(schema))
                    return Admitted.NothingQuietly;
            }

            if (part.PatternProperties.Any(pattern => pattern.Schema.Always == false && Matches(pattern, name)))
                return Refused("patternProperties", "forbids it", part);
            if (Refuses(part, name))
                return Refused("additionalProperties", "refuses it", part);
            if (part.PropertyNames is { Always: null } names && !mayHold(names, new YamlScalar(NodeKind.String, name, 0, 0)))
                return Refused("propertyNames", "refuses its name", part);
        }

        return Admitted.Something;

        Admitted Refused(string keyword, string how, SchemaNode part) => Admitted.Nothing(
            $"{Words.Quote(name)} must be given, and '{keyword}' {how}",
            keyword == "additionalProperties" ? Advice(parts, part, name) : "allow it, or do not require it",
            place,
            new KeywordPlace(part, keyword));
    }

    private static string Advice(IReadOnlyList<SchemaNode> parts, SchemaNode closed, string name)
    {
        bool isDeclaredBeside = parts.Any(part => part != closed && part.Properties.Any(property => property.Name == name));
        if (isDeclaredBeside && closed.Resource.Dialect.Draft >= Draft.TwentyNineteen)
            return "write 'unevaluatedProperties' in its place, which sees what stands beside it";
        return isDeclaredBeside
            ? $"declare {Words.Quote(name)} under 'properties' beside it as well"
            : DidYouMean.Question(name, closed.Properties.Select(static property => property.Name), "declare it under 'properties'");
    }

    private static SchemaNode? Property(SchemaNode part, string name) =>
        part.PropertyRules is { } rules && rules.TryGetValue(name, out PropertyRule? rule) ? rule.Schema : null;

    private int? Room(SchemaNode part) =>
        part.AdditionalProperties is { } rest && part.PatternProperties.Length == 0 && admitsNothing(rest)
            ? part.Properties.Count(property => property.Schema.Always != false)
            : null;

    private static bool MayMatch(PatternProperty pattern, string name) => Match(pattern, name) ?? true;

    private static bool Matches(PatternProperty pattern, string name) => Match(pattern, name) ?? false;

    /// <summary>Null where the pattern takes too long to tell.</summary>
    private static bool? Match(PatternProperty pattern, string name)
    {
        try
        {
            return pattern.Pattern.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
