using System.Text.Json.Nodes;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Tests.Exports;

/// <summary>Citations, read by citation.js and compared with the catalog.</summary>
public sealed class CitationTests : IDisposable
{
    private const string Unknown = "The catalog knows no authors and no year: look for them at the address.";

    private static readonly Dictionary<string, Func<string, string>> Broken = new()
    {
        ["a brace that is not closed"] = text => text.Replace("{{dHCP}}", "{{dHCP}", StringComparison.Ordinal),
        ["a comma that is missing"] = text => text.Replace("{{dHCP}},", "{{dHCP}}", StringComparison.Ordinal),
        ["an entry that is not ended"] = text => text[..text.LastIndexOf('}')],
        ["a field without a value"] = text => text.Replace("title = {{dHCP}}", "title =", StringComparison.Ordinal),
    };

    private static readonly Dictionary<string, Func<string, string>> Wrong = new()
    {
        ["a brace ends an entry too early"] = text => text.Replace("{{dHCP}}", "{{dHCP}}}", StringComparison.Ordinal),
        ["a title is missing"] = text => text.Replace("  title = {{dHCP}},\n", "", StringComparison.Ordinal),
        ["a title is another"] = text => text.Replace("{{dHCP}}", "{{DHCP}}", StringComparison.Ordinal),
        ["a field is misspelt"] = text => text.Replace("  version = {3}", "  vresion = {3}", StringComparison.Ordinal),
        ["a key is another"] = text => text.Replace("@misc{dhcp,", "@misc{dhpc,", StringComparison.Ordinal),
        ["an entry is commented out"] = text => text.Replace("@misc{dhcp,", "misc{dhcp,", StringComparison.Ordinal),
        ["an address is cut short"] = text => text.Replace("download.html}", "download}", StringComparison.Ordinal),
    };

    private readonly ExportFolder _folder = new();

    public static TheoryData<string> BrokenNames { get; } = [.. Broken.Keys];

    public static TheoryData<string> WrongNames { get; } = [.. Wrong.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_entry_of_bibtex_is_what_the_catalog_knows() =>
        Assert.Equal([], Differences(_folder.Write(ExportFormats.Bibtex)));

    [Theory]
    [MemberData(nameof(BrokenNames))]
    public void Bibtex_that_is_broken_is_refused(string slip)
    {
        string good = ExportFolder.Text(ExportFormats.Bibtex), bad = Broken[slip](good);
        Assert.NotEqual(good, bad);

        Assert.Contains("Error", OtherReaders.Refuse("bibtex.mjs", _folder.Write("bad.bib", bad)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void Bibtex_that_says_something_else_is_found(string slip)
    {
        string good = ExportFolder.Text(ExportFormats.Bibtex), bad = Wrong[slip](good);
        Assert.NotEqual(good, bad);

        Assert.NotEmpty(Differences(_folder.Write("bad.bib", bad)));
    }

    [Fact]
    public void Csl_is_read_as_it_is_written()
    {
        foreach (Dataset entry in new[] { Datasets.Dhcp, Datasets.Bcp, Datasets.Adhd200 })
        {
            string csl = Citations.Write(entry, CitationFormat.Csl, ExportOrigin.Current);
            JsonNode read = OtherReaders.Read("bibtex.mjs", _folder.Write("cite.json", csl))[0]!;
            foreach ((string name, JsonNode? value) in JsonNode.Parse(csl)![0]!.AsObject())
                Assert.Equal(value!.ToJsonString(), read[name]?.ToJsonString());
            Assert.Equal("dataset", read["type"]!.GetValue<string>());
        }
    }

    [Fact]
    public void Nobody_and_no_year_is_made_up()
    {
        string[] all =
        [
            ExportFolder.Text(ExportFormats.Bibtex),
            .. ExportFolder.AllEntries.Select(entry => Citations.Write(entry, CitationFormat.Csl, ExportOrigin.Current)),
        ];

        Assert.All(all, text => Assert.DoesNotMatch(@"(?im)^\s*""?(author|year|date|issued|editor|publisher)\b", text));
    }

    [Theory]
    [InlineData("dhcp", "dHCP, release 3. https://biomedia.github.io/dHCP-release-notes/download.html", Unknown)]
    [InlineData("bcp", "BCP. NDA 2848. https://nda.nih.gov/experiment.html?id=1414&collectionId=2848", Unknown)]
    [InlineData(
        "usc-multiatlas",
        "USC multi-atlas. https://www.frontiersin.org/articles/10.3389/fnins.2021.650082/full",
        "For authors and year see the paper at the address.")]
    public void A_line_to_read(string id, string line, string note) =>
        Assert.Equal($"{line} {note}\n", Citations.Write(Datasets.Get(id), CitationFormat.Text, ExportOrigin.Current));

    [Fact]
    public void An_entry_of_bibtex_to_read() => Assert.Equal(
        """
        @misc{feta,
          title = {{FeTA}},
          version = {2.1},
          howpublished = {Synapse syn25649159},
          url = {https://www.synapse.org/#!Synapse:syn25649159/files/},
          note = {The catalog knows no authors and no year: look for them at the address.}
        }

        """,
        Citations.Write(Datasets.Feta, CitationFormat.Bibtex, ExportOrigin.Current));

    private static string[] Differences(string file)
    {
        JsonArray read = OtherReaders.Read("bibtex.mjs", file).AsArray();
        if (read.Count != ExportFolder.AllEntries.Length)
            return [$"{read.Count} references"];
        return
        [
            .. ExportFolder.AllEntries.Zip(read).SelectMany(pair => Expected(pair.First)
                .Where(field => Read(pair.Second!, field.Name) != field.Value)
                .Select(field => $"{pair.First.Id} {field.Name}: {pair.Second![field.Name]?.ToJsonString()}, not {field.Value}")),
        ];
    }

    /// <summary>
    /// citation.js 0.8.2 escapes the "%" of an address again where it escapes "=" or another reserved character: that is undone.
    /// </summary>
    private static string Read(JsonNode reference, string field)
    {
        string value = reference[field]?.GetValue<string>() ?? "";
        return field == "URL" ? value.Replace("%25", "%", StringComparison.Ordinal) : value;
    }

    private static IEnumerable<(string Name, string Value)> Expected(Dataset entry)
    {
        yield return ("id", entry.Id);
        yield return ("title", entry.Title is null ? entry.Name : $"{entry.Title} ({entry.Name})");
        yield return ("version", entry.Release ?? "");
        Link? link = new[] { LinkRelation.Data, LinkRelation.Form, LinkRelation.Release, LinkRelation.Home, LinkRelation.Paper }
            .SelectMany(relation => entry.Links.Where(link => link.Rel == relation)).FirstOrDefault();
        yield return ("URL", link?.Url.AbsoluteUri ?? ExportOrigin.Current.AddressOf(entry).AbsoluteUri);
    }
}
