namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// What lets hosts read an entry where a text says its id: routes and queries (<c>ISpanParsable</c>), configuration and
/// designers (a type converter), JSON where a property opts in (a JSON converter). None of it reflects, and what is not
/// used is trimmed away.
/// </summary>
internal static class EntryConversions
{
    public static string HintName(string fullClass) => fullClass + ".Conversions.g.cs";

    /// <param name="start">A writer behind the header and the namespace of the catalog.</param>
    /// <param name="catalog">The name of the static class, for messages.</param>
    /// <param name="access">Its name in code, from <c>global::</c> on: the entry may have a property of the same name.</param>
    /// <param name="entry">The name of the entry type.</param>
    /// <param name="count">The name of the property that says how many ids there are.</param>
    public static string Write(CodeWriter start, string catalog, string access, string entry, string count = "Count") => start.Line($$"""
        [global::System.ComponentModel.TypeConverter(typeof(IdTypeConverter))]
        partial record {{entry}} : global::System.ISpanParsable<{{entry}}>
        {
            /// <summary>The entry that a text names by its id.</summary>
            /// <param name="s">An id, compared letter by letter.</param>
            /// <param name="provider">Not used: an id is the same everywhere.</param>
            /// <returns>The entry.</returns>
            /// <exception cref="global::System.FormatException">No entry has the id; the message names the nearest.</exception>
            public static {{entry}} Parse([{{access}}.Id] string s, global::System.IFormatProvider? provider = null)
            {
                global::System.ArgumentNullException.ThrowIfNull(s);
                return Parse(global::System.MemoryExtensions.AsSpan(s), provider);
            }

            /// <summary>The entry that a text names by its id.</summary>
            /// <param name="s">An id, compared letter by letter.</param>
            /// <param name="provider">Not used: an id is the same everywhere.</param>
            /// <returns>The entry.</returns>
            /// <exception cref="global::System.FormatException">No entry has the id; the message names the nearest.</exception>
            public static {{entry}} Parse(global::System.ReadOnlySpan<char> s, global::System.IFormatProvider? provider = null) =>
                {{access}}.TryGet(s, out {{entry}}? entry) ? entry : throw new global::System.FormatException(_NotAnId(s.ToString()));

            /// <summary>Looks for the entry that a text names by its id.</summary>
            /// <param name="s">An id, compared letter by letter; null names none.</param>
            /// <param name="provider">Not used: an id is the same everywhere.</param>
            /// <param name="result">The entry, where there is one.</param>
            /// <returns>Whether there is one.</returns>
            public static bool TryParse(
                [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s,
                global::System.IFormatProvider? provider,
                [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {{entry}} result) =>
                {{access}}.TryGet(s, out result);

            /// <summary>Looks for the entry that a text names by its id.</summary>
            /// <param name="s">An id, compared letter by letter.</param>
            /// <param name="provider">Not used: an id is the same everywhere.</param>
            /// <param name="result">The entry, where there is one.</param>
            /// <returns>Whether there is one.</returns>
            public static bool TryParse(
                global::System.ReadOnlySpan<char> s,
                global::System.IFormatProvider? provider,
                [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {{entry}} result) =>
                {{access}}.TryGet(s, out result);

            private static string _NotAnId(string text) =>
                global::CatalogGen.Runtime.NearestId.Message(text, "{{catalog}}", {{access}}.{{count}}, {{access}}.IdAt);

            /// <summary>Reads an entry from its id, and writes it so: what configuration and options are bound by.</summary>
            public sealed class IdTypeConverter : global::System.ComponentModel.TypeConverter
            {
                /// <inheritdoc/>
                public override bool CanConvertFrom(
                    global::System.ComponentModel.ITypeDescriptorContext? context, global::System.Type sourceType) =>
                    sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

                /// <inheritdoc/>
                public override object? ConvertFrom(
                    global::System.ComponentModel.ITypeDescriptorContext? context,
                    global::System.Globalization.CultureInfo? culture,
                    object value) =>
                    value is string text ? Parse(global::System.MemoryExtensions.AsSpan(text)) : base.ConvertFrom(context, culture, value);

                /// <inheritdoc/>
                public override object? ConvertTo(
                    global::System.ComponentModel.ITypeDescriptorContext? context,
                    global::System.Globalization.CultureInfo? culture,
                    object? value,
                    global::System.Type destinationType) =>
                    value is {{entry}} entry && destinationType == typeof(string)
                        ? entry.Id
                        : base.ConvertTo(context, culture, value, destinationType);
            }

            /// <summary>
            /// Writes an entry to JSON as its id, and reads it back. Put
            /// <c>[JsonConverter(typeof({{entry}}.IdJsonConverter))]</c> on a property, or the converter into the options.
            /// </summary>
            public sealed class IdJsonConverter : global::System.Text.Json.Serialization.JsonConverter<{{entry}}>
            {
                /// <inheritdoc/>
                public override {{entry}} Read(
                    ref global::System.Text.Json.Utf8JsonReader reader,
                    global::System.Type typeToConvert,
                    global::System.Text.Json.JsonSerializerOptions options) =>
                    reader.TokenType == global::System.Text.Json.JsonTokenType.String
                        ? _Find(reader.GetString()!)
                        : throw new global::System.Text.Json.JsonException("an entry of {{catalog}} is written as its id, a text");

                /// <inheritdoc/>
                public override void Write(
                    global::System.Text.Json.Utf8JsonWriter writer,
                    {{entry}} value,
                    global::System.Text.Json.JsonSerializerOptions options)
                {
                    global::System.ArgumentNullException.ThrowIfNull(writer);
                    global::System.ArgumentNullException.ThrowIfNull(value);
                    writer.WriteStringValue(value.Id);
                }

                /// <inheritdoc/>
                public override {{entry}} ReadAsPropertyName(
                    ref global::System.Text.Json.Utf8JsonReader reader,
                    global::System.Type typeToConvert,
                    global::System.Text.Json.JsonSerializerOptions options) =>
                    _Find(reader.GetString()!);

                /// <inheritdoc/>
                public override void WriteAsPropertyName(
                    global::System.Text.Json.Utf8JsonWriter writer,
                    [global::System.Diagnostics.CodeAnalysis.DisallowNull] {{entry}} value,
                    global::System.Text.Json.JsonSerializerOptions options)
                {
                    global::System.ArgumentNullException.ThrowIfNull(writer);
                    global::System.ArgumentNullException.ThrowIfNull(value);
                    writer.WritePropertyName(value.Id);
                }

                // The serializer adds the path, the line and the position to an exception that has none.
                private static {{entry}} _Find(string id) =>
                    {{access}}.TryGet(id, out {{entry}}? entry) ? entry : throw new global::System.Text.Json.JsonException(_NotAnId(id));
            }
        }
        """).ToString();
}
