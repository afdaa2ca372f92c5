using System.Text.Json.Nodes;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Tests.Exports;

/// <summary>What a row of a table must hold, made of the entry as the JSON export has it.</summary>
internal static class ExpectedRow
{
    /// <summary>The cells by column: a text, a number, a flag, a list, or null.</summary>
    public static Dictionary<string, JsonNode?> Of(JsonNode entry)
    {
        JsonNode? atlas = entry["atlas"], subjects = entry["subjects"], accession = entry["accession"], source = entry["source"];
        JsonArray ages = entry["ages"]!.AsArray();
        JsonNode?[] rangeDoubts = [.. ages.Select(range => range!["doubt"]).Where(doubt => doubt is not null)];
        Dataset typed = ExportFolder.AllEntries.Single(other => other.Id == entry["id"]!.GetValue<string>());
        return new Dictionary<string, JsonNode?>
        {
            ["id"] = entry["id"],
            ["name"] = entry["name"],
            ["title"] = entry["title"],
            ["kind"] = entry["kind"],
            ["summary"] = entry["summary"],
            ["status"] = entry["status"],
            ["curation"] = entry["curation"],
            ["access"] = entry["access"],
            ["species"] = entry["species"],
            ["population"] = entry["population"],
            ["ages"] = List(typed.Ages.Select(range => (JsonNode?)Wording.Of(range))),
            ["age_from"] = List(ages.Select(range => range!["from"])),
            ["age_to"] = List(ages.Select(range => range!["to"] ?? "open")),
            ["age_basis"] = List(ages.Select(range => range!["basis"])),
            ["age_at"] = List(ages.Select(range => range!["at"])),
            ["life_stages"] = entry["lifeStages"],
            ["birth"] = entry["birth"],
            ["modalities"] = entry["modalities"],
            ["field_strengths"] = entry["fieldStrengths"],
            ["non_imaging"] = entry["nonImaging"],
            ["formats"] = entry["formats"],
            ["subjects"] = subjects?["count"],
            ["subjects_qualifier"] = subjects?["qualifier"],
            ["subjects_of"] = subjects?["of"],
            ["sites"] = entry["sites"],
            ["design"] = entry["design"],
            ["atlas_provides"] = atlas?["provides"] ?? new JsonArray(),
            ["atlas_age_bins"] = atlas?["ageBins"],
            ["atlas_regions"] = atlas?["regions"],
            ["atlas_atlases"] = atlas?["atlases"],
            ["release"] = entry["release"],
            ["host"] = accession?["repository"] ?? entry["host"],
            ["accession"] = accession?["id"],
            ["home_links"] = Links(entry, "home"),
            ["data_links"] = Links(entry, "data"),
            ["paper_links"] = Links(entry, "paper"),
            ["form_links"] = Links(entry, "form"),
            ["release_links"] = Links(entry, "release"),
            ["derived_from"] = entry["derivedFrom"],
            ["successor_of"] = entry["successorOf"],
            ["related_to"] = entry["relatedTo"],
            ["keywords"] = entry["keywords"],
            ["doubtful"] = entry["doubts"]!.AsArray().Count + rangeDoubts.Length > 0,
            ["doubts"] = List(entry["doubts"]!.AsArray().Concat(rangeDoubts)),
            ["notes"] = entry["notes"],
            ["source_section"] = source!["section"],
            ["source_heading"] = source["heading"],
            ["source_line"] = source["line"],
        };
    }

    /// <summary>What differs between rows that were read and the entries, a line each.</summary>
    public static string[] Differences(IReadOnlyList<IReadOnlyDictionary<string, JsonNode?>> rows)
    {
        Dictionary<string, JsonNode?>[] expected = [.. ExportFolder.Entries().Select(entry => Of(entry!))];
        if (rows.Count != expected.Length)
            return [$"{rows.Count} rows, {expected.Length} entries"];
        return
        [
            .. rows.Zip(expected).SelectMany(pair => pair.First.Keys.Union(pair.Second.Keys)
                .Where(name => Text(pair.First, name) != Text(pair.Second, name))
                .Select(name => $"{Text(pair.Second, "id")} {name}: {Text(pair.First, name)}, not {Text(pair.Second, name)}")),
        ];
    }

    private static string Text(IReadOnlyDictionary<string, JsonNode?> row, string name) =>
        row.TryGetValue(name, out JsonNode? value) ? value?.ToJsonString() ?? "null" : "no such column";

    private static JsonArray Links(JsonNode entry, string relation) =>
        List(entry["links"]!.AsArray().Where(link => link!["rel"]!.GetValue<string>() == relation).Select(link => link!["url"]));

    private static JsonArray List(IEnumerable<JsonNode?> items) => [.. items.Select(item => item!.DeepClone())];
}
