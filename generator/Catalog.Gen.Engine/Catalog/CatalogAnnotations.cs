using System.Collections.Immutable;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Where the entries of a catalog can have references, look-ups and unique values.</summary>
internal sealed class CatalogAnnotations
{
    public const string Reference = "x-ref";
    public const string Index = "x-index";
    public const string Unique = "x-unique";
    public const string Inverse = "x-inverse";

    private static readonly string[] Keywords = [Reference, Inverse, Index, Unique];

    private readonly HashSet<SchemaNode> _aroundEntries;

    /// <param name="root">The schema of a whole file.</param>
    /// <param name="layout">Where in it entries stand.</param>
    public CatalogAnnotations(SchemaNode root, CatalogLayout layout)
    {
        Root = root;
        Sites = new AnnotationSites(root, SchemaNavigation.EntrySchemas(root, layout), static schema => !IsEmpty(schema));
        _aroundEntries = layout == CatalogLayout.File ? [] : [.. SchemaWords.InPlace(root, branches: true)];
        Annotation[] read = [.. Sites.Found.Select(Read)];
        All = read.Select(annotation => annotation with { InverseTarget = InverseTarget(annotation, read) }).ToImmutableArray();
    }

    /// <summary>The schema of a whole file.</summary>
    public SchemaNode Root { get; }

    public AnnotationSites Sites { get; }

    public EquatableArray<Annotation> All { get; }

    /// <summary>The place of an annotation's keyword in its schema file.</summary>
    public FileSpan Locate(Annotation annotation, string keyword) => Locate(Sites.Found[annotation.Ordinal].Schema, keyword);

    /// <summary>Keywords that can say nothing where they stand, and why: they are about what must not be, a key, or a whole file.</summary>
    public IEnumerable<(string Keyword, FileSpan Place, bool IsAroundEntries)> Misplaced() =>
        from schema in Sites.Misplaced
        from keyword in Keywords
        where schema.Extension(keyword) is not null
        select (keyword, Locate(schema, keyword), _aroundEntries.Contains(schema));

    /// <summary>Keywords that act elsewhere, and to which a <c>$ref</c> leads from where they cannot.</summary>
    public IEnumerable<(string Keyword, string Under, FileSpan Place)> MisplacedByReference() =>
        from found in Sites.MisplacedReferences
        from keyword in Keywords
        where found.Target.Extension(keyword) is not null
        select (keyword, found.Keyword, Locate(found.Schema, found.Keyword));

    /// <summary>The schemas that declare the property of an annotation's site.</summary>
    public IReadOnlyList<SchemaNode> OwnersOf(Annotation annotation) => Sites.Found[annotation.Ordinal].Site.Owners;

    /// <summary>The schema that has an annotation.</summary>
    public SchemaNode SchemaOf(Annotation annotation) => Sites.Found[annotation.Ordinal].Schema;

    /// <summary>Several properties may share the schema that refers, and each have a look-up back of its own.</summary>
    private static string? InverseTarget(Annotation annotation, Annotation[] all) => annotation.Inverse is null
        ? null
        : annotation.Target ?? all.FirstOrDefault(other => other.Site == annotation.Site && other.Target is not null)?.Target;

    private static FileSpan Locate(SchemaNode schema, string keyword)
    {
        YamlNode value = schema.Extension(keyword) ?? schema.Source;
        return schema.Document.File.Locate(value.Start, value.End);
    }

    private static Annotation Read(AnnotationSite found, int ordinal) => new(
        ordinal,
        found.Site.Number,
        found.Site.Property,
        found.Site.IsOfEntry,
        Text(found.Schema, Reference),
        KeywordReader.IsTrue(found.Schema.Extension(Unique)),
        KeywordReader.IsTrue(found.Schema.Extension(Index)),
        Text(found.Schema, Inverse));

    private static bool IsEmpty(SchemaNode schema) =>
        schema.Source is not YamlMapping
        || (Text(schema, Reference) is null && Text(schema, Inverse) is null
            && !KeywordReader.IsTrue(schema.Extension(Unique)) && !KeywordReader.IsTrue(schema.Extension(Index)));

    private static string? Text(SchemaNode schema, string name) =>
        schema.Extension(name)?.Text;
}
