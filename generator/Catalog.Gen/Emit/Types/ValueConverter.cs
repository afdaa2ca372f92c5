using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// Emits what writes a value to JSON as the entry spells it, and reads it: a converter that System.Text.Json finds by an
/// attribute, also where the consumer has its code generated.
/// </summary>
internal static class ValueConverter
{
    public const string Name = "ValueJsonConverter";
    private const string Json = "global::System.Text.Json";

    public static string Attribute(TypeModel model, string type) =>
        $"[{Json}.Serialization.JsonConverter(typeof({model.Global(type)}.{Name}))]";

    /// <param name="writer">Within the type.</param>
    /// <param name="model">The types.</param>
    /// <param name="type">The type's name.</param>
    /// <param name="pack">The method that packs it.</param>
    /// <param name="read">The method that reads it from what was packed.</param>
    /// <param name="isCase">Whether it is a case of a union, which has a converter too.</param>
    public static void Write(
        CodeWriter writer, TypeModel model, string type, string pack, string read, bool isCase = false) => writer.Line().Line($$"""
        /// <summary>Writes a value to JSON as the entry spells it, and reads such a value, checked by its type alone.</summary>
        {{GeneratedFile.HelperAttributes}}
        {{GeneratedFile.Hidden}}
        public {{(isCase ? "new " : "")}}sealed class {{Name}} : {{Json}}.Serialization.JsonConverter<{{model.Global(type)}}>
        {
            /// <inheritdoc/>
            public override {{model.Global(type)}} Read(
                ref {{Json}}.Utf8JsonReader reader, global::System.Type typeToConvert, {{Json}}.JsonSerializerOptions options)
            {
                {{Decoder.Reader}} packed = {{Packing.Packer}}.Read(ref reader, {{pack}}, static () => {{model.Data}}.Names);
                return {{read}}(ref packed);
            }

            /// <inheritdoc/>
            public override void Write(
                {{Json}}.Utf8JsonWriter writer, {{model.Global(type)}} value, {{Json}}.JsonSerializerOptions options)
            {
                global::System.ArgumentNullException.ThrowIfNull(value);
                value._WriteTo(writer);
            }
        }
        """);

    /// <summary>The place that a value was read from, and what writes it from there.</summary>
    /// <param name="writer">Within the type.</param>
    /// <param name="isCase">Whether it is a case of a union.</param>
    public static void Source(CodeWriter writer, bool isCase) => writer
        .Line()
        .Line("private readonly global::CatalogGen.Runtime.PackedSource _Source;").Line()
        .Line(GeneratedFile.Hidden)
        .Line(GeneratedFile.Uncovered)
        .Line($"internal {(isCase ? "override " : "")}void _WriteTo({Json}.Utf8JsonWriter writer) => _Source.WriteTo(writer);");
}
