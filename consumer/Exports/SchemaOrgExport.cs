using System.Text.Json;
using Pedi.Rendering;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>
/// Entries in schema.org's words, as JSON-LD. Only what is known is said: no creator, no licence of the data, no place, no period,
/// no version where none is named.
/// </summary>
internal static class SchemaOrgExport
{
    /// <summary>Without a slash at its end, as search engines and schema-dts have it. It stands for <c>http://schema.org/</c>.</summary>
    private const string Context = "https://schema.org";

    /// <summary>A catalog with its datasets.</summary>
    public static string Of(IReadOnlyList<Dataset> entries, ExportOrigin origin) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("@context", Context);
        writer.WriteString("@type", "DataCatalog");
        writer.WriteString("@id", origin.Address.AbsoluteUri);
        writer.WriteString("name", ExportOrigin.Title);
        writer.WriteString("description", $"{ExportOrigin.Description} {ExportOrigin.LicenceNote}");
        writer.WriteString("url", origin.Address.AbsoluteUri);
        writer.WriteString("version", origin.Version);
        writer.WriteString("license", origin.LicenceAddress.AbsoluteUri);
        WriteThing(writer, "publisher", "Organization", ("name", origin.Publisher));
        writer.WriteStartArray("dataset");
        foreach (Dataset entry in entries)
        {
            writer.WriteStartObject();
            WriteDataset(writer, entry, origin, origin.AddressOf(entry));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>One dataset, for the head of a page on it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="page">The page's address.</param>
    public static string OfPage(Dataset entry, ExportOrigin origin, Uri page) => JsonText.ForPage(JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("@context", Context);
        WriteDataset(writer, entry, origin, page);
        writer.WriteStartObject("includedInDataCatalog");
        writer.WriteString("@type", "DataCatalog");
        writer.WriteString("@id", origin.Address.AbsoluteUri);
        writer.WriteString("name", ExportOrigin.Title);
        writer.WriteString("url", origin.Address.AbsoluteUri);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }));

    private static void WriteDataset(Utf8JsonWriter writer, Dataset entry, ExportOrigin origin, Uri page)
    {
        writer.WriteString("@type", "Dataset");
        writer.WriteString("@id", origin.AddressOf(entry).AbsoluteUri);
        writer.WriteString("name", EntryWords.TitleOf(entry));
        if (entry.Title is not null)
            writer.WriteString("alternateName", entry.Name);
        writer.WriteString("description", EntryWords.DescriptionOf(entry));
        writer.WriteString("url", page.AbsoluteUri);
        WriteIdentifier(writer, entry);
        if (Wording.BestLink(entry) is { } best)
            writer.WriteString("sameAs", best.Url.AbsoluteUri);
        WriteTexts(writer, "keywords", EntryWords.KeywordsOf(entry));
        if (entry.Release is { } release)
            writer.WriteString("version", release);
        writer.WriteString("creativeWorkStatus", Terms.Statuses[entry.Status].Title);
        WriteAccess(writer, entry);
        WriteTexts(
            writer, "measurementTechnique", entry.Modalities.Select(value => Terms.Modalities[value].Description));
        WriteLinks(writer, entry);
        WriteReferences(writer, "isBasedOn", entry.DerivedFrom, origin);
    }

    /// <summary>The accession where there is one, else the id here: one, as the shapes ask for.</summary>
    private static void WriteIdentifier(Utf8JsonWriter writer, Dataset entry)
    {
        if (entry.Accession is not { } accession)
        {
            writer.WriteString("identifier", entry.Id);
            return;
        }

        WriteThing(
            writer,
            "identifier",
            "PropertyValue",
            ("propertyID", Terms.Hosts[accession.Repository].Title),
            ("value", accession.Id));
    }

    /// <summary>Only what is open is known to be free.</summary>
    private static void WriteAccess(Utf8JsonWriter writer, Dataset entry)
    {
        if (entry.Access == Access.Open)
            writer.WriteBoolean("isAccessibleForFree", true);
        if (entry.Access != Access.Unknown)
            writer.WriteString("conditionsOfAccess", Terms.Accesses[entry.Access].Description);
    }

    private static void WriteLinks(Utf8JsonWriter writer, Dataset entry)
    {
        Link[] papers = [.. EntryWords.LinksOf(entry, LinkRelation.Paper)];
        WriteWorks(writer, "citation", "CreativeWork", papers.Take(1));
        WriteWorks(writer, "subjectOf", "CreativeWork", papers.Skip(1).Concat(EntryWords.LinksOf(entry, LinkRelation.Release)));
        WriteWorks(writer, "distribution", "DataDownload", EntryWords.LinksOf(entry, LinkRelation.Data));
    }

    private static void WriteWorks(Utf8JsonWriter writer, string property, string type, IEnumerable<Link> links)
    {
        Link[] works = [.. links];
        if (works.Length == 0)
            return;
        writer.WriteStartArray(property);
        foreach (Link work in works)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", type);
            writer.WriteString("url", work.Url.AbsoluteUri);
            if (work.Label is { } label)
                writer.WriteString("name", label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteReferences(Utf8JsonWriter writer, string property, IReadOnlyCollection<Dataset> entries, ExportOrigin origin)
    {
        if (entries.Count == 0)
            return;
        writer.WriteStartArray(property);
        foreach (Dataset entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("@id", origin.AddressOf(entry).AbsoluteUri);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string property, IEnumerable<string> texts)
    {
        writer.WriteStartArray(property);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void WriteThing(
        Utf8JsonWriter writer, string property, string type, params ReadOnlySpan<(string Name, string Value)> values)
    {
        writer.WriteStartObject(property);
        writer.WriteString("@type", type);
        foreach ((string name, string value) in values)
            writer.WriteString(name, value);
        writer.WriteEndObject();
    }
}
