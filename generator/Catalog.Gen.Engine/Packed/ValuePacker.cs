using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;
using CatalogGen.Runtime;

namespace Catalog.Gen.Engine.Packed;

/// <summary>Writes a value in the <see cref="PackedFormat"/>; <see cref="ValueUnpacker"/> reads it back.</summary>
internal sealed class ValuePacker
{
    // Entries are packed by many threads at the same time, each into a buffer of its own. A buffer grows to the largest
    // entry that its thread has packed; one for each entry would grow anew each time, and is garbage at once. One that has
    // grown large is not kept: a compiler server lives for days.
    private const int LongestKept = 1024 * 1024;

    [ThreadStatic]
    private static PackBuffer? Buffer;

    private readonly PackBuffer _out;
    private readonly ValueFit _fit;
    private readonly SourceFile? _file;
    private readonly List<Problem>? _problems;

    private ValuePacker(PackBuffer buffer, TypeModel model, SourceFile? file, List<Problem>? problems)
    {
        _out = buffer;
        _fit = new ValueFit(model);
        _file = file;
        _problems = problems;
    }

    /// <summary>
    /// Packs a valid entry. A value that the schema admits and its C# type cannot hold is CAT1019, never a surprise at run time.
    /// </summary>
    public static byte[] Pack(YamlNode entry, TypeModel model, SourceFile file, List<Problem> problems)
    {
        PackBuffer buffer = Buffer ??= new PackBuffer();
        buffer.Length = 0;
        new ValuePacker(buffer, model, file, problems).Value(entry, model.Root);
        byte[] packed = buffer.ToArray();
        if (packed.Length > LongestKept)
            Buffer = null;
        return packed;
    }

    /// <summary>Packs a value of which it is known that it fits its type, as the value of <c>default</c>.</summary>
    public static string Pack(YamlNode value, TypeRef type, TypeModel model)
    {
        var buffer = new PackBuffer();
        new ValuePacker(buffer, model, null, null).Value(value, type);
        return buffer.ToString();
    }

    /// <summary>Reports what in a value cannot be what its type is: CAT1019, as for an entry.</summary>
    public static void Check(YamlNode value, TypeRef type, TypeModel model, SourceFile file, List<Problem> problems) =>
        new ValuePacker(new PackBuffer(), model, file, problems).Value(value, type);

    private void Value(YamlNode node, TypeRef type) => Value(node, type, _fit.Expected(node, type, out int choice), choice);

    private void Value(YamlNode node, TypeRef type, string? expected, int choice)
    {
        if (expected is not null)
            Misfit(node, expected);
        if (expected is not null || node.Kind == NodeKind.Null)
        {
            Raw(node);
            return;
        }

        switch (type.Kind)
        {
            case TypeKind.Enum:
                if ((EnumDefinition)_fit.Types[type.TypeId] is { IsNumeric: false } members)
                    Count(PackedMarks.Choice, members.Members[choice].Number);
                Raw(node);
                break;
            case TypeKind.Record:
                Record((YamlMapping)node, type.TypeId);
                break;
            case TypeKind.Union:
                Count(PackedMarks.Choice, choice);
                Case(node, ((UnionDefinition)_fit.Types[type.TypeId]).Cases[choice].TypeId);
                break;
            case TypeKind.Tuple:
                Tuple((YamlSequence)node, (TupleDefinition)_fit.Types[type.TypeId]);
                break;
            case TypeKind.List:
                List((YamlSequence)node, type.Element!);
                break;
            case TypeKind.Map:
                Map((YamlMapping)node, type);
                break;
            default:
                Raw(node);
                break;
        }
    }

    private void Record(YamlMapping mapping, int type)
    {
        Dictionary<string, PropertyModel> properties = _fit.Types.Properties(type);
        TypeRef? extra = ((RecordDefinition)_fit.Types[type]).Extra?.Type;
        Count(PackedMarks.Object, mapping.Members.Length);
        foreach (YamlMember member in mapping.Members)
        {
            if (properties.TryGetValue(member.Name, out PropertyModel? property))
            {
                _out.AddNumber(property.NameIndex);
                Value(member.Value, property.Type, _fit.Expected(member.Value, property, out int choice), choice);
            }
            else
            {
                Undeclared(member, extra);
            }
        }
    }

    private void Map(YamlMapping mapping, TypeRef type)
    {
        Count(PackedMarks.Object, mapping.Members.Length);
        foreach (YamlMember member in mapping.Members)
            Undeclared(member, type);
    }

    /// <summary>A property that is not declared: it goes into the map, if there is one that takes it.</summary>
    private void Undeclared(YamlMember member, TypeRef? map)
    {
        TypeRef? shown = map is null ? null : TypeLookup.ValueType(map, member.Name);
        Text(shown is not null ? PackedMarks.Ascii : PackedMarks.HiddenKey, member.Name, member.KeyStart, member.KeyEnd);
        if (shown is not null)
            Value(member.Value, shown);
        else
            Raw(member.Value);
    }

    private void Case(YamlNode node, int type)
    {
        if (_fit.Types[type] is CaseDefinition wrapper)
            Value(node, wrapper.Value);
        else
            Record((YamlMapping)node, type);
    }

    private void Tuple(YamlSequence sequence, TupleDefinition tuple)
    {
        Count(PackedMarks.List, sequence.Items.Length);
        for (int i = 0; i < sequence.Items.Length; i++)
        {
            if (tuple.ItemType(i) is { } type)
                Value(sequence.Items[i], type);
            else
                Raw(sequence.Items[i]);
        }
    }

    private void List(YamlSequence sequence, TypeRef element)
    {
        Count(PackedMarks.List, sequence.Items.Length);
        foreach (YamlNode item in sequence.Items)
            Value(item, element);
    }

    /// <summary>A value as it is, whatever its type.</summary>
    private void Raw(YamlNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                _out.Add(PackedMarks.Null);
                break;
            case NodeKind.Boolean:
                _out.Add(((YamlScalar)node).Value == "true" ? PackedMarks.True : PackedMarks.False);
                break;
            case NodeKind.Number:
                _out.AddText(PackedMarks.Number, ((YamlScalar)node).Value);
                break;
            case NodeKind.String:
                Text(PackedMarks.Ascii, ((YamlScalar)node).Value, node.Start, node.End);
                break;
            case NodeKind.Sequence:
                YamlNode[] items = ((YamlSequence)node).Items;
                Count(PackedMarks.List, items.Length);
                foreach (YamlNode item in items)
                    Raw(item);
                break;
            default:
                YamlMember[] members = ((YamlMapping)node).Members;
                Count(PackedMarks.Object, members.Length);
                foreach (YamlMember member in members)
                {
                    Text(PackedMarks.Ascii, member.Name, member.KeyStart, member.KeyEnd);
                    Raw(member.Value);
                }

                break;
        }
    }

    private void Count(byte mark, int count)
    {
        _out.Add(mark);
        _out.AddNumber(count);
    }

    private void Text(byte mark, string text, int start, int end)
    {
        if (!_out.AddText(mark, text))
            Report(start, end, new("half of a surrogate pair is no character", "write the whole character"));
    }

    private void Misfit(YamlNode node, string expected) =>
        Report(node.Start, node.End, new($"{NodeWords.Quote(node)} is valid by the schema, but in C# it must be {expected}"));

    private void Report(int start, int end, Message message)
    {
        if (_file is null)
            return;
        _problems?.Add(new Problem(Rules.BeyondCSharp, _file.Locate(start, end), message)
        {
            Recognition = new Recognition("", new TextSpan(start, end)),
        });
    }
}
