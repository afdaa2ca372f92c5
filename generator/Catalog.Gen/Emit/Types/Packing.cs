using System.Globalization;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// Says in C# how values that come as JSON are packed, and collects the methods that this takes, as <see cref="Decoder"/> does
/// for what is read from there.
/// </summary>
internal sealed class Packing(TypeModel model)
{
    public const string Packer = "global::CatalogGen.Runtime.JsonPacker";
    private const string Json = "global::System.Text.Json.JsonElement";
    private const string Parameters = $"{Json} json, {Packer} packer";

    private readonly TypeMethods _methods = new(model, "Pack");

    /// <summary>The method that packs a value of a type.</summary>
    public string Of(TypeRef type, bool admitsNull)
    {
        bool isNullable = admitsNull && type.Kind != TypeKind.Json;
        return type.Kind switch
        {
            _ when isNullable => Method(type.OrNull()),
            TypeKind.Record or TypeKind.Tuple => CSharpType.Bare(type, model) + "._Pack",
            TypeKind.Enum or TypeKind.Union or TypeKind.List or TypeKind.Map => Method(type.NotNull()),
            _ => $"{Packer}.{type.Kind}",
        };
    }

    /// <summary>The method of a record that packs it.</summary>
    public void Record(CodeWriter writer, string name, IEnumerable<PropertyModel> properties, ExtraProperties? extra)
    {
        string others = extra is null ? "null" : Of(extra.Type.Element!, extra.Type.Element!.Nullable);
        writer.Line().Line("private static global::CatalogGen.Runtime.JsonProperties? _Properties;");
        Hidden(writer)
            .Line($"internal static void _Pack({Parameters}) =>")
            .Line($"    packer.Record(json, \"{name}\", _Properties ??= new global::CatalogGen.Runtime.JsonProperties(")
            .Indent().Indent();
        PropertyModel[] all = [.. properties];
        for (int i = 0; i < all.Length; i++)
        {
            string number = all[i].NameIndex.ToString(CultureInfo.InvariantCulture), required = all[i].IsRequired ? "true" : "false";
            writer.Line($"({Literal.Text(all[i].Name)}, {number}, {required}, {Of(all[i].Type, all[i].AdmitsNull)})"
                + (i < all.Length - 1 ? "," : ""));
        }

        writer.Outdent().Line($"), {others});").Outdent();
    }

    /// <summary>The method of a tuple that packs it.</summary>
    public void Tuple(CodeWriter writer, TupleDefinition tuple)
    {
        string items = string.Join(", ", tuple.Items.Select(item => Of(item.Type, item.Type.Nullable)));
        string rest = tuple.Rest is { Element: { } element } ? Of(element, element.Nullable) : "null";
        Hidden(writer)
            .Line($"internal static void _Pack({Parameters}) => packer.Tuple(")
            .Line($"    json, \"{tuple.Name}\", new global::CatalogGen.Runtime.JsonPacking[] {{ {items} }}, {rest});");
    }

    /// <summary>The method of a union's case that packs the value within.</summary>
    public void Case(CodeWriter writer, CaseDefinition wrapper) => Hidden(writer)
        .Line($"internal static void _Pack({Parameters}) => {Of(wrapper.Value, wrapper.Value.Nullable)}(json, packer);");

    /// <summary>Writes the methods that have been asked for.</summary>
    public void Write(CodeWriter writer) => _methods.Write(writer);

    private static CodeWriter Hidden(CodeWriter writer) => writer.Line().Line(GeneratedFile.Hidden).Line(GeneratedFile.Uncovered);

    private string Method(TypeRef type) => $"{model.Data}.{_methods.Of(type, Body)}";

