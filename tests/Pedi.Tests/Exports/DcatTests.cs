using System.Text.Json.Nodes;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Tests.Exports;

/// <summary>The DCAT export, read by the shapes of DCAT-AP 3.0.1.</summary>
public sealed class DcatTests : IDisposable
{
    private const string Shapes = "dcatap-shapes.ttl", Range = "dcatap-range.ttl", Recommended = "dcatap-shapes_recommended.ttl";

    /// <summary>What is spoilt, and which remark it makes.</summary>
    private static readonly Dictionary<string, (string Remark, Action<JsonObject> Slip)> Slips = new()
    {
        ["a catalog without a title"] = ("title: 1 × Violation MinCount", document => document.Remove("dct:title")),
        ["a catalog without a publisher"] = ("publisher: 1 × Violation MinCount", document => document.Remove("dct:publisher")),
        ["a publisher without a name"] = ("name: 1 × Violation MinCount", document => Publisher(document).Remove("foaf:name")),
        ["a publisher of no class"] = ("publisher: 1 × Violation Class", document => Publisher(document).Remove("@type")),
        ["a dataset without a description"] = (
            "description: 1 × Violation MinCount", document => With(document, "dct:description").Remove("dct:description")),
        ["two versions"] = (
            "version: 1 × Violation MaxCount",
            document => With(document, "dcat:version")["dcat:version"] = new JsonArray("1", "2")),
        ["a landing page of no class"] = (
            "landingPage: 1 × Violation Class", document => FirstOf(document, "dcat:landingPage").Remove("@type")),
        ["a landing page that is a text"] = (
            "landingPage: 1 × Violation NodeKind",
            document => With(document, "dcat:landingPage")["dcat:landingPage"] = "https://example.org/"),
        ["a theme of no class"] = (
            "theme: 1 × Violation Class",
            document => With(document, "dcat:theme")["dcat:theme"] = new JsonObject { ["@id"] = "https://example.org/" }),
        ["a distribution without an address"] = (
            "accessURL: 1 × Violation MinCount", document => FirstOf(document, "dcat:distribution").Remove("dcat:accessURL")),
        ["a distribution of no class"] = (
            "distribution: 1 × Violation Class", document => FirstOf(document, "dcat:distribution").Remove("@type")),
        ["a source that is no dataset"] = (
            "source: 1 × Violation Class",
            document => With(document, "dct:title")["dct:source"] = new JsonObject { ["@id"] = "https://example.org/" }),
        ["a property of another namespace"] = (
            "title: 1 × Violation MinCount", document => Rename(With(document, "dct:title"), "dct:title", "dcat:title")),
    };

    private readonly ExportFolder _folder = new();

