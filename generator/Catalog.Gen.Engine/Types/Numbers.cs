using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>The C# types of numbers, by their bounds.</summary>
internal static class Numbers
{
    /// <summary><c>int</c> where the bounds fit, <c>decimal</c> where they pass <c>long</c>, else <c>long</c>.</summary>
    public static TypeRef IntegerType(Conjunction schema)
    {
        if (HasFormat(schema, "int32"))
            return new TypeRef(TypeKind.Int32);
        (JsonNumber? low, JsonNumber? high) = Bounds(schema);
        if (Fits(low, high, JsonNumber.FromInt64(int.MinValue), JsonNumber.FromInt64(int.MaxValue)))
            return new TypeRef(TypeKind.Int32);
        if (!PassesLong(low, high))
            return new TypeRef(TypeKind.Int64);
        return Fits(low, high, LeastDecimal, GreatestDecimal) ? new TypeRef(TypeKind.Decimal) : TypeRef.Json;
    }

    /// <summary><c>decimal</c> where fractions are decimal, an integer where there are none, else <c>double</c>.</summary>
    public static TypeRef NumberType(Conjunction schema)
    {
        if (HasFormat(schema, "decimal"))
            return new TypeRef(TypeKind.Decimal);
        foreach (SchemaNode node in schema.Nodes)
        {
            if (node.MultipleOf is { } step)
                return step.IsInteger ? IntegerType(schema) : new TypeRef(TypeKind.Decimal);
        }

        return new TypeRef(TypeKind.Double);
    }

    /// <summary>The least and the greatest number that schemas admit; null where there is none. Choices have them together.</summary>
    public static (JsonNumber? Low, JsonNumber? High) Bounds(Conjunction schema) => Bounds(schema, depth: 0);

    private static (JsonNumber? Low, JsonNumber? High) Bounds(Conjunction schema, int depth)
    {
        JsonNumber? low = null, high = null;
        foreach (SchemaNode node in schema.Nodes)
        {
            Narrow(node.Minimum, node.Maximum);
            Narrow(node.ExclusiveMinimum, node.ExclusiveMaximum);

            // Values that are listed count where one of them passes long: an ordinary one asks for no smaller type.
            JsonNumber[] listed = [.. Listed(node)];
            if (Array.Exists(listed, static number => PassesLong(number, number)))
                Narrow(listed.Min(), listed.Max());
            foreach (SchemaNode[] branches in new[] { node.AnyOf, node.OneOf })
            {
                if (branches.Length > 0 && depth < MaxDepth)
                {
                    (JsonNumber? least, JsonNumber? greatest) = BoundsOfChoices(schema, branches, depth + 1);
                    Narrow(least, greatest);
                }
            }
        }

        return (low, high);

        void Narrow(JsonNumber? least, JsonNumber? greatest)
        {
            low = least is { } from && !(from <= low) ? from : low;
            high = greatest is { } to && !(to >= high) ? to : high;
        }
    }

    private static IEnumerable<JsonNumber> Listed(SchemaNode node) => (node.Enum ?? [])
        .Concat(node.Const is { } constant ? [constant] : Array.Empty<YamlNode>())
        .OfType<YamlScalar>()
        .Where(static value => value.Kind == NodeKind.Number)
        .Select(static value => JsonNumber.Parse(value.Value));

    private static (JsonNumber? Low, JsonNumber? High) BoundsOfChoices(Conjunction schema, SchemaNode[] branches, int depth)
    {
        List<(JsonNumber? Low, JsonNumber? High)> bounds = [.. branches
            .Select(schema.Another)
            .Where(static branch => (branch.Kinds() & (SchemaTypes.Integer | SchemaTypes.Number)) != 0)
            .Select(branch => Bounds(branch, depth))];
        if (bounds.Count == 0)
            return default;

        // A choice without a bound has that of its own type where another passes it: what holds both is a type that holds this one.
        bool isLarge = bounds.Exists(static pair => PassesLong(pair.Low, pair.High));
        return (
            isLarge || bounds.TrueForAll(static pair => pair.Low is not null)
                ? bounds.Min(static pair => pair.Low ?? LeastLong)
                : null,
            isLarge || bounds.TrueForAll(static pair => pair.High is not null)
                ? bounds.Max(static pair => pair.High ?? GreatestLong)
                : null);
    }

    private static bool PassesLong(JsonNumber? low, JsonNumber? high) => low < LeastLong || high > GreatestLong;

    /// <summary>Choices within choices are looked into so far.</summary>
    private const int MaxDepth = 8;

    private static bool Fits(JsonNumber? low, JsonNumber? high, JsonNumber least, JsonNumber greatest) => low >= least && high <= greatest;

    private static bool HasFormat(Conjunction schema, string format) => schema.Nodes.Any(node => node.Format == format);

    private static JsonNumber LeastLong { get; } = JsonNumber.FromInt64(long.MinValue);

    private static JsonNumber GreatestLong { get; } = JsonNumber.FromInt64(long.MaxValue);

    private static JsonNumber LeastDecimal { get; } = JsonNumber.Parse("-79228162514264337593543950335");

    private static JsonNumber GreatestDecimal { get; } = JsonNumber.Parse("79228162514264337593543950335");
}
