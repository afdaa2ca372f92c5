using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>The look-ups by a property's value, and back from a referenced entry.</summary>
internal static class IndexSource
{
    private const string Data = PackedFormat.DataClass, Uncovered = GeneratedFile.Uncovered;

    /// <summary>The public method, or the two of a value that no two entries share.</summary>
    public static void WriteLookUp(CodeWriter code, IndexShape index, string type)
    {
        if (index.Broader is not null)
            WriteNarrower(code, index, type);
        else if (index is { Method: not null, IsUnique: true })
            WriteUnique(code, index, type);
        else if (index.Method is { } method)
        {
            code.Line($$"""
                /// <summary>The entries {{Which(index)}}, in the order of their ids.</summary>
                /// <param name="value">The value.</param>
                /// <returns>The entries; none where no entry has the value. The array is made at
                /// the first call, and shared by all.</returns>
                {{NullIsRefused(index)}}{{Uncovered}}
                public static global::System.Collections.Immutable.ImmutableArray<{{type}}> {{method}}({{index.KeyType}} value)
                {
                {{Check(index)}}{{Text(index)}}    return {{Found(index)}};
                }

                """);
        }
    }

    /// <summary>What holds a look-up, within the class of the data.</summary>
    public static void WriteIndex(CodeWriter code, IndexShape index, string type) => code.Line($$"""
        private static global::CatalogGen.Runtime.EntryIndex<{{type}}>? {{index.Name}}Made;

        internal static global::CatalogGen.Runtime.EntryIndex<{{type}}> {{index.Name}}
        {
            get
            {
                if ({{index.Name}}Made is { } index)
                    return index;
                string? text = null, starts = null, slots = null, postingStarts = null, postings = null;
                ProvideIndex({{index.Number}}, ref text, ref starts, ref slots, ref postingStarts, ref postings);
                var made = new global::CatalogGen.Runtime.EntryIndex<{{type}}>(
                    new global::CatalogGen.Runtime.StringTable(text!, starts!, slots!), postingStarts!, postings!, EntryAt);
                return global::System.Threading.Interlocked.CompareExchange(ref {{index.Name}}Made, made, null) ?? made;
            }
        }

        """);

    private static string Which(IndexShape index) =>
        index.Property.Length == 0 ? "that hold a value" : $"with a value in <c>{XmlDoc.Attribute(index.Property)}</c>";

    /// <summary>The look-up by a term of a tree that finds the entries with a narrower one, too.</summary>
    private static void WriteNarrower(CodeWriter code, IndexShape index, string type) => code.Line($$"""
        /// <summary>The entries with a value in <c>{{XmlDoc.Attribute(index.Property)}}</c>, or with one that it includes, in the
        /// order of their ids.</summary>
        /// <param name="value">The value.</param>
        /// <param name="narrower">Whether the entries count that have a narrower value.</param>
        /// <returns>The entries; none where no entry has such a value. The array is made at
        /// the first call, and shared by all.</returns>
        {{Uncovered}}
        public static global::System.Collections.Immutable.ImmutableArray<{{type}}> {{index.Method}}({{index.KeyType}} value, bool narrower)
        {
            if (!narrower)
                return {{index.Method}}(value);
        {{Check(index)}}{{Text(index)}}    return {{Found(index)}};
        }

        """);

