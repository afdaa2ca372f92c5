using System.Text;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Model.Types;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Emit.Packing;

/// <summary>
/// Packs a value as length-prefixed UTF-8 text that says all that the YAML says, digit by digit and in its order:
/// <c>n</c> <c>t</c> <c>f</c>, <c>#len:digits</c>, <c>"len:text</c>, <c>[count:</c> values, <c>{count:</c> keys and values.
/// A key is <c>index:</c> for a declared property, <c>"len:text</c> for one that a map holds, <c>'len:text</c> for one that
/// no member shows. <c>|k:</c> in front of a value is the choice that was made at build time: the member of an enum,
/// the case of a union.
/// </summary>
internal sealed class ValuePacker
{
    [ThreadStatic]
    private static PackBuffer? Buffer;

    private readonly PackBuffer _out;
    private readonly PackPlan _plan;
    private readonly SourceFile? _file;
    private readonly List<Problem>? _problems;
    private bool _misfit;

    private ValuePacker(PackBuffer buffer, TypeModel model, SourceFile? file, List<Problem>? problems)
    {
        _out = buffer;
        _plan = PackPlan.Of(model);
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
        return buffer.ToArray();
    }

    /// <summary>Packs the value of <c>default</c>; null where its type cannot hold it, and it then stands in for nothing.</summary>
    public static DefaultValue? PackDefault(YamlNode value, TypeRef type, TypeModel model)
    {
        var buffer = new PackBuffer();
        var packer = new ValuePacker(buffer, model, null, null);
        packer.Value(value, type);
        if (packer._misfit)
            return null;
        string packed = Encoding.UTF8.GetString(buffer.ToArray());
        return new DefaultValue(value.Kind, value is YamlScalar scalar ? scalar.Value : "", packed);
    }

    private void Value(YamlNode node, TypeRef type)
    {
        if (node.Kind == NodeKind.Null && type.Kind != TypeKind.Json)
        {
            // A union with a case for null does not exist: null is told apart before.
            if (!type.Nullable)
                Misfit(node, "null", "a value");
            _out.Add('n');
            return;
        }

        switch (type.Kind)
        {
            case TypeKind.Json:
                Raw(node);
                break;
            case TypeKind.Enum:
                Choice(node, type);
                break;
            case TypeKind.Record:
                Record(node, type.TypeId);
                break;
            case TypeKind.Union:
                Union(node, type);
                break;
            case TypeKind.Tuple:
                Tuple(node, type);
                break;
            case TypeKind.List:
                List(node, type.Element!);
                break;
            case TypeKind.Map:
                Map(node, type);
                break;
            default:
                if (node is YamlScalar scalar && ScalarFit.Reason(scalar, type.Kind) is { } reason)
                    Misfit(node, Words(node), reason);
                else if (node is not YamlScalar)
                    Misfit(node, Words(node), "a single value");
                Raw(node);
                break;
        }
    }

    private void Choice(YamlNode node, TypeRef type)
    {
        int member = node is YamlScalar scalar ? _plan.Member(type.TypeId, scalar) : -1;
        if (member < 0)
            Misfit(node, Words(node), "one of the values of the C# enum " + _plan[type.TypeId].Name);
        else if (!((EnumDefinition)_plan[type.TypeId]).IsNumeric)
            Prefix(member);
        Raw(node);
    }

    private void Record(YamlNode node, int type)
    {
        if (node is not YamlMapping mapping)
        {
            Misfit(node, Words(node), "an object: the schema describes its properties without \"type\": \"object\"");
            Raw(node);
            return;
        }

        Dictionary<string, PropertyModel> properties = _plan.Properties(type);
        TypeRef? extra = ((RecordDefinition)_plan[type]).Extra?.Type;
        _out.Add('{');
        _out.Add(mapping.Members.Length);
        _out.Add(':');
        foreach (YamlMember member in mapping.Members)
        {
            if (properties.TryGetValue(member.Name, out PropertyModel property))
            {
                _out.Add(property.NameIndex);
                _out.Add(':');
                // The type of a property that may be absent is nullable too: that lets no null in.
                if (member.Value.Kind == NodeKind.Null && !property.AdmitsNull && property.Type.Kind != TypeKind.Json)
                    Misfit(member.Value, "null", "a value");
                Value(member.Value, property.Type);
            }
            else
            {
                Loose(member, extra);
            }
        }
    }

    private void Map(YamlNode node, TypeRef type)
    {
        if (node is not YamlMapping mapping)
        {
            Misfit(node, Words(node), "an object: the schema describes its properties without \"type\": \"object\"");
            Raw(node);
            return;
        }

        _out.Add('{');
        _out.Add(mapping.Members.Length);
        _out.Add(':');
        foreach (YamlMember member in mapping.Members)
            Loose(member, type);
    }