    public static TheoryData<string> SlipNames { get; } = [.. Slips.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_conforms_to_the_profile()
    {
        string file = _folder.Write(ExportFormats.Dcat);
        int dataLinks = ExportFolder.AllEntries.Sum(DataLinks);

        foreach (string rules in new[] { Shapes, Range })
        {
            var said = LinkedData.Check(file, rules);
            Assert.Equal([], said.Counted);
            Assert.Equal(
                (1, 42, dataLinks, 1),
                (said.Focus["Catalog"], said.Focus["Dataset"], said.Focus["Distribution"], said.Focus["Agent"]));
        }
    }

    /// <summary>
    /// What is recommended and not said. When the catalog was issued and changed: no clock is asked, and its version is there.
    /// Places, periods, contacts and publishers of datasets, and the licence, the planned availability and (but for some) the
    /// format of their files: the list does not tell them, and nothing is made up. A distribution: only where a link leads to the
    /// data. Language, licence, themes, homepage, and the kinds of publisher and licence are said.
    /// </summary>
    [Fact]
    public void What_is_recommended_and_not_said_is_not_known()
    {
        var said = LinkedData.Check(_folder.Write(ExportFormats.Dcat), Recommended);

        Dataset[] withData = [.. ExportFolder.AllEntries.Where(entry => DataLinks(entry) > 0)];
        int distributions = withData.Sum(DataLinks);
        int withFormat = withData.Where(entry => entry.Formats.Length == 1).Sum(DataLinks);
        Assert.Equal(
            new[]
            {
                $"availability: {distributions} × Warning MinCount",
                "contactPoint: 42 × Warning MinCount",
                $"distribution: {42 - withData.Length} × Warning MinCount",
                $"format: {distributions - withFormat} × Warning MinCount",
                "issued: 1 × Warning MinCount",
                $"license: {distributions} × Warning MinCount",
                "modified: 1 × Warning MinCount",
                "publisher: 42 × Warning MinCount",
                "spatial: 43 × Warning MinCount",
                "temporal: 42 × Warning MinCount",
            },
            said.Counted);
        Assert.Equal((1, 42, distributions), (said.Focus["Catalog"], said.Focus["Dataset"], said.Focus["Distribution"]));
    }

    [Theory]
    [MemberData(nameof(SlipNames))]
    public void What_does_not_conform_is_found(string slip)
    {
        JsonObject document = JsonNode.Parse(ExportFolder.Text(ExportFormats.Dcat))!.AsObject();
        Slips[slip].Slip(document);

        var said = LinkedData.Check(_folder.Write("bad.jsonld", document.ToJsonString()), Shapes, Range);
        Assert.Contains(Slips[slip].Remark, said.Counted);
    }

    [Fact]
    public void Names_of_another_namespace_are_looked_at_by_no_shape()
    {
        string text = ExportFolder.Text(ExportFormats.Dcat)
            .Replace("http://www.w3.org/ns/dcat#", "https://www.w3.org/ns/dcat#", StringComparison.Ordinal);

        var said = LinkedData.Check(_folder.Write("bad.jsonld", text), Shapes);
        Assert.DoesNotContain("Dataset", said.Focus.Keys);
        Assert.DoesNotContain("Catalog", said.Focus.Keys);
    }

    /// <summary>A dataset that another was made from may be filtered out: it is then no source, which would have to be described.</summary>
    [Fact]
    public void Any_one_entry_conforms_alone()
    {
        Dataset[] derived = [.. ExportFolder.AllEntries.Where(entry => !entry.DerivedFrom.IsEmpty)];
        Assert.NotEmpty(derived);
        foreach (Dataset entry in derived.Append(Datasets.Dhcp))
        {
            var said = LinkedData.Check(_folder.Write(ExportFormats.Dcat, [entry]), Shapes, Range);
            Assert.Equal([], said.Counted);
            Assert.Equal(1, said.Focus["Dataset"]);
        }
    }

    [Fact]
    public void Rights_of_access_are_said_where_the_source_does()
    {
        JsonNode document = JsonNode.Parse(ExportFolder.Text(ExportFormats.Dcat))!;
        var rights = ExportFolder.AllEntries.Zip(document["dcat:dataset"]!.AsArray())
            .Select(pair => (pair.First.Access, Right: pair.Second!["dct:accessRights"]?["@id"]?.GetValue<string>().Split('/')[^1]))
            .Distinct()
            .ToDictionary(pair => pair.Access, pair => pair.Right);

        Assert.Null(rights[Access.Unknown]);
        Assert.Equal("NON_PUBLIC", rights[Access.None]);
        Assert.Equal("RESTRICTED", rights[Access.LicenceForm]);
    }

    private static int DataLinks(Dataset entry) => entry.Links.Count(link => link.Rel == LinkRelation.Data);

    private static JsonObject Publisher(JsonObject document) => document["dct:publisher"]!.AsObject();

    private static JsonObject FirstOf(JsonObject document, string property) => With(document, property)[property]![0]!.AsObject();

    private static JsonObject With(JsonObject document, string property) =>
        document["dcat:dataset"]!.AsArray().Select(dataset => dataset!.AsObject()).First(dataset => dataset.ContainsKey(property));

    private static void Rename(JsonObject node, string from, string to)
    {
        JsonNode? value = node[from]!.DeepClone();
        node.Remove(from);
        node[to] = value;
    }
}