    /// <summary>The look-ups by a value that no two entries share.</summary>
    private static void WriteUnique(CodeWriter code, IndexShape index, string type)
    {
        string which = index.Property.Length == 0 ? "that holds a value" : $"with a value in <c>{XmlDoc.Attribute(index.Property)}</c>";
        bool mayBeNull = MayBeNull(index);
        string none = mayBeNull ? "    entry = null;\n    if (value is null)\n        return false;\n" : "";
        string property = Literal.Text(index.Property), shown = index.Key == IndexKey.Entry ? "value.Id" : "value";
        code.Line($$"""
            /// <summary>The entry {{which}}, which no two entries share.</summary>
            /// <param name="value">The value.</param>
            /// <returns>The entry.</returns>
            /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">No entry has the value.</exception>
            {{NullIsRefused(index)}}{{Uncovered}}
            public static {{type}} Get{{index.Method}}({{index.KeyType}} value)
            {
            {{Check(index)}}    return TryGet{{index.Method}}(value, out {{type}}? entry)
                    ? entry
                    : throw {{Data}}.Catalog.Missing({{property}}, {{shown}});
            }

            /// <summary>Looks for the entry {{which}}, which no two entries share.</summary>
            /// <param name="value">The value{{(mayBeNull ? "; null has no entry" : "")}}.</param>
            /// <param name="entry">The entry, where there is one.</param>
            /// <returns>Whether there is one.</returns>
            {{Uncovered}}
            public static bool TryGet{{index.Method}}(
                {{index.KeyType}}{{(mayBeNull ? "?" : "")}} value,
                [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{type}}? entry)
            {
            {{none}}{{Text(index)}}    entry = {{Found(index)}} is [var only, ..] ? only : null;
                return entry is not null;
            }

            """);
    }

    private static string NullIsRefused(IndexShape index) => MayBeNull(index)
        ? "/// <exception cref=\"global::System.ArgumentNullException\">The value is null.</exception>\n"
        : "";

    /// <summary>What stands in front of <see cref="Found"/>: a value as the text that it is found by.</summary>
    private static string Text(IndexShape index) => index.Key == IndexKey.Integer
        ? "    global::System.Span<char> text = stackalloc char[20];\n"
            + "    value.TryFormat(text, out int length, provider: global::System.Globalization.CultureInfo.InvariantCulture);\n"
        : "";

    /// <summary>The expression for the entries with a variable <c>value</c>, which is not null.</summary>
    private static string Found(IndexShape index)
    {
        const string AsSpan = "global::System.MemoryExtensions.AsSpan";
        string look = $"{Data}.{index.Name}.Find";
        return index.Key switch
        {
            IndexKey.String => $"{look}({AsSpan}(value))",
            // A value that the enum does not have is no entry's.
            IndexKey.Enum => $"({index.KeyType}Extensions._TextOrNull(value) is {{ }} text ? {look}({AsSpan}(text)) : [])",
            IndexKey.Entry => $"{look}({AsSpan}(value.Id))",
            IndexKey.Boolean => $"{look}({AsSpan}(value ? \"true\" : \"false\"))",
            _ => $"{look}(text.Slice(0, length))",
        };
    }

    /// <summary>The statement that refuses null, where a value can be null.</summary>
    private static string Check(IndexShape index) =>
        MayBeNull(index) ? "    global::System.ArgumentNullException.ThrowIfNull(value);\n" : "";

    private static bool MayBeNull(IndexShape index) => index.Key is IndexKey.String or IndexKey.Entry;

    public static string InverseHintName(CatalogSettings settings) => GeneratedFile.HintName(settings, "Inverses");

    /// <summary>The properties that an entry has because others refer to it.</summary>
    public static string WriteInverses(CatalogShape shape)
    {
        CatalogSettings settings = shape.Settings;
        string typeName = shape.EntryTypeName.Substring(shape.EntryTypeName.LastIndexOfAny(['.', ':']) + 1);
        CodeWriter code = GeneratedFile.Start(settings.Namespace);
        code.Open($"partial class {typeName}");
        foreach (InverseShape inverse in shape.Inverses)
        {
            string which =
                inverse.Property.Length == 0 ? "that name this one" : $"whose <c>{XmlDoc.Attribute(inverse.Property)}</c> names this one";
            code.Line().Line($$"""
                /// <summary>The entries {{which}}, in the order of their ids.</summary>
                {{Uncovered}}
                public global::System.Collections.Immutable.ImmutableArray<{{inverse.SourceType}}> {{inverse.Name}} =>
                    {{inverse.SourceClass}}.{{Data}}.{{inverse.Index}}.Find(global::System.MemoryExtensions.AsSpan(Id));
                """);
        }

        return code.Close().ToString();
    }
}
