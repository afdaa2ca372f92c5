using System.Text;
using System.Text.Json;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>Entries to read: a table of them all, then a section for each with every fact.</summary>
internal static class MarkdownExport
{
    private static readonly string[] Columns = ["Id", "Name", "Kind", "Ages", "Modalities", "Subjects", "Access", "Status"];

    public static string Of(IReadOnlyList<Dataset> entries, ExportOrigin origin)
    {
        var text = new StringBuilder()
            .Append("# ").Append(ExportOrigin.Title).Append("\n\n")
            .Append(MarkdownText.Escape(ExportOrigin.Description)).Append("\n\n")
            .Append("Version ").Append(MarkdownText.Escape(origin.Version)).Append(" of ").Append(MarkdownText.Link(origin.Address))
            .Append(", licence ").Append(MarkdownText.Link(origin.Licence, origin.LicenceAddress)).Append(". ")
            .Append(ExportOrigin.LicenceNote).Append("\n\n");
        WriteRow(text, Columns);
        WriteRow(text, Columns.Select(_ => "---"));
        foreach (Dataset entry in entries)
            WriteRow(text, Cells(entry));
        foreach (Dataset entry in entries)
            WriteSection(text, entry);
        return text.ToString();
    }

    private static IEnumerable<string> Cells(Dataset entry) =>
    [
        $"[{MarkdownText.Escape(entry.Id)}](#{entry.Id})",
        .. new[]
        {
            entry.Name,
            entry.Kind.ToText(),
            string.Join("; ", entry.Ages.Select(Wording.Of)),
            string.Join(", ", entry.Modalities.Select(modality => modality.ToText())),
            entry.Subjects is { } subjects ? Wording.Of(subjects) : "",
            entry.Access.ToText(),
            entry.Status.ToText(),
        }.Select(MarkdownText.Escape),
    ];

    private static void WriteRow(StringBuilder text, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
            text.Append("| ").Append(cell).Append(' ');
        text.Append("|\n");
    }

    /// <summary>The heading is the id, so that the table's links lead there wherever headings are made anchors.</summary>
    private static void WriteSection(StringBuilder text, Dataset entry)
    {
        text.Append("\n## ").Append(MarkdownText.Escape(entry.Id)).Append("\n\n");
        using var file = JsonDocument.Parse(JsonText.Of(writer => EntryJson.Write(writer, entry)));
        foreach (JsonProperty property in file.RootElement.EnumerateObject().Skip(1))
            WriteFact(text, property.Name, property.Value, entry);
    }

    private static void WriteFact(StringBuilder text, string name, JsonElement value, Dataset entry)
    {
        bool isEmpty = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;
        if (isEmpty)
            return;
        text.Append("- **").Append(Label(name)).Append(":**");
        string[]? lines = name switch
        {
            "ages" => [.. entry.Ages.Select(Range)],
            "links" => [.. entry.Links.Select(Link)],
            _ => value.ValueKind == JsonValueKind.Array && NeedsLines(value) ? [.. value.EnumerateArray().Select(Inline)] : null,
        };
        if (lines is null)
            text.Append(' ').Append(name == "subjects" ? MarkdownText.Escape(Wording.Of(entry.Subjects!)) : Inline(value)).Append('\n');
        else
            text.Append('\n').AppendJoin("", lines.Select(line => $"  - {line}\n"));
    }

    private static string Range(AgeRange range)
    {
        string note = range.Note is null ? "" : $". {range.Note}", doubt = range.Doubt is null ? "" : $". In doubt: {range.Doubt}";
        return MarkdownText.Escape(Wording.Of(range) + note + doubt);
    }

    private static string Link(Link link) =>
        $"{link.Rel.ToText()}: {MarkdownText.Link(link.Url)}" + (link.Label is { } label ? $", {MarkdownText.Escape(label)}" : "");

    /// <summary>Whether the items are sentences or have parts, and not words.</summary>
    private static bool NeedsLines(JsonElement list) => list.EnumerateArray().Any(item =>
        item.ValueKind == JsonValueKind.Object || (item.ValueKind == JsonValueKind.String && item.GetString()!.EndsWith('.')));

    private static string Inline(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(part => $"{Label(part.Name)} {Inline(part.Value)}")),
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "none" : string.Join(", ", value.EnumerateArray().Select(Inline)),
        JsonValueKind.String => Text(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Text(string text) =>
        text.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address.Scheme is "http" or "https" && !text.Contains(' ', StringComparison.Ordinal)
            ? MarkdownText.Link(address)
            : MarkdownText.Escape(text);

    /// <summary>The name of a property in words: <c>life stages</c>.</summary>
    private static string Label(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
}
