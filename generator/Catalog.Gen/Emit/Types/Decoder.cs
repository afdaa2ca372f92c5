using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// Says in C# how values are read, and collects the methods that this takes: one for each kind of list, map, union and
/// default, in the class of the catalog's data.
/// </summary>
internal sealed class Decoder(TypeModel model)
{
    private const string Marshal = "global::System.Runtime.InteropServices.ImmutableCollectionsMarshal";

    private readonly TypeMethods _methods = new(model, "Read");
    private readonly Dictionary<(TypeRef, string), string> _defaults = [];

    public const string Reader = "global::CatalogGen.Runtime.PackedReader";

    /// <summary>The literal for a value that no property holds.</summary>
    public const string NoProperty = "\"\"";

    /// <summary>The expression that reads a value, from a variable <c>reader</c>. What is made on use comes packed.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="admitsNull">Whether it may be null.</param>
    /// <param name="property">The expression for the name of the property that holds it: a map says it where a key is missing.</param>
    public string Read(TypeRef type, bool admitsNull, string property)
    {
        string read = type.Kind switch
        {
            TypeKind.Json => "reader.ReadJson()",
            TypeKind.Text => "reader.ReadText()",
            TypeKind.Boolean => "reader.ReadBoolean()",
            TypeKind.Int32 => "reader.ReadInt32()",
            TypeKind.Int64 => "reader.ReadInt64()",
            TypeKind.Double => "reader.ReadDouble()",
            TypeKind.Decimal => "reader.ReadDecimal()",
            TypeKind.Date => "reader.ReadDate()",
            TypeKind.DateTime => "reader.ReadDateTime()",
            TypeKind.Time => "reader.ReadTime()",
            TypeKind.Duration => "reader.ReadDuration()",
            TypeKind.Uri => "reader.ReadUri()",
            TypeKind.Guid => "reader.ReadGuid()",
            TypeKind.Enum => $"({CSharpType.Bare(type, model)}){ReadMember((EnumDefinition)model.Types[type.TypeId])}",
            TypeKind.Record or TypeKind.Tuple => $"{CSharpType.Bare(type, model)}._Read(ref reader)",
            _ => $"{model.Data}.{Method(type.NotNull())}(ref reader{(HasMap(type) ? ", " + property : "")})",
        };
        return admitsNull && type.Kind != TypeKind.Json ? $"reader.TryReadNull() ? null : {read}" : read;
    }

    private static string ReadMember(EnumDefinition choice) => choice.Values switch
    {
        EnumValues.Int32 => "reader.ReadInt32()",
        EnumValues.Int64 => "reader.ReadInt64()",
        EnumValues.UInt64 => "(ulong)reader.ReadDecimal()",
        _ => "reader.ReadChoice()",
    };

    /// <summary>The method that reads a value of a union.</summary>
    public string Reading(TypeRef union) => $"{model.Data}.{Method(union)}";

    /// <summary>The expression for an item of a list or map, where all is made at once.</summary>
    public string ReadItem(TypeRef type, string property) =>
        Read(type, type.Nullable, property) + (type.IsMadeOnUse ? ".Value" : "");

    /// <summary>The expression for a default.</summary>
    public string Default(TypeRef type, DefaultValue value)
    {
        if (Literals.Of(type, value, model) is { } literal)
            return literal;
        string packed = ValuePacker.Pack(value.Value, type, model);
        if (!_defaults.TryGetValue((type, packed), out string? method))
        {
            method = _methods.Add("Default", type, (writer, _, name) => Default(writer, type, packed, name));
            _defaults.Add((type, packed), method);
        }

        return $"{model.Data}.{method}()";
    }

    /// <summary>The part of the data's class that has all methods that have been asked for.</summary>
    public string Emit(Packing packing)
    {
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Open($"partial class {model.ClassName}")
            .Open($"partial class {PackedFormat.DataClass}")
            .Summary("The names of properties that packed entries refer to by number, each with its length.");
        Names(writer);
        _methods.Write(writer);
        packing.Write(writer);
        return writer.Close().Close().ToString();
    }

