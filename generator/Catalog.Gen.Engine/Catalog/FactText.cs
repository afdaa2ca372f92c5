using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// A value as a tooltip shows it: on one line, with the names of its parts, its unit, and of a long list how much more there is.
/// </summary>
internal sealed class FactText
{
    /// <summary>How long a line may be.</summary>
    public const int Longest = 160;

    private const int Deepest = 2;

    // The texts of all entries need the same units, which depend on the model alone and are costly to find.
    private static readonly ConditionalWeakTable<TypeModel, FactText> Made = new();

    private readonly TypeRef _root;
    private readonly TypeLookup _types;

    // By record, the unit of each property; null for a property that has none.
    private readonly Dictionary<string, string?>?[] _units;

    private FactText(TypeModel model)
    {
        _root = model.Root;
        _types = TypeLookup.Of(model);
        _units =
        [
            .. model.Types.Select(static type => (type as RecordDefinition)?.Properties.ToDictionary(
                static property => property.Name, static property => Units.In(property.Documentation.Summary), StringComparer.Ordinal)),
        ];
    }

    public static FactText Of(TypeModel model) => Made.GetValue(model, static key => new FactText(key));

    /// <summary>An entry that is no object; null where there is nothing short to say.</summary>
    public string? Of(YamlNode entry) => Short(entry, _root, unit: null);

    /// <summary>What tells the values of an entry's properties; null where there is nothing short to say of one.</summary>
    public Func<YamlMember, string?> OfProperties(YamlMapping entry)
    {
        int record = RecordOf(_root, entry);
        return member => Short(member.Value, MemberType(_root, record, member.Name), UnitOf(record, member.Name, unit: null));
    }

    private string? Short(YamlNode value, TypeRef? type, string? unit) =>
        value.Kind != NodeKind.Null && Text(value, type, unit, depth: 0) is { Length: > 0 and <= Longest } text ? text : null;

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
        int record = RecordOf(type, mapping);
        string separator = Array.Exists(members, static member => member.Value is YamlMapping) ? "; " : ", ";
        return Join(
            members,
            (member, _) =>
                Text(member.Value, MemberType(type, record, member.Name), UnitOf(record, member.Name, unit), depth + 1) is { } text
                    ? $"{Words.OneLine(member.Name)} = {(member.Value is YamlScalar ? text : $"({text})")}"
                    : null,
            separator,
            "value");
    }

    /// <summary>A text that is prose is shown as it reads; one that is a term or an id, as it is written.</summary>
    private static string? Text(YamlScalar scalar, TypeRef? type, string? unit)
    {
        if (scalar.Kind == NodeKind.Number)
            return unit is null ? scalar.Value : unit is "%" or "°" ? scalar.Value + unit : $"{scalar.Value} {unit}";
        if (scalar.Kind != NodeKind.String)
            return scalar.Value;
        if (scalar.Value.Length > 4 * Longest || scalar.Value.IndexOf('\n') >= 0)
            return null;
        bool isTerm = type is { Kind: not (TypeKind.Text or TypeKind.Json) } or { Catalog: not null };
        string text = Words.OneLine(isTerm ? scalar.Value : PlainText.Of(scalar.Value));
        return text.Length <= Longest ? text : null;
    }

    /// <summary>As many as fit, and how many more there are. Where not even the first does, how many there are.</summary>
    private static string? Join<T>(IReadOnlyList<T> items, Func<T, int, string?> show, string separator, string noun)
    {
        var shown = new List<string>();
        int length = 0;
        for (int i = 0; i < items.Count; i++)
        {
            string? text = show(items[i], i);
            string more = FormattableString.Invariant($"{separator}and {items.Count - i} more");
            int room = Longest - (i < items.Count - 1 ? more.Length : 0);
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

    /// <summary>The unit of a property; what has no property of its own has that of the object.</summary>
    private string? UnitOf(int record, string name, string? unit) =>
        record >= 0 && _units[record]!.TryGetValue(name, out string? own) ? own : unit;

    private TypeRef? MemberType(TypeRef? type, int record, string name) =>
        record >= 0 ? _types.MemberType(record, name)
        : type?.Kind == TypeKind.Map ? TypeLookup.ValueType(type, name)
        : null;

    private TypeRef? Item(TypeRef? type, int index) => type?.Kind switch
    {
        TypeKind.List => type.Element,
        TypeKind.Tuple => ((TupleDefinition)_types[type.TypeId]).ItemType(index),
        _ => null,
    };

    /// <summary>The record that an object is, or -1; to be asked once for an object, since a union may have to ask schemas.</summary>
    private int RecordOf(TypeRef? type, YamlMapping value)
    {
        if (type?.Kind == TypeKind.Record)
            return type.TypeId;
        return type?.Kind == TypeKind.Union && (UnionDefinition)_types[type.TypeId] is var union
            && TypeLookup.Case(union, value) is >= 0 and var found && _types[union.Cases[found].TypeId] is RecordDefinition
            ? union.Cases[found].TypeId
            : -1;
    }
}
