using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Whether a value can be what its C# type is. A schema may admit more than the type holds: a number of forty digits, a
/// leap second.
/// </summary>
internal sealed class ValueFit(TypeModel model)
{
    private const string AnObject = "an object: the schema describes its properties without \"type\": \"object\"";
    private const string AList = "a list: the schema describes its items without \"type\": \"array\"";

    // What System.Uri reads on .NET 8 and 9. Later ones read more, but the compiler need not run on what the consumer runs on.
    private const int LongestAddress = 65_519;

    /// <summary>What is looked up in the model.</summary>
    public TypeLookup Types { get; } = TypeLookup.Of(model);

    /// <summary>
    /// What the value must be instead, in words; null where it fits. Values inside of it are judged by themselves.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="choice">Which member of an enum or which case of a union a value is that fits one.</param>
    public string? Expected(YamlNode value, TypeRef type, out int choice)
    {
        choice = -1;
        if (type.Kind == TypeKind.Json)
            return null;
        // A union with a case for null does not exist: null is told apart before.
        if (value.Kind == NodeKind.Null)
            return type.Nullable ? null : InsteadOfNull(type);
        switch (type.Kind)
        {
            case TypeKind.Enum:
                choice = value is YamlScalar text ? Types.Member(type.TypeId, text) : -1;
                return choice >= 0 ? null : "one of the values of the C# enum " + Types[type.TypeId].Name;
            case TypeKind.Union:
                choice = Case((UnionDefinition)Types[type.TypeId], value);
                return choice >= 0 ? null : "one of the shapes of the C# type " + Types[type.TypeId].Name;
            case TypeKind.Record or TypeKind.Map:
                return value is YamlMapping ? null : AnObject;
            case TypeKind.Tuple or TypeKind.List:
                return value is YamlSequence ? null : AList;
            default:
                return value is YamlScalar scalar ? Expected(scalar, type.Kind) : "a single value";
        }
    }

    /// <summary>
    /// What the value of a declared property must be instead. The type of one that may be absent is nullable, and that
    /// lets no null in.
    /// </summary>
    public string? Expected(YamlNode value, PropertyModel property, out int choice)
    {
        string? expected = Expected(value, property.Type, out choice);
        return value.Kind == NodeKind.Null && !property.AdmitsNull && property.Type.Kind != TypeKind.Json
            ? InsteadOfNull(property.Type)
            : expected;
    }

    /// <summary>A type that cannot be null comes of a schema that says of no type at all what it admits.</summary>
    private static string InsteadOfNull(TypeRef type) => type.Kind switch
    {
        TypeKind.Record or TypeKind.Map => AnObject,
        TypeKind.Tuple or TypeKind.List => AList,
        _ => "a value",
    };

    /// <summary>Whether a value fits, and all that is inside of it.</summary>
    public bool Fits(YamlNode value, TypeRef type) => IsWellFormed(value) && IsFit(value, type);

    /// <summary>Whether UTF-8 has bytes for a text: half of a surrogate pair is no character.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsWellFormed(YamlNode value) => value switch
    {
        YamlScalar scalar => IsWellFormed(scalar.Value),
        YamlSequence sequence => Array.TrueForAll(sequence.Items, IsWellFormed),
        YamlMapping mapping => Array.TrueForAll(
            mapping.Members, static member => IsWellFormed(member.Name) && IsWellFormed(member.Value)),
        _ => true,
    };

    private bool IsFit(YamlNode value, TypeRef type)
    {
        if (Expected(value, type, out int choice) is not null)
            return false;
        if (value.Kind == NodeKind.Null)
            return true;
        return (type.Kind, value) switch
        {
            (TypeKind.Union, _) => IsFitCase(value, ((UnionDefinition)Types[type.TypeId]).Cases[choice].TypeId),
            (TypeKind.Record, YamlMapping mapping) => IsFitRecord(mapping, type.TypeId),
            (TypeKind.Map, YamlMapping mapping) => Array.TrueForAll(mapping.Members, member => IsFitUndeclared(member, type)),
            (TypeKind.Tuple, YamlSequence sequence) => IsFitTuple(sequence, (TupleDefinition)Types[type.TypeId]),
            (TypeKind.List, YamlSequence sequence) => Array.TrueForAll(sequence.Items, item => IsFit(item, type.Element!)),
            _ => true,
        };
    }

    private bool IsFitCase(YamlNode value, int type) =>
        Types[type] is CaseDefinition wrapper ? IsFit(value, wrapper.Value) : IsFitRecord((YamlMapping)value, type);

