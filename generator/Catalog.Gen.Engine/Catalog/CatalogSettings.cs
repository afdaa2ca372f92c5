using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The root keyword <c>x-catalog</c>, with its defaults filled in.</summary>
/// <param name="Namespace">May be empty: the global namespace.</param>
/// <param name="Class">The static class.</param>
/// <param name="EntryType">The type of one entry.</param>
/// <param name="Layout">How files hold entries.</param>
/// <param name="Key">The property that holds the id; null for the file's name or the map's key.</param>
/// <param name="Member">The property that gives the C# member's name; null to make it from the id.</param>
/// <param name="Obsolete">What marks an entry <c>[Obsolete]</c>.</param>
/// <param name="Experimental">What marks an entry <c>[Experimental]</c>.</param>
/// <param name="ExperimentalId">The diagnostic's id for experimental entries.</param>
/// <param name="FormerIds">The property that lists the ids that an entry once had.</param>
internal sealed record CatalogSettings(
    string Namespace,
    string Class,
    string EntryType,
    CatalogLayout Layout,
    string? Key,
    string? Member,
    EntryFlag? Obsolete,
    EntryFlag? Experimental,
    string ExperimentalId,
    string? FormerIds)
{
    /// <summary>What the ids of new entries look like; null where any text on one line will do.</summary>
    public IdForm? Id { get; init; }

    /// <summary>What makes an entry listed; null where every entry is.</summary>
    public ListedMark? Listed { get; init; }

    /// <summary>The property that says of an entry what its tooltip begins with; null to go by the names of properties.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether what is generated is seen in its own assembly alone.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The C# keyword for the static class and the entry's type.</summary>
    public string Accessibility => IsInternal ? "internal" : "public";

    /// <summary>The static class with its namespace, in which keywords are not escaped: by it the catalog is known.</summary>
    public string FullClass => Full(Class);

    /// <summary>The type of one entry, in the same way.</summary>
    public string FullEntryType => Full(EntryType);

    /// <summary>What the names of the files begin with that are generated for this catalog alone.</summary>
    public string FileStem { get; init; } = "";

    private string Full(string name) => Namespace.Length == 0 ? name : Namespace + "." + name;

    /// <summary>
    /// Reads the settings; the schema compiler has already refused a malformed <c>x-catalog</c>. A name that cannot be counts as
    /// none: see <see cref="NameChecks"/>.
    /// </summary>
    /// <param name="root">The schema of a whole file.</param>
    /// <param name="schemaStem">The name of the schema's file, without its endings.</param>
    /// <param name="rootNamespace">Where the catalog lives if its schema does not say it.</param>
    /// <param name="item">What the project says of the catalog, which comes before what the schema says; null for nothing.</param>
    public static CatalogSettings Read(SchemaNode root, string schemaStem, string rootNamespace, CatalogItem? item = null)
    {
        var given = root.Extension("x-catalog") as YamlMapping;
        string? Text(string name) => given?.Find(name)?.Text;

        SchemaNode shape = root.Target();
        CatalogLayout layout = Text("layout") switch
        {
            "file" => CatalogLayout.File,
            "map" => CatalogLayout.Map,
            "list" => CatalogLayout.List,
            _ => SchemaNavigation.LayoutOf(root),
        };

        SchemaNode entry = SchemaNavigation.EntrySchema(root, layout);

        // A schema that several folders share gives no names where a folder's own schema says what its class is.
        string? ofClass = shape.Document != root.Document && Text("class") is { } own ? Nouns.Singular(own) : null;
        string? entryTitle = entry == root
            ? ShortTitle(root) ?? ofClass ?? ShortTitle(shape)
            : ShortTitle(entry) ?? ShortTitle(entry.Target());
        string? rootTitle = layout == CatalogLayout.File ? null : ShortTitle(root) ?? ShortTitle(shape);
        string stem = Identifiers.Pascal(schemaStem);
        string entryType = entryTitle is not null ? Identifiers.Pascal(entryTitle)
            : rootTitle is not null ? Nouns.Singular(Identifiers.Pascal(rootTitle))
            : stem;
        string? givenClass = (item?.Class ?? Text("class")) is { } name && ReservedMembers.WhyNoClass(name) is null ? name : null;
        string className = givenClass ?? Nouns.Plural(entryType);
        if (className == entryType)
        {
            // Datasets: an entry is a Dataset. Series: an entry is a SeriesEntry.
            string singular = Nouns.Singular(entryType);
            entryType = singular == entryType ? entryType + "Entry" : singular;
        }

        // Id: an entry is an IdEntry, since a type cannot have a member of its own name.
        if (ReservedNames.IsOfEntry(entryType) || ReservedMembers.WhyNoClass(className) is not null)
            (entryType, className) = (entryType + "Entry", givenClass ?? Nouns.Plural(entryType + "Entry"));
        string @namespace = CatalogNamespace.Clean(item?.Namespace ?? Text("namespace") ?? rootNamespace);
        return new CatalogSettings(
            CatalogNamespace.WhyNot(@namespace) is null ? @namespace : "",
            className,
            entryType,
            layout,
            Text("key"),
            Text("member"),
            Flag(given?.Find("obsolete")),
            Flag(given?.Find("experimental")),
            Text("experimentalId") is { } id && Identifiers.IsIdentifier(id) ? id : "CATX001",
            Text("formerIds"))
        {
            Id = IdForm.Read(given?.Find("id")),
            Summary = Text("summary"),
            IsInternal = (item?.Visibility ?? Text("visibility")) == "internal",
            Listed = ListedMark.Read(given?.Find("listed")),
        };
    }

    /// <summary>A title that can be a name. A sentence cannot: the file's name is better then.</summary>
    private static string? ShortTitle(SchemaNode schema) => SchemaDocumentation.ShortTitle(schema);

    private static EntryFlag? Flag(YamlNode? node) => node switch
    {
        YamlScalar { Kind: NodeKind.String } scalar => new EntryFlag(scalar.Value, null, null),
        YamlMapping mapping when mapping.Find("property") is YamlScalar property => new EntryFlag(
            property.Value,
            mapping.Find("equals") is YamlScalar value ? CanonicalText.Of(value) : null,
            (mapping.Find("message") as YamlScalar)?.Value),
        _ => null,
    };
}
