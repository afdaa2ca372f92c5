using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// The kinds of values that a schema can admit, as a set: by <c>type</c>, <c>enum</c> and <c>const</c>, of all that must hold and
/// of one of each list of choices. <see cref="SchemaTypes.Integer"/> stands for whole numbers, <see cref="SchemaTypes.Number"/>
/// for the others.
/// </summary>
internal static class KindsOfValues
{
    private const int Deepest = 6;

    // Choices within choices multiply; past this nothing more is known.
    private const int MostSteps = 1_000;

    private const SchemaTypes All = SchemaTypes.Null | SchemaTypes.Boolean | SchemaTypes.Integer | SchemaTypes.Number
        | SchemaTypes.String | SchemaTypes.Array | SchemaTypes.Object;

    public static SchemaTypes Of(SchemaNode schema)
    {
        int steps = 0;
        return Of(schema, Deepest, ref steps);
    }

    /// <summary>What each keyword of a schema says of kinds, where it does.</summary>
    public static IReadOnlyList<(KeywordPlace Place, SchemaTypes Types)> Said(SchemaNode schema)
    {
        int steps = 0;
        return Said(schema, Deepest, ref steps);
    }

    /// <summary>A kind as a set: numbers are whole ones and others.</summary>
    public static SchemaTypes Whole(SchemaTypes types) =>
        (types & SchemaTypes.Number) == 0 ? types : types | SchemaTypes.Integer;

    public static string Words(SchemaTypes types) => SchemaWords.OfTypes(types);

    private static SchemaTypes Of(SchemaNode schema, int depth, ref int steps)
    {
        if (schema.Always is { } always)
            return always ? All : SchemaTypes.None;
        SchemaTypes types = All;
        if (depth == 0 || ++steps > MostSteps)
            return types;
        foreach (SchemaNode part in SchemaParts.Of(schema))
        {
            foreach ((_, SchemaTypes said) in Said(part, depth, ref steps))
                types &= said;
        }

        return types;
    }

    private static List<(KeywordPlace Place, SchemaTypes Types)> Said(SchemaNode schema, int depth, ref int steps)
    {
        var said = new List<(KeywordPlace Place, SchemaTypes Types)>();
        if (schema.Type is { } types)
            said.Add((new(schema, "type"), Whole(types)));
        if (schema.Enum is { } values)
            said.Add((new(schema, "enum"), values.Aggregate(SchemaTypes.None, static (kinds, value) => kinds | Values.TypeOf(value))));
        if (schema.Const is { } value)
            said.Add((new(schema, "const"), Values.TypeOf(value)));
        if (schema.AnyOf.Length > 0)
            said.Add((new(schema, "anyOf"), OfSome(schema.AnyOf, depth - 1, ref steps)));
        if (schema.OneOf.Length > 0)
            said.Add((new(schema, "oneOf"), OfSome(schema.OneOf, depth - 1, ref steps)));
        return said;
    }

    private static SchemaTypes OfSome(SchemaNode[] branches, int depth, ref int steps)
    {
        SchemaTypes kinds = SchemaTypes.None;
        foreach (SchemaNode branch in branches)
            kinds |= Of(branch, depth, ref steps);
        return kinds;
    }
}