    /// <summary>Few names have a line each. Many names are one literal, since the compiler recurses once for each <c>+</c>.</summary>
    private void Names(CodeWriter writer)
    {
        const int Readable = 200;
        List<string> names = [.. model.Names.Select(PackedFormat.Name)];
        List<string> lines = names.Count is > 0 and <= Readable ? names : [string.Concat(names)];
        writer.Line($"internal static global::System.ReadOnlySpan<byte> {PackedFormat.NamesMember} =>").Indent();
        for (int i = 0; i < lines.Count; i++)
            writer.Line(Literal.Utf8(lines[i]) + (i == lines.Count - 1 ? ";" : " +"));
        writer.Outdent();
    }

    /// <summary>Where the default lies is kept: each entry without the property reads it again.</summary>
    private void Default(CodeWriter writer, TypeRef type, string packed, string method)
    {
        string held = type.IsMadeOnUse ? CSharpType.Packed(type) + (type.Nullable ? "?" : "") : CSharpType.Of(type, model);
        writer
            .Line($"private static global::CatalogGen.Runtime.LooseValue? _{method};").Line()
            .Open($"internal static {held} {method}()")
            .Line($"{Reader} reader = (_{method} ??= new global::CatalogGen.Runtime.LooseValue(")
            .Line($"    {Literal.Utf8(packed)}.ToArray(), static () => {PackedFormat.NamesMember})).Open(0);")
            .Line($"return {Read(type, type.Nullable, NoProperty)};")
            .Close();
    }

    private string Method(TypeRef type) => _methods.Of(type, type.Kind switch
    {
        TypeKind.List => List,
        TypeKind.Map => Map,
        _ => Union,
    });

    private void List(CodeWriter writer, TypeRef type, string method) => writer
        .Open($"internal static {CSharpType.Of(type, model)} {method}(ref {Reader} reader{(HasMap(type) ? ", string property" : "")})")
        .Line($"var items = {NewArray(type.Element!, "reader.ReadList()")};")
        .Line("for (int i = 0; i < items.Length; i++)")
        .Indent().Line($"items[i] = {ReadItem(type.Element!, "property")};").Outdent()
        .Line($"return {Marshal}.AsImmutableArray(items);")
        .Close();

    private void Map(CodeWriter writer, TypeRef type, string method) => writer
        .Open($"internal static {CSharpType.Of(type, model)} {method}(ref {Reader} reader, string property)")
        .Line("int count = reader.ReadObject();")
        .Line("var keys = new string[count];")
        .Line($"var values = {NewArray(type.Element!, "count")};")
        .Line("int held = 0;")
        .Open("for (; count > 0; count--)")
        .Open($"if (reader.ReadName() != {Reader}.OtherKey)")
        .Line("reader.Skip();")
        .Line("continue;")
        .Close()
        .Line()
        .Line("keys[held] = reader.ReadText();")
        .Line($"values[held++] = {ReadItem(type.Element!, "property")};")
        .Close()
        .Line()
        .Line($"return new global::CatalogGen.Runtime.PackedMap<{CSharpType.Of(type.Element!, model)}>("
            + "keys, values, held, reader.Place(property));")
        .Close();

    private void Union(CodeWriter writer, TypeRef type, string method)
    {
        var union = (UnionDefinition)model.Types[type.TypeId];
        writer.Open($"internal static {CSharpType.Of(type, model)} {method}(ref {Reader} reader)");
        string number = "reader.ReadCase()";
        if (NumberedCases.AreMany(union.Cases.Count))
        {
            writer.Line($"int number = {number};");
            number = "number";
        }

        NumberedCases.Switch(
            writer,
            number,
            union.Cases.Count,
            i => $"return {model.Global(model.Types[union.Cases[i].TypeId].Name)}._Read(ref reader);",
            end: null);
        writer.Close();
    }

    /// <summary>C# wants the length of an array of arrays in front: <c>new int[n][]</c>. No element type here is an array.</summary>
    public string NewArray(TypeRef element, string length) => $"new {CSharpType.Of(element, model)}[{length}]";

    /// <summary>Whether a value holds maps that no type of its own holds: these are told which property they belong to.</summary>
    private static bool HasMap(TypeRef type) => type.Kind == TypeKind.Map || (type.Kind == TypeKind.List && HasMap(type.Element!));
}
