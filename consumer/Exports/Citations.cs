using System.Text;
using System.Text.Json;
using Pedi.Rendering;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>
/// Entries as they are cited: by what is known. The catalog has no authors and no years, and none is made up; where a paper is
/// known, it is named as the place that has them.
/// </summary>
internal static class Citations
{
    /// <summary>One entry, with a line break at the end.</summary>
    public static string Write(Dataset entry, CitationFormat format, ExportOrigin origin) => Write([entry], format, origin);

    /// <summary>Several entries, with a line break at the end: a line each, or one document of all.</summary>
    public static string Write(IReadOnlyList<Dataset> entries, CitationFormat format, ExportOrigin origin) => format switch
    {
        CitationFormat.Text => string.Concat(entries.Select(entry => Text(entry, origin))),
        CitationFormat.Bibtex => string.Join('\n', entries.Select(entry => Bibtex(entry, origin))),
        _ => Csl(entries, origin),
    };

    /// <summary>Many entries in BibTeX, with a comment on where they come from.</summary>
    public static string Bibliography(IReadOnlyList<Dataset> entries, ExportOrigin origin) =>
        $"""
        % {ExportOrigin.Title}, version {origin.Version}
        % {origin.Address.AbsoluteUri}, licence {origin.Licence}
        % {ExportOrigin.LicenceNote}

        """ + string.Concat(entries.Select(entry => "\n" + Bibtex(entry, origin)));

    /// <summary>An entry of BibTeX. The fields' values are texts: all but <c>url</c> are escaped here.</summary>
    public static string Bibtex(string key, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder().Append("@misc{").Append(key);
        foreach ((string name, string value) in fields)
        {
            // A style may write titles in lower case; braces keep names as they are.
            string written = name switch
            {
                "url" => value,
                "title" => "{" + TexText.Escape(value) + "}",
                _ => TexText.Escape(value),
            };
            text.Append(",\n  ").Append(name).Append(" = {").Append(written).Append('}');
        }

        return text.Append("\n}\n").ToString();
    }

    private static string Bibtex(Dataset entry, ExportOrigin origin) => Bibtex(entry.Id, Fields(entry, origin));

    private static IEnumerable<KeyValuePair<string, string>> Fields(Dataset entry, ExportOrigin origin)
    {
        yield return new("title", FullTitle(entry));
        if (entry.Release is { } release)
            yield return new("version", release);
        if (Place(entry) is { } place)
            yield return new("howpublished", place);
        yield return new("url", Address(entry, origin));
        yield return new("note", NoteOn(entry));
    }

    private static string Text(Dataset entry, ExportOrigin origin)
    {
        string release = entry.Release is { } number ? $", release {number}" : "";
        string place = Place(entry) is { } known && !entry.Name.Contains(known, StringComparison.Ordinal) ? $" {known}." : "";
        return $"{FullTitle(entry)}{release}.{place} {Address(entry, origin)} {NoteOn(entry)}\n";
    }

    private static string Csl(IReadOnlyList<Dataset> entries, ExportOrigin origin) => JsonText.Of(writer =>
    {
        writer.WriteStartArray();
        foreach (Dataset entry in entries)
            WriteCsl(writer, entry, origin);
        writer.WriteEndArray();
    });

    private static void WriteCsl(Utf8JsonWriter writer, Dataset entry, ExportOrigin origin)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Id);
        writer.WriteString("type", "dataset");
        writer.WriteString("title", FullTitle(entry));
        if (entry.Release is { } release)
            writer.WriteString("version", release);
        if (entry.KeptAt is { } host)
            writer.WriteString("archive", Terms.Hosts[host].Title);
        if (entry.Accession is { } accession)
            writer.WriteString("archive_location", accession.Id);
        writer.WriteString("URL", Address(entry, origin));
        writer.WriteString("note", NoteOn(entry));
        writer.WriteEndObject();
    }

    private static string FullTitle(Dataset entry) => entry.Title is { } title ? $"{title} ({entry.Name})" : entry.Name;

    /// <summary>The repository, and the id there.</summary>
    private static string? Place(Dataset entry) => entry.KeptAt is { } host
        ? Terms.Hosts[host].Title + (entry.Accession is { } accession ? $" {accession.Id}" : "")
        : null;

    /// <summary>The best link; the entry's own page where it has none.</summary>
    private static string Address(Dataset entry, ExportOrigin origin) =>
        (Wording.BestLink(entry)?.Url ?? origin.AddressOf(entry)).AbsoluteUri;

    private static string NoteOn(Dataset entry)
    {
        Uri[] papers = [.. EntryWords.LinksOf(entry, LinkRelation.Paper).Select(link => link.Url)];
        if (papers.Length == 0)
            return "The catalog knows no authors and no year: look for them at the address.";
        return papers is [var paper] && paper == Wording.BestLink(entry)?.Url
            ? "For authors and year see the paper at the address."
            : $"For authors and year see the paper: {string.Join(", ", papers.Select(address => address.AbsoluteUri))}";
    }
}
