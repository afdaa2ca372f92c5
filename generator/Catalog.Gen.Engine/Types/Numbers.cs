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

    public static (JsonNumber? Low, JsonNumber? High) Bounds(Conjunction schema)
    {
        JsonNumber? low = null, high = null;
        foreach (SchemaNode node in schema.Nodes)
        {
            foreach (JsonNumber? bound in new[] { node.Minimum, node.ExclusiveMinimum })
                low = bound is { } value && !(value <= low) ? value : low;
            foreach (JsonNumber? bound in new[] { node.Maximum, node.ExclusiveMaximum })
                high = bound is { } value && !(value >= high) ? value : high;
        }

        return (low, high);
    }

    private static bool Fits(JsonNumber? low, JsonNumber? high, JsonNumber least, JsonNumber greatest) => low >= least && high <= greatest;

    private static bool HasFormat(Conjunction schema, string format) => schema.Nodes.Any(node => node.Format == format);

    private static JsonNumber LeastDecimal { get; } = JsonNumber.Parse("-79228162514264337593543950335");

    private static JsonNumber GreatestDecimal { get; } = JsonNumber.Parse("79228162514264337593543950335");
}