    /// <summary>A property that is not declared: it goes into the map, if there is one that takes it.</summary>
    private void Loose(YamlMember member, TypeRef? map)
    {
        bool isShown = map is not null && PackPlan.IsKey(map, member.Name);
        Text(isShown ? PackBuffer.Ascii : '\'', member.Name, member.KeyStart, member.KeyEnd);
        if (isShown)
            Value(member.Value, map!.Element!);
        else
            Raw(member.Value);
    }

    private void Union(YamlNode node, TypeRef type)
    {
        var union = (UnionDefinition)_plan[type.TypeId];
        int index = PackPlan.Case(union, node);
        if (index < 0)
        {
            Misfit(node, Words(node), "one of the shapes of the C# type " + union.Name);
            Raw(node);
            return;
        }

        Prefix(index);
        int id = union.Cases[index].TypeId;
        if (_plan[id] is CaseDefinition wrapper)
            Value(node, wrapper.Value);
        else
            Record(node, id);
    }

    private void Tuple(YamlNode node, TypeRef type)
    {
        if (node is not YamlSequence sequence)
        {
            Misfit(node, Words(node), "a list: the schema describes its items without \"type\": \"array\"");
            Raw(node);
            return;
        }

        var tuple = (TupleDefinition)_plan[type.TypeId];
        Count('[', sequence.Items.Length);
        for (int i = 0; i < sequence.Items.Length; i++)
        {
            if (i < tuple.Items.Count)
                Value(sequence.Items[i], tuple.Items[i].Type);
            else if (tuple.Rest is { Element: { } rest })
                Value(sequence.Items[i], rest);
            else
                Raw(sequence.Items[i]);
        }
    }

    private void List(YamlNode node, TypeRef element)
    {
        if (node is not YamlSequence sequence)
        {
            Misfit(node, Words(node), "a list: the schema describes its items without \"type\": \"array\"");
            Raw(node);
            return;
        }

        Count('[', sequence.Items.Length);
        foreach (YamlNode item in sequence.Items)
            Value(item, element);
    }

    /// <summary>A value as it is, whatever its type.</summary>
    private void Raw(YamlNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                _out.Add('n');
                break;
            case NodeKind.Boolean:
                _out.Add(((YamlScalar)node).Value == "true" ? 't' : 'f');
                break;
            case NodeKind.Number:
                _out.AddText('#', ((YamlScalar)node).Value);
                break;
            case NodeKind.String:
                Text(PackBuffer.Ascii, ((YamlScalar)node).Value, node.Start, node.End);
                break;
            case NodeKind.Sequence:
                YamlNode[] items = ((YamlSequence)node).Items;
                Count('[', items.Length);
                foreach (YamlNode item in items)
                    Raw(item);
                break;
            default:
                YamlMember[] members = ((YamlMapping)node).Members;
                Count('{', members.Length);
                foreach (YamlMember member in members)
                {
                    Text(PackBuffer.Ascii, member.Name, member.KeyStart, member.KeyEnd);
                    Raw(member.Value);
                }

                break;
        }
    }

    private void Count(char mark, int count)
    {
        _out.Add(mark);
        _out.Add(count);
        _out.Add(':');
    }

    private void Prefix(int choice) => Count('|', choice);

    private void Text(char mark, string text, int start, int end)
    {
        if (_out.AddText(mark, text))
            return;
        _misfit = true;
        if (_file is not null)
            _problems?.Add(new Problem(Descriptors.BeyondCSharp, _file.Locate(start, end), Sentence("half of a surrogate pair is no character: write the whole character")));
    }

    private void Misfit(YamlNode node, string value, string expected)
    {
        _misfit = true;
        if (_file is not null)
            _problems?.Add(new Problem(Descriptors.BeyondCSharp, _file.Locate(node.Start, node.End), Sentence($"{value} is valid by the schema, but in C# it must be {expected}")));
    }

    private static EquatableArray<string> Sentence(string text) => System.Collections.Immutable.ImmutableArray.Create(text);

    /// <summary>The value as a message shows it.</summary>
    private static string Words(YamlNode node)
    {
        if (node is not YamlScalar scalar)
            return node.Kind == NodeKind.Mapping ? "an object" : "a list";
        string text = scalar.Value.Length > 60 ? scalar.Value.Substring(0, 57) + "..." : scalar.Value;
        return scalar.Kind == NodeKind.String ? $"'{text}'" : text;
    }
}