    private void Body(CodeWriter writer, TypeRef type, string method)
    {
        if (!type.Nullable && type.Kind == TypeKind.Union)
        {
            Union(writer, (UnionDefinition)model.Types[type.TypeId], method);
            return;
        }

        writer.Line($"internal static void {method}({Parameters}) =>").Indent();
        if (type.Nullable)
            writer.Line($"packer.Nullable(json, {Of(type.NotNull(), false)});");
        else if (type.Kind == TypeKind.List)
            writer.Line($"packer.List(json, {Of(type.Element!, type.Element!.Nullable)});");
        else if (type.Kind == TypeKind.Map)
            writer.Line($"packer.Map(json, {Of(type.Element!, type.Element!.Nullable)});");
        else
            Choice(writer, (EnumDefinition)model.Types[type.TypeId]);
        writer.Outdent();
    }

    private void Choice(CodeWriter writer, EnumDefinition choice)
    {
        string name = model.Global(choice.Name);
        if (choice.IsNumeric || choice.Members.All(static member => member.Kind == NodeKind.String))
        {
            string text = $"{Packer}.{(choice.IsNumeric ? "NumberText" : "StringText")}(json)";
            writer.Line($"packer.Choice(json, \"{choice.Name}\", {name}Extensions.TryParse({text}, out {name} value) ? "
                + (choice.IsNumeric ? "0 : null, isNumeric: true);" : "(int)value : null, isNumeric: false);"));
            return;
        }

        // A number and a text of the same digits may both be values, so that the kind counts.
        writer.Line($"packer.MixedChoice(json, \"{choice.Name}\"").Indent();
        for (int i = 0; i < choice.Members.Count; i++)
        {
            EnumMember member = choice.Members[i];
            string kind = member.Kind == NodeKind.String ? "s" : member.Kind == NodeKind.Number ? "n" : "b";
            writer.Line($", ({Literal.Text(kind + InJson(member.Kind, member.Text))}, (int){name}.{member.Name})"
                + (i == choice.Members.Count - 1 ? ");" : ""));
        }

        writer.Outdent();
    }

    private void Union(CodeWriter writer, UnionDefinition union, string method)
    {
        writer.Line($"private static global::CatalogGen.Runtime.JsonCase[]? _{method};").Line()
            .Line($"internal static void {method}({Parameters}) =>")
            .Line($"    packer.Union(json, \"{union.Name}\", _{method} ??= new global::CatalogGen.Runtime.JsonCase[]")
            .Indent().Line("{").Indent();
        foreach (UnionCase item in union.Cases)
        {
            string required = item.Test.Required.Count == 0
                ? "global::System.Array.Empty<string>()"
                : $"new[] {{ {string.Join(", ", item.Test.Required.Select(Literal.Text))} }}";
            string constants = string.Concat(item.Test.Constants.Select(Constants));
            string type = model.Global(model.Types[item.TypeId].Name);
            writer.Line($"new global::CatalogGen.Runtime.JsonCase({type}._Pack, \"{Kinds(item.Test.Kinds)}\", {required}{constants}),");
        }

        writer.Outdent().Line("});").Outdent();
    }

    private static string Constants(ConstantTest test)
    {
        string texts = string.Join(", ", test.Values.Select(static value => Literal.Text(InJson(value.Kind, value.Text))));
        return $", ({Literal.Text(test.Name)}, new[] {{ {texts} }})";
    }

    /// <summary>A value as the packer spells what it reads: a number has many spellings, and the shortest is compared.</summary>
    private static string InJson(NodeKind kind, string text) =>
        kind == NodeKind.Null ? "null"
        : kind == NodeKind.Number && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
        : text;

    private static string Kinds(SchemaTypes kinds)
    {
        string letters = "";
        foreach ((SchemaTypes kind, string letter) in new[]
        {
            (SchemaTypes.Object, "o"), (SchemaTypes.Array, "a"), (SchemaTypes.String, "s"), (SchemaTypes.Number, "n"),
            (SchemaTypes.Integer, "i"), (SchemaTypes.Boolean, "b"), (SchemaTypes.Null, "0"),
        })
        {
            if ((kinds & kind) != 0)
                letters += letter;
        }

        return letters;
    }
}
