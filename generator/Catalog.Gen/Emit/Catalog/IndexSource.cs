using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>The look-ups by a property's value, and back from a referenced entry.</summary>
internal static class IndexSource
{
    public static void WriteLookUp(CodeWriter code, IndexShape index, string type)
    {
        if (index.Broader is not null)
        {
            WriteNarrower(code, index, type);
        }
        else if (index.Method is { } method)
        {
            string which = index.Property.Length == 0 ? "that hold a value" : $"with a value in <c>{XmlDoc.Attribute(index.Property)}</c>";
            code.Line($$"""
                /// <summary>The entries {{which}}, in the order of their ids.</summary>
                /// <param name="value">The value.</param>
                /// <returns>The entries; none where no entry has the value. The array is made at
                /// the first call, and shared by all.</returns>
                public static global::System.Collections.Immutable.ImmutableArray<{{type}}> {{method}}({{index.KeyType}} value)
                {
                {{Body(index)}}
                }

                """);
        }

        code.Line($$"""
            private static global::CatalogGen.Runtime.EntryIndex<{{type}}>? {{index.Name}}Made;

            internal static global::CatalogGen.Runtime.EntryIndex<{{type}}> {{index.Name}}
            {
                get
                {
                    if ({{index.Name}}Made is { } index)
                        return index;
                    string? text = null, starts = null, slots = null, postingStarts = null, postings = null;
                    _ProvideIndex({{index.Number}}, ref text, ref starts, ref slots, ref postingStarts, ref postings);
                    var made = new global::CatalogGen.Runtime.EntryIndex<{{type}}>(
                        new global::CatalogGen.Runtime.StringTable(text!, starts!, slots!), postingStarts!, postings!, EntryAt);
                    return global::System.Threading.Interlocked.CompareExchange(ref {{index.Name}}Made, made, null) ?? made;
                }
            }

            """);
    }

    /// <summary>The look-up by a term of a tree that finds the entries with a narrower one, too.</summary>
    private static void WriteNarrower(CodeWriter code, IndexShape index, string type) => code.Line($$"""
        /// <summary>The entries with a value in <c>{{XmlDoc.Attribute(index.Property)}}</c>, or with one that it includes, in the
        /// order of their ids.</summary>
        /// <param name="value">The value.</param>
        /// <param name="narrower">Whether the entries count that have a narrower value.</param>
        /// <returns>The entries; none where no entry has such a value. The array is made at
        /// the first call, and shared by all.</returns>
        public static global::System.Collections.Immutable.ImmutableArray<{{type}}> {{index.Method}}({{index.KeyType}} value, bool narrower)
        {
            if (!narrower)
                return {{index.Method}}(value);
        {{Body(index)}}
        }

        """);

    private static string Body(IndexShape index) => index.Key switch
    {
        IndexKey.String => $"""
                global::System.ArgumentNullException.ThrowIfNull(value);
                return {index.Name}.Find(global::System.MemoryExtensions.AsSpan(value));
            """,
        IndexKey.Enum => $"    return {index.Name}.Find(global::System.MemoryExtensions.AsSpan({index.KeyType}Extensions.ToText(value)));",
        IndexKey.Entry => $"""
                global::System.ArgumentNullException.ThrowIfNull(value);
                return {index.Name}.Find(global::System.MemoryExtensions.AsSpan(value.Id));
            """,
        IndexKey.Boolean => $"    return {index.Name}.Find(global::System.MemoryExtensions.AsSpan(value ? \"true\" : \"false\"));",
        _ => $"""
                global::System.Span<char> text = stackalloc char[20];
                value.TryFormat(text, out int length, provider: global::System.Globalization.CultureInfo.InvariantCulture);
                return {index.Name}.Find(text.Slice(0, length));
            """,
    };

    public static string InverseHintName(CatalogSettings settings) => settings.FullClass + ".Inverses.g.cs";

    /// <summary>The properties that an entry has because others refer to it.</summary>
    public static string WriteInverses(CatalogShape shape)
    {
        CatalogSettings settings = shape.Settings;
        string typeName = shape.EntryTypeName.Substring(shape.EntryTypeName.LastIndexOfAny(['.', ':']) + 1);
        CodeWriter code = GeneratedFile.Start(settings.Namespace);
        code.Line($$"""
            public sealed partial record {{typeName}}
            {
            """);
        code.Indent();
        for (int i = 0; i < shape.Inverses.Count; i++)
        {
            InverseShape inverse = shape.Inverses[i];
            if (i > 0)
                code.Line();
            string which =
                inverse.Property.Length == 0 ? "that name this one" : $"whose <c>{XmlDoc.Attribute(inverse.Property)}</c> names this one";
            code.Line($$"""
                /// <summary>The entries {{which}}, in the order of their ids.</summary>
                public global::System.Collections.Immutable.ImmutableArray<{{inverse.SourceType}}> {{inverse.Name}} =>
                    {{inverse.SourceClass}}.{{inverse.Index}}.Find(global::System.MemoryExtensions.AsSpan(Id));
                """);
        }

        code.Outdent();
        code.Line("}");
        return code.ToString();
    }
}
