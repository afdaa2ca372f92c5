using Catalog.Gen.Engine.Schema;

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
        bool isLarge = low < JsonNumber.FromInt64(long.MinValue) || high > JsonNumber.FromInt64(long.MaxValue);
        if (!isLarge)
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

    private static (JsonNumber? Low, JsonNumber? High) BoundsOfChoices(Conjunction schema, SchemaNode[] branches, int depth)
    {
        List<(JsonNumber? Low, JsonNumber? High)> bounds = [.. branches
            .Select(schema.Another)
            .Where(static branch => (branch.Kinds() & (SchemaTypes.Integer | SchemaTypes.Number)) != 0)
            .Select(branch => Bounds(branch, depth))];
        return bounds.Count == 0 ? default : (
            bounds.TrueForAll(static pair => pair.Low is not null) ? bounds.Select(static pair => pair.Low!.Value).Min() : null,
            bounds.TrueForAll(static pair => pair.High is not null) ? bounds.Select(static pair => pair.High!.Value).Max() : null);
    }

    /// <summary>Choices within choices are looked into so far.</summary>
    private const int MaxDepth = 8;

    private static bool Fits(JsonNumber? low, JsonNumber? high, JsonNumber least, JsonNumber greatest) => low >= least && high <= greatest;

    private static bool HasFormat(Conjunction schema, string format) => schema.Nodes.Any(node => node.Format == format);

    private static JsonNumber LeastDecimal { get; } = JsonNumber.Parse("-79228162514264337593543950335");

    private static JsonNumber GreatestDecimal { get; } = JsonNumber.Parse("79228162514264337593543950335");
}
