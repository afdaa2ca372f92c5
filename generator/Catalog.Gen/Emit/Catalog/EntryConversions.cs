using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// What lets hosts read an entry where a text says its id: routes and queries (<c>ISpanParsable</c>), configuration and
/// designers (a type converter), JSON (converters). None of it reflects, and what is not used is trimmed away.
/// </summary>
internal static class EntryConversions
{
    private const string Uncovered = GeneratedFile.Uncovered;

    public static string HintName(CatalogSettings settings) => GeneratedFile.HintName(settings, "Conversions");

    public static string Write(TypeModel model)
    {
        string entry = model.EntryName, catalog = model.Global(model.ClassName), data = model.Data;
        CodeWriter code = GeneratedFile.Start(model.Namespace);
        code.Line($$"""
            [global::System.ComponentModel.TypeConverter(typeof(IdTypeConverter))]
            [global::System.Text.Json.Serialization.JsonConverter(typeof(EntryJsonConverter))]
            partial class {{entry}} : global::System.ISpanParsable<{{entry}}>
            {
            """).Indent();
        Parsing(code, entry, catalog, data);
        code.Line();
        TypeConverter(code, entry);
        code.Line();
        JsonConverter(code, model, "EntryJsonConverter", "_WriteWithId(writer, value)", $"""
            /// <summary>
            /// Writes an entry to JSON as it was written, with its id in front, and references as ids. Reads an id, or an object with
            /// one: what else the object says is passed over, since an entry is what the catalog says of it.
            /// </summary>
            """);
        code.Line();
        JsonConverter(code, model, "IdJsonConverter", "writer.WriteStringValue(value.Id)", $"""
            /// <summary>
            /// Writes an entry to JSON as its id alone, and reads it back. Put
            /// <c>[JsonConverter(typeof({entry}.IdJsonConverter))]</c> on a property, or the converter into the options.
            /// </summary>
            """);
        return code.Outdent().Line("}").ToString();
    }

    private static void Parsing(CodeWriter code, string entry, string catalog, string data)
    {
        const string Span = "global::System.ReadOnlySpan<char>", Provider = "global::System.IFormatProvider?";
        const string NotNull = "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)]";
        const string MaybeNull = "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)]";
        string parsable = $"global::System.IParsable<{entry}>", spanParsable = $"global::System.ISpanParsable<{entry}>";
        code.Line($$"""
            /// <summary>The entry that a text names by its id, or by one that it once had.</summary>
            /// <param name="id">An id, compared letter by letter.</param>
            /// <returns>The entry.</returns>
            /// <exception cref="global::System.FormatException">No entry has the id; the message names the nearest.</exception>
            {{Uncovered}}
            public static {{entry}} Parse([{{catalog}}.Id] string id)
            {
                global::System.ArgumentNullException.ThrowIfNull(id);
                return Parse(global::System.MemoryExtensions.AsSpan(id));
            }

            /// <summary>The entry that a text names by its id, or by one that it once had.</summary>
            /// <param name="id">An id, compared letter by letter.</param>
            /// <returns>The entry.</returns>
            /// <exception cref="global::System.FormatException">No entry has the id; the message names the nearest.</exception>
            {{Uncovered}}
            public static {{entry}} Parse([{{catalog}}.Id] {{Span}} id) => {{catalog}}.TryGet(id, out {{entry}}? entry)
                ? entry
                : throw new global::System.FormatException({{data}}.Catalog.NotAnId(id.ToString()));

            /// <summary>Looks for the entry that a text names by its id, or by one that it once had.</summary>
            /// <param name="id">An id, compared letter by letter; null names none.</param>
            /// <param name="entry">The entry, where there is one.</param>
            /// <returns>Whether there is one.</returns>
            {{Uncovered}}
            public static bool TryParse(string? id, {{NotNull}} out {{entry}}? entry) => {{catalog}}.TryGet(id, out entry);

            /// <summary>Looks for the entry that a text names by its id, or by one that it once had.</summary>
            /// <param name="id">An id, compared letter by letter.</param>
            /// <param name="entry">The entry, where there is one.</param>
            /// <returns>Whether there is one.</returns>
            {{Uncovered}}
            public static bool TryParse({{Span}} id, {{NotNull}} out {{entry}}? entry) => {{catalog}}.TryGet(id, out entry);

            {{Uncovered}}
            static {{entry}} {{parsable}}.Parse(string s, {{Provider}} provider) => Parse(s);

            {{Uncovered}}
            static {{entry}} {{spanParsable}}.Parse({{Span}} s, {{Provider}} provider) => Parse(s);

            {{Uncovered}}
            static bool {{parsable}}.TryParse({{NotNull}} string? s, {{Provider}} provider, {{MaybeNull}} out {{entry}} result) =>
                {{catalog}}.TryGet(s, out result);

            {{Uncovered}}
            static bool {{spanParsable}}.TryParse({{Span}} s, {{Provider}} provider, {{MaybeNull}} out {{entry}} result) =>
                {{catalog}}.TryGet(s, out result);
            """);
    }

    private static void TypeConverter(CodeWriter code, string entry)
    {
        code.Line($$"""
            /// <summary>Reads an entry from its id, and writes it so: what configuration and options are bound by.</summary>
            {{GeneratedFile.HelperAttributes}}
            """);
        code.Open("public sealed class IdTypeConverter : global::System.ComponentModel.TypeConverter");
        TextConverter.WriteMembers(code, entry, "Parse(global::System.MemoryExtensions.AsSpan(text))", "entry", "entry.Id");
        code.Close();
    }

    private static void JsonConverter(
        CodeWriter code, TypeModel model, string name, string write, string documentation)
    {
        const string Json = "global::System.Text.Json", Options = Json + ".JsonSerializerOptions options";
        const string Checks = "global::System.ArgumentNullException.ThrowIfNull";
        string entry = model.EntryName, property = Literal.Text(model.IdPropertyInJson ?? "id");
        code.Line($$"""
            {{documentation}}
            {{GeneratedFile.HelperAttributes}}
            public sealed class {{name}} : {{Json}}.Serialization.JsonConverter<{{entry}}>
            {
                /// <inheritdoc/>
                public override {{entry}} Read(
                    ref {{Json}}.Utf8JsonReader reader, global::System.Type typeToConvert, {{Options}}) =>
                    _Find(global::CatalogGen.Runtime.JsonIds.Read(ref reader, {{property}}, {{model.Data}}.Catalog));

                /// <inheritdoc/>
                public override void Write({{Json}}.Utf8JsonWriter writer, {{entry}} value, {{Options}})
                {
                    {{Checks}}(writer);
                    {{Checks}}(value);
                    {{write}};
                }

                /// <inheritdoc/>
                public override {{entry}} ReadAsPropertyName(
                    ref {{Json}}.Utf8JsonReader reader, global::System.Type typeToConvert, {{Options}}) => _Find(reader.GetString()!);

                /// <inheritdoc/>
                public override void WriteAsPropertyName(
                    {{Json}}.Utf8JsonWriter writer,
                    [global::System.Diagnostics.CodeAnalysis.DisallowNull] {{entry}} value,
                    {{Options}})
                {
                    {{Checks}}(writer);
                    {{Checks}}(value);
                    writer.WritePropertyName(value.Id);
                }

                // The serializer adds the path, the line and the position to an exception that has none.
                private static {{entry}} _Find(string id) => TryParse(id, out {{entry}}? entry)
                    ? entry
                    : throw new {{Json}}.JsonException({{model.Data}}.Catalog.NotAnId(id));
            }
            """);
    }
}
