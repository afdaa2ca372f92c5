using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// A value as a tooltip shows it: on one line, with the names of its parts, its unit, and of a long list how much more there is.
/// </summary>
/// <param name="types">The catalog's types.</param>
/// <param name="longest">How long a line may be.</param>
internal sealed class FactText(TypeModel types, int longest)
{
    private const int Deepest = 2;

    private readonly TypeLookup _types = TypeLookup.Of(types);

    /// <summary>The value of a property of the entry; null where there is nothing short to say.</summary>
    public string? Of(YamlMember member, YamlMapping entry)
    {
        PropertyModel? property = Property(types.Root, entry, member.Name);
        return Of(member.Value, property?.Type ?? Rest(types.Root, entry), Unit(property));
    }

    /// <summary>A value; null where there is nothing short to say.</summary>
    public string? Of(YamlNode value, TypeRef? type, string? unit) =>
        value.Kind != NodeKind.Null && Text(value, type, unit, depth: 0) is { Length: > 0 } text && text.Length <= longest ? text : null;

    private string? Text(YamlNode value, TypeRef? type, string? unit, int depth) => value switch
    {
        YamlScalar scalar => Text(scalar, type, unit),
        _ when IsEmpty(value) => depth == 0 ? null : "()",
        _ when depth > Deepest => "…",
        YamlSequence list => Join(
            list.Items, (item, i) => Text(item, Item(type, i), unit, depth + 1), IsOfParts(list) ? "; " : ", ", "item"),
        _ => Text((YamlMapping)value, type, unit, depth),
    };

    /// <summary>The parts of an object with their names.</summary>
    private string? Text(YamlMapping mapping, TypeRef? type, string? unit, int depth)
    {
        YamlMember[] members = [.. mapping.Members.Where(static member => !IsEmpty(member.Value))];
        string separator = Array.Exists(members, static member => member.Value is YamlMapping) ? "; " : ", ";
        return Join(
            members,
            (member, _) =>
            {
                PropertyModel? property = Property(type, mapping, member.Name);
                string? ofValue = property is null ? unit : Unit(property);
                return Text(member.Value, property?.Type ?? Rest(type, mapping), ofValue, depth + 1) is { } text
                    ? $"{Words.OneLine(member.Name)} = {(member.Value is YamlScalar ? text : $"({text})")}"
                    : null;
            },
            separator,
            "value");
    }

    /// <summary>A text that is prose is shown as it reads; one that is a term or an id, as it is written.</summary>
    private string? Text(YamlScalar scalar, TypeRef? type, string? unit)
    {
        if (scalar.Kind == NodeKind.Number)
            return unit is null ? scalar.Value : unit is "%" or "°" ? scalar.Value + unit : $"{scalar.Value} {unit}";
        if (scalar.Kind != NodeKind.String)
            return scalar.Value;
        if (scalar.Value.Length > 4 * longest || scalar.Value.IndexOf('\n') >= 0)
            return null;
        bool isTerm = type is { Kind: not (TypeKind.Text or TypeKind.Json) } or { Catalog: not null };
        string text = Words.OneLine(isTerm ? scalar.Value : PlainText.Of(scalar.Value));
        return text.Length <= longest ? text : null;
    }

    /// <summary>As many as fit, and how many more there are. Where not even the first does, how many there are.</summary>
    private string? Join<T>(IReadOnlyList<T> items, Func<T, int, string?> show, string separator, string noun)
    {
        var shown = new List<string>();
        int length = 0;
        for (int i = 0; i < items.Count; i++)
        {
            string? text = show(items[i], i);
            string more = FormattableString.Invariant($"{separator}and {items.Count - i} more");
            int room = longest - (i < items.Count - 1 ? more.Length : 0);
            if (text is null || length + separator.Length + text.Length > room)
            {
                return shown.Count > 0 ? string.Join(separator, shown) + more : Words.Count(items.Count, noun);
            }

            shown.Add(text);
            length += text.Length + separator.Length;
        }

        return string.Join(separator, shown);
    }

    private static bool IsEmpty(YamlNode value) =>
        value is YamlScalar { Kind: NodeKind.Null } or YamlSequence { Items.Length: 0 } or YamlMapping { Members.Length: 0 };

    private static bool IsOfParts(YamlSequence list) => Array.Exists(list.Items, static item => item is not YamlScalar);

    private static string? Unit(PropertyModel? property) => property is null ? null : Units.In(property.Documentation.Summary);

    private PropertyModel? Property(TypeRef? type, YamlMapping value, string name) =>
        RecordOf(type, value) is { } record && _types.Properties(record).TryGetValue(name, out PropertyModel? property) ? property : null;

    /// <summary>The type of what an object holds beside its properties.</summary>
    private TypeRef? Rest(TypeRef? type, YamlMapping value) => type?.Kind == TypeKind.Map
        ? type.Element
        : RecordOf(type, value) is { } record ? ((RecordDefinition)_types[record]).Extra?.Type.Element : null;

    private TypeRef? Item(TypeRef? type, int index) => type?.Kind switch
    {
        TypeKind.List => type.Element,
        TypeKind.Tuple => (TupleDefinition)_types[type.TypeId] is var tuple && index < tuple.Items.Count
            ? tuple.Items[index].Type
            : tuple.Rest?.Element,
        _ => null,
    };

    private int? RecordOf(TypeRef? type, YamlMapping value)
    {
        if (type?.Kind == TypeKind.Record)
            return type.TypeId;
        return type?.Kind == TypeKind.Union && (UnionDefinition)_types[type.TypeId] is var union
            && TypeLookup.Case(union, value) is >= 0 and var found && _types[union.Cases[found].TypeId] is RecordDefinition
            ? union.Cases[found].TypeId
            : null;
    }
}
