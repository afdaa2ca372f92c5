using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// The static class, as far as it follows from the schema and the number of entries: what is public of it. What it needs
/// within is in one class: see <see cref="DataClassSource"/>.
/// </summary>
internal static class CatalogClassSource
{
    public static string HintName(CatalogSettings settings) => GeneratedFile.HintName(settings);

    public static string Write(CatalogOutline outline)
    {
        CatalogShape shape = outline.Shape;
        CatalogSettings settings = shape.Settings;
        string type = shape.EntryTypeName;
        int listed = outline.Count - outline.Unlisted - outline.Unfit;
        bool keepsBack = settings.Listed is not null;
        string entries = Words.Count(outline.Count, "entry", "entries")
            + (listed == outline.Count ? "" : FormattableString.Invariant($" ({listed} listed)"));
        string every = keepsBack ? "Every entry that is listed" : "Every entry";
        string unlistedToo = keepsBack ? "; those that are not listed too" : "";
        string summary =
            shape.Description is { } description ? XmlDoc.Attribute(description) : $"The catalog of {XmlDoc.Attribute(shape.SchemaFile)}.";
        const string Data = PackedFormat.DataClass, Uncovered = GeneratedFile.Uncovered;

        CodeWriter code = GeneratedFile.Start(settings.Namespace);
        code.Line($$"""
            /// <summary>{{summary}}</summary>
            /// <remarks>{{entries}}, described by {{XmlDoc.Attribute(shape.SchemaFile)}}. What is read here was checked
            /// when the project was built.</remarks>
            {{settings.Accessibility}} static partial class {{settings.Class}}
            {
                /// <summary>How many entries there are{{(keepsBack ? " in <c>All</c>" : "")}}.</summary>
                {{Uncovered}}
                public static int Count => {{listed}};

                /// <summary>{{every}}, in the order of their ids.</summary>
                {{Uncovered}}
                public static global::System.Collections.Immutable.ImmutableArray<{{type}}> All => {{Data}}.All;

                /// <summary>The entries by their ids, compared letter by letter{{unlistedToo}}.</summary>
                {{Uncovered}}
                public static global::System.Collections.Generic.IReadOnlyDictionary<string, {{type}}> ById => {{Data}}.ById;

                /// <summary>The entries by the ids that they once had, and have no more.</summary>
                {{Uncovered}}
                public static global::System.Collections.Generic.IReadOnlyDictionary<string, {{type}}> FormerIds => {{Data}}.FormerIds;

                /// <summary>The entry with an id, or one that once had it.</summary>
                /// <param name="id">An id, compared letter by letter.</param>
                /// <returns>The entry.</returns>
                /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">No entry has the id; the message
                /// names the nearest.</exception>
                {{Uncovered}}
                public static {{type}} Get([Id] string id)
                {
                    global::System.ArgumentNullException.ThrowIfNull(id);
                    return Get(global::System.MemoryExtensions.AsSpan(id));
                }

                /// <summary>The entry with an id, or one that once had it.</summary>
                /// <param name="id">An id, compared letter by letter.</param>
                /// <returns>The entry.</returns>
                /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">No entry has the id; the message
                /// names the nearest.</exception>
                {{Uncovered}}
                public static {{type}} Get([Id] global::System.ReadOnlySpan<char> id)
                {
                    int index = {{Data}}.IndexOf(id);
                    return index >= 0 ? {{Data}}.EntryAt(index) : throw {{Data}}.Catalog.Missing(id);
                }

                /// <summary>Looks for the entry with an id, or one that once had it.</summary>
                /// <param name="id">An id, compared letter by letter; null has no entry.</param>
                /// <param name="entry">The entry, where there is one.</param>
                /// <returns>Whether there is one.</returns>
                {{Uncovered}}
                public static bool TryGet(
                    [Id] string? id, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{type}}? entry)
                {
                    if (id is not null)
                        return TryGet(global::System.MemoryExtensions.AsSpan(id), out entry);
                    entry = null;
                    return false;
                }

                /// <summary>Looks for the entry with an id, or one that once had it.</summary>
                /// <param name="id">An id, compared letter by letter.</param>
                /// <param name="entry">The entry, where there is one.</param>
                /// <returns>Whether there is one.</returns>
                {{Uncovered}}
                public static bool TryGet(
                    [Id] global::System.ReadOnlySpan<char> id,
                    [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{type}}? entry)
                {
                    int index = {{Data}}.IndexOf(id);
                    entry = index >= 0 ? {{Data}}.EntryAt(index) : null;
                    return index >= 0;
                }

                /// <summary>Whether an entry has an id, or once had it.</summary>
                /// <param name="id">An id, compared letter by letter; null has no entry.</param>
                /// <returns>Whether there is one.</returns>
                {{Uncovered}}
                public static bool Contains([Id] string? id) =>
                    id is not null && {{Data}}.IndexOf(global::System.MemoryExtensions.AsSpan(id)) >= 0;

                /// <summary>Whether an entry has an id, or once had it.</summary>
                /// <param name="id">An id, compared letter by letter.</param>
                /// <returns>Whether there is one.</returns>
                {{Uncovered}}
                public static bool Contains([Id] global::System.ReadOnlySpan<char> id) => {{Data}}.IndexOf(id) >= 0;

                /// <summary>Writes every entry as JSON, each with its id: a list, in the order of the ids.</summary>
                /// <param name="writer">Where to.</param>
                {{Uncovered}}
                public static void WriteAllTo(global::System.Text.Json.Utf8JsonWriter writer) => WriteAllTo(writer, All);

                /// <summary>Writes some of the entries as JSON, each with its id: a list, in the order in which they come.</summary>
                /// <param name="writer">Where to.</param>
                /// <param name="entries">The entries.</param>
                {{Uncovered}}
                public static void WriteAllTo(
                    global::System.Text.Json.Utf8JsonWriter writer,
                    global::System.Collections.Generic.IEnumerable<{{type}}> entries)
                {
                    global::System.ArgumentNullException.ThrowIfNull(writer);
                    global::System.ArgumentNullException.ThrowIfNull(entries);
                    writer.WriteStartArray();
                    foreach ({{type}} entry in entries)
                        {{type}}._WriteWithId(writer, entry);
                    writer.WriteEndArray();
                }
            """);
        code.Line();
        code.Indent();
        if (keepsBack)
            UnlistedSource.WriteProperty(code, type);
        foreach (IndexShape index in shape.Indexes)
            IndexSource.WriteLookUp(code, index, type);
        code.Line($$"""
            /// <summary>The ids as constants.</summary>
            public static partial class Ids
            {
            }

            /// <summary>
            /// Says that a text is an id of {{settings.Class}}: a constant that is put there is checked when the project is built.
            /// </summary>
            {{GeneratedFile.HelperAttributes}}
            [global::System.AttributeUsage(
                global::System.AttributeTargets.Parameter | global::System.AttributeTargets.Property | global::System.AttributeTargets.Field
                | global::System.AttributeTargets.ReturnValue | global::System.AttributeTargets.GenericParameter)]
            public sealed class IdAttribute : global::System.Attribute
            {
            }
            """).Line();
        DataClassSource.Write(code, outline);
        code.Outdent();
        code.Line("}");
        return code.ToString();
    }
}
