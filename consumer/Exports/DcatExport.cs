using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>
/// Entries as DCAT-AP 3.0.1, in JSON-LD with a context of its own, so that nothing has to be fetched to read it. Only what is known
/// is said: no place, no period, no publisher of a dataset, no date (no clock is asked).
/// </summary>
internal static class DcatExport
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    private static readonly (string Prefix, string Namespace)[] Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ];

    public static string Of(IReadOnlyList<Dataset> entries, ExportOrigin origin) => JsonText.Of(writer =>
    {
        HashSet<Dataset> exported = [.. entries];
        var dcat = new DcatWriter(writer);
        writer.WriteStartObject();
        writer.WriteStartObject("@context");
        foreach ((string prefix, string address) in Prefixes)
            writer.WriteString(prefix, address);
        writer.WriteEndObject();
        writer.WriteString("@id", origin.Address.AbsoluteUri + "#catalog");
        writer.WriteString("@type", "dcat:Catalog");
        dcat.Text("dct:title", ExportOrigin.Title);
        dcat.Text("dct:description", $"{ExportOrigin.Description} {ExportOrigin.LicenceNote}");
        writer.WriteString("dcat:version", origin.Version);
        WritePublisher(dcat, origin);
        WriteLicence(dcat, origin);
        dcat.Node("dct:language", Authority + "language/ENG", "dct:LinguisticSystem");
        dcat.Node("foaf:homepage", origin.Address.AbsoluteUri, "foaf:Document");
        dcat.Begin("dcat:themeTaxonomy", Authority + "data-theme", "skos:ConceptScheme");
        dcat.Text("dct:title", "Data theme");
        dcat.End();
        writer.WriteStartArray("dcat:dataset");
        foreach (Dataset entry in entries)
            WriteDataset(dcat, entry, exported, origin);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WritePublisher(DcatWriter dcat, ExportOrigin origin)
    {
        dcat.Begin("dct:publisher", origin.Address.AbsoluteUri + "#publisher", "foaf:Agent");
        dcat.Text("foaf:name", origin.Publisher);
        dcat.Concept("dct:type", "http://purl.org/adms/publishertype/PrivateIndividual(s)", "Private Individual(s)");
        dcat.End();
    }

    private static void WriteLicence(DcatWriter dcat, ExportOrigin origin)
    {
        dcat.Begin("dct:license", origin.LicenceAddress.AbsoluteUri, "dct:LicenseDocument");
        dcat.Text("rdfs:label", origin.Licence);
        dcat.Concept("dct:type", "http://purl.org/adms/licencetype/Attribution", "Attribution");
        dcat.End();
    }

    private static void WriteDataset(DcatWriter dcat, Dataset entry, HashSet<Dataset> exported, ExportOrigin origin)
    {
        dcat.Begin(origin.AddressOf(entry).AbsoluteUri, "dcat:Dataset");
        dcat.Text("dct:title", EntryWords.TitleOf(entry));
        dcat.Text("dct:description", EntryWords.DescriptionOf(entry));
        dcat.Plain("dct:identifier", [entry.Id, .. entry.Accession is { } accession ? new[] { accession.Id } : []]);
        dcat.Plain("dcat:keyword", EntryWords.KeywordsOf(entry));
        dcat.Concept("dcat:theme", Authority + "data-theme/HEAL", "Health");
        if (entry.Release is { } release)
            dcat.Plain("dcat:version", [release]);
        WriteRights(dcat, entry.Access);
        dcat.Nodes("dcat:landingPage", AddressesOf(entry, LinkRelation.Home), "foaf:Document");
        dcat.Nodes("foaf:page", [.. AddressesOf(entry, LinkRelation.Release), .. AddressesOf(entry, LinkRelation.Form)], "foaf:Document");
        dcat.Nodes("dct:isReferencedBy", AddressesOf(entry, LinkRelation.Paper), "foaf:Document");
        WriteRelations(dcat, entry, exported, origin);
        WriteDistributions(dcat, entry);
        dcat.End();
    }

    /// <summary>The source of a dataset is a dataset of this very document; one that was filtered out is a relation.</summary>
    private static void WriteRelations(DcatWriter dcat, Dataset entry, HashSet<Dataset> exported, ExportOrigin origin)
    {
        IEnumerable<string> AddressesOf(IEnumerable<Dataset> entries) => entries.Select(other => origin.AddressOf(other).AbsoluteUri);

        dcat.Nodes("dct:source", AddressesOf(entry.DerivedFrom.Where(exported.Contains)));
        dcat.Nodes("dct:replaces", AddressesOf(entry.SuccessorOf));
        dcat.Nodes("dct:relation", AddressesOf(entry.RelatedTo.Concat(entry.DerivedFrom.Where(other => !exported.Contains(other)))));
    }

    /// <summary>Who may have the data, in the words of the European vocabulary; nothing where the source does not say.</summary>
    private static void WriteRights(DcatWriter dcat, Access access)
    {
        if (access == Access.Unknown)
            return;
        string right = access switch { Access.Open => "PUBLIC", Access.None => "NON_PUBLIC", _ => "RESTRICTED" };
        dcat.Begin("dct:accessRights", Authority + "access-right/" + right, "dct:RightsStatement");
        dcat.End();
    }

    private static void WriteDistributions(DcatWriter dcat, Dataset entry)
    {
        Link[] links = [.. EntryWords.LinksOf(entry, LinkRelation.Data)];
        if (links.Length == 0)
            return;
        dcat.BeginList("dcat:distribution");
        foreach (Link link in links)
        {
            dcat.Begin(id: null, "dcat:Distribution");
            dcat.Text("dct:title", link.Label ?? Terms.LinkRelations[link.Rel].Title);
            dcat.Text("dct:description", DescriptionOf(entry.Access));
            dcat.Nodes("dcat:accessURL", [link.Url.AbsoluteUri]);
            if (entry.Formats is [var format])
            {
                dcat.Begin("dct:format", id: null, "dct:MediaTypeOrExtent");
                dcat.Text("rdfs:label", Terms.FileFormats[format].Title);
                dcat.End();
            }

            dcat.End();
        }

        dcat.EndList();
    }

    private static string DescriptionOf(Access access) =>
        Terms.LinkRelations[LinkRelation.Data].Description
        + $" Access: {Terms.Accesses[access].Title}. {Terms.Accesses[access].Description}";

    private static string[] AddressesOf(Dataset entry, LinkRelation relation) =>
        [.. EntryWords.LinksOf(entry, relation).Select(link => link.Url.AbsoluteUri)];
}
