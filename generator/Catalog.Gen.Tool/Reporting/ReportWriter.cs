using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Catalog.Gen.Tool.Differences;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Reporting;

/// <summary>What changed → Markdown for release notes and review, the same for the same two catalogs wherever it is made.</summary>
internal sealed class ReportWriter
{
    private readonly StringBuilder _text = new();

    private ReportWriter()
    {
    }

    /// <summary>The whole report.</summary>
    /// <param name="baseline">What the catalogs are compared with, in words.</param>
    /// <param name="catalogs">What changed, by catalog.</param>
    /// <param name="api">What changed in the API; null where it cannot be told.</param>
    public static string Write(string baseline, ImmutableArray<CatalogDiff> catalogs, ApiDiff? api)
    {
        var writer = new ReportWriter();
        writer.Line($"# Changes since {Markdown.Text(baseline)}");
        foreach (CatalogDiff catalog in catalogs)
            writer.Catalog(catalog);
        string[] lines = [.. api is null ? ApiSection.Unknown() : ApiSection.Lines(api)];
        if (lines.Length > 0)
            writer.Line("");
        foreach (string line in lines)
            writer.Line(line);
        return writer._text.ToString();
    }

    private void Catalog(CatalogDiff catalog)
    {
        Line("");
        Line($"## {Markdown.Text(catalog.Name)}");
        Line("");
        Line(Summary(catalog));
        Section("Added", catalog.Added, entry => Named(entry.Id, entry));
        Section("Removed", catalog.Removed, entry => Named(entry.Id, entry));
        Section(
            "Renamed",
            catalog.Renamed,
            change => $"{Markdown.Code(change.OldId)} is now {Named(change.Entry.Id, change.Entry)}",
            change => change.Fields);
        Section("Changed", catalog.Changed, change => Named(change.Entry.Id, change.Entry), change => change.Fields);
    }

    private static string Summary(CatalogDiff catalog)
    {
        if (catalog.OldCount is null)
            return $"A new catalog of {Entries(catalog.NewCount ?? 0)}.";
        if (catalog.NewCount is null)
            return $"This catalog of {Entries(catalog.OldCount ?? 0)} is gone.";
        if (catalog.IsEmpty)
            return $"Nothing changed: {Entries(catalog.NewCount.Value)}.";
        var counts = new List<string>();
        (int, string)[] changes =
        [
            (catalog.Added.Length, "added"),
            (catalog.Removed.Length, "removed"),
            (catalog.Renamed.Length, "renamed"),
            (catalog.Changed.Length, "changed"),
        ];
        foreach ((int count, string what) in changes)
        {
            if (count > 0)
                counts.Add(FormattableString.Invariant($"{count} {what}"));
        }

        return FormattableString.Invariant(
            $"{string.Join(", ", counts)}: {Entries(catalog.NewCount.Value)} now, {catalog.OldCount} before.");
    }

    private static string Entries(int count) => count == 1 ? "1 entry" : FormattableString.Invariant($"{count} entries");

    private void Section<T>(
        string title, ImmutableArray<T> items, Func<T, string> line, Func<T, ImmutableArray<FieldChange>>? fields = null)
    {
        if (items.IsEmpty)
            return;
        Line("");
        Line($"### {title}");
        Line("");
        foreach (T item in items)
        {
            Line($"- {line(item)}");
            foreach (FieldChange field in fields?.Invoke(item) ?? [])
                Line($"  - {Field(field)}");
        }
    }

    private static string Named(string id, EntryContent entry)
    {
        string title = entry.Title;
        return title == id ? Markdown.Code(id) : $"{Markdown.Code(id)}: {Markdown.Text(title)}";
    }

    private static string Field(FieldChange field)
    {
        string path = field.Path.IsEmpty ? "the entry" : string.Join(" › ", field.Path.Select(Markdown.Text));
        return $"**{path}**: {Described(field)}";
    }

    private static string Described(FieldChange field)
    {
        switch (field)
        {
            case ValueChange { Old: { } old, New: { } @new }:
                (string x, string y) = Markdown.Values(old, @new);
                return x == y ? $"white space, in {y}" : $"{x} → {y}";
            case ValueChange { New: { } set }:
                return $"{Markdown.Value(set)} (new)";
            case ValueChange { Old: { } gone }:
                return $"{Markdown.Value(gone)} (taken out)";
            case ItemsChange items:
                string added = string.Join(", ", items.Added.Select(Markdown.Value));
                string removed = string.Join(", ", items.Removed.Select(Markdown.Value));
                return items.Removed.IsEmpty ? $"added {added}"
                    : items.Added.IsEmpty ? $"removed {removed}"
                    : $"added {added}; removed {removed}";
            default:
                return "in another order";
        }
    }

    private void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