    private bool IsFitRecord(YamlMapping value, int type)
    {
        Dictionary<string, PropertyModel> properties = Types.Properties(type);
        TypeRef? extra = ((RecordDefinition)Types[type]).Extra?.Type;
        return Array.TrueForAll(value.Members, member => properties.TryGetValue(member.Name, out PropertyModel? property)
            ? Expected(member.Value, property, out _) is null && IsFit(member.Value, property.Type)
            : extra is null || IsFitUndeclared(member, extra));
    }

    private bool IsFitUndeclared(YamlMember member, TypeRef map) =>
        TypeLookup.ValueType(map, member.Name) is not { } type || IsFit(member.Value, type);

    private bool IsFitTuple(YamlSequence value, TupleDefinition tuple)
    {
        for (int i = 0; i < value.Items.Length; i++)
        {
            if (tuple.ItemType(i) is { } type && !IsFit(value.Items[i], type))
                return false;
        }

        return true;
    }

    /// <summary>The case that a value is, or -1. One that is a record takes an object.</summary>
    private int Case(UnionDefinition union, YamlNode value)
    {
        int index = TypeLookup.Case(union, value);

        // A format such as int32 refuses nothing, and another shape may hold what that type cannot.
        if (index >= 0 && value is YamlScalar scalar && !Takes(union.Cases[index], scalar))
        {
            int other = TypeLookup.CaseBySchema(union, value, one => Takes(one, scalar));
            return other >= 0 ? other : index;
        }

        return index >= 0 && (value is YamlMapping || Types[union.Cases[index].TypeId] is CaseDefinition) ? index : -1;
    }

    private bool Takes(UnionCase one, YamlScalar value) =>
        Types[one.TypeId] is CaseDefinition wrapper && Expected(value, wrapper.Value, out _) is null;

    private static string? Expected(YamlScalar scalar, TypeKind type) => type switch
    {
        TypeKind.Text => scalar.Kind == NodeKind.String ? null : "text",
        TypeKind.Boolean => scalar.Kind == NodeKind.Boolean ? null : "true or false",
        TypeKind.Int32 => Number(scalar) is { } number
            && number.TryGetInt64(out long value) && value is >= int.MinValue and <= int.MaxValue
            ? null : "a whole number from -2147483648 to 2147483647 (int)",
        TypeKind.Int64 => Number(scalar) is { } number && number.TryGetInt64(out _)
            ? null
            : "a whole number from -9223372036854775808 to 9223372036854775807 (long); "
                + "\"maximum\" or \"minimum\" in the schema makes the C# type larger",
        TypeKind.Double => Number(scalar) is not { } number || !number.TryGetDouble(out double value) ? "a number below 1.8e308 (double)"
            : value == 0 && number != Zero ? "0, or a number from 5e-324 (double)"
            : null,
        TypeKind.Decimal => Number(scalar) is { } number && number.TryGetDecimal(out _)
            ? null : "a number of at most 28 digits (decimal)",
        TypeKind.Date => scalar.Kind == NodeKind.String && Rfc3339.IsDate(scalar.Value)
            ? null : "a date from 0001-01-01 (DateOnly)",
        TypeKind.DateTime or TypeKind.Time when Rfc3339.IsTooFine(scalar.Value) =>
            $"a time with at most 7 digits behind the second ({(type == TypeKind.Time ? "TimeOnly" : "DateTimeOffset")})",
        TypeKind.DateTime => scalar.Kind == NodeKind.String && Rfc3339.IsDateTime(scalar.Value)
            ? null : "a time without a leap second, at most 14 hours from UTC (DateTimeOffset)",
        TypeKind.Time => scalar.Kind == NodeKind.String && Rfc3339.IsTime(scalar.Value)
            ? null : "a time of day in UTC, without a leap second (TimeOnly): 09:30:00Z",
        TypeKind.Duration => scalar.Kind == NodeKind.String && Durations.IsTimeSpan(scalar.Value)
            ? null : "a duration without years and months, and of at most 10675199 days (TimeSpan): P7D, PT1H30M",
        TypeKind.Uri => scalar.Kind == NodeKind.String && scalar.Value.Length <= LongestAddress
            && Uri.TryCreate(scalar.Value, UriKind.Absolute, out _)
            ? null : "an address that System.Uri reads",
        TypeKind.Guid => scalar.Kind == NodeKind.String && Guid.TryParseExact(scalar.Value, "D", out _) ? null : "a UUID (Guid)",
        _ => "a value of its C# type",
    };

    private static readonly JsonNumber Zero = JsonNumber.FromInt64(0);

    private static JsonNumber? Number(YamlScalar scalar) => scalar.Kind == NodeKind.Number ? JsonNumber.Parse(scalar.Value) : null;
}
