using System.Text.Json.Nodes;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Tests.Exports;

/// <summary>
/// The schema.org export, read by the shapes of science-on-schema.org, and by TypeScript with schema-dts: shapes do not see a
/// property that is misspelt.
/// </summary>
public sealed class SchemaOrgTests : IDisposable
{
    private const string Required = "googleRequired.ttl", Recommended = "googleRecommended.ttl", Common = "soso_common_v1.2.3.ttl";

    /// <summary>What the shapes that must conform find.</summary>
    private static readonly Dictionary<string, Action<JsonObject>> Slips = new()
    {
        ["a dataset without a name"] = document => First(document).Remove("name"),
        ["a dataset without an address"] = document => First(document).Remove("url"),
        ["a dataset with two addresses"] = document =>
            First(document)["url"] = new JsonArray("https://example.org/1", "https://example.org/2"),
        ["a dataset without a description"] = document => First(document).Remove("description"),
        ["a description that is too short"] = document => First(document)["description"] = "Images.",
        ["a name that is a node"] = document => First(document)["name"] = new JsonObject { ["@id"] = "https://example.org/name" },
    };

    /// <summary>What TypeScript finds.</summary>
    private static readonly Dictionary<string, Action<JsonObject>> Misspelt = new()
    {
        ["a property misspelt"] = document => Rename(First(document), "description", "desciption"),
        ["a property in another case"] = document => Rename(First(document), "sameAs", "sameas"),
        ["a property of another class"] = document => First(document)["birthDate"] = "2020-01-01",
        ["a class misspelt"] = document => First(document)["@type"] = "DataSet",
        ["a number for a text"] = document => First(document)["name"] = 1,
        ["another context"] = document => document["@context"] = "http://example.org",
        ["a nested property misspelt"] = document => document["publisher"]!.AsObject()["nmae"] = "",
    };

    private readonly ExportFolder _folder = new();

    public static TheoryData<string> SlipNames { get; } = [.. Slips.Keys];

    public static TheoryData<string> MisspeltNames { get; } = [.. Misspelt.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_search_engines_require_is_there()
    {
        var said = LinkedData.Check(_folder.Write(ExportFormats.SchemaOrg), Required);

        Assert.Equal([], said.Counted);
        Assert.Equal(42, said.Focus["Dataset"]);
    }

    /// <summary>
    /// What is recommended and not said, because the catalog does not know it: a licence of the data, places, periods, variables,
    /// and for some entries a version, a paper or a second name. Whether an entry is free is known where its access is open.
    /// </summary>
    [Fact]
    public void What_is_recommended_and_not_said_is_not_known()
    {
        string file = _folder.Write(ExportFormats.SchemaOrg);
        int without(Func<Dataset, bool> has) => ExportFolder.AllEntries.Count(entry => !has(entry));
        int withoutRelease = without(entry => entry.Release is not null);
        int withoutPaper = without(entry => entry.Links.Any(link => link.Rel == LinkRelation.Paper));
        int notOpen = without(entry => entry.Access == Access.Open);

        var google = LinkedData.Check(file, Recommended);
        Assert.Equal(
            new[]
            {
                $"alternateName: {without(entry => entry.Title is not null)} × Violation MinCount",
                $"citation: {withoutPaper} × Violation MinCount",
                "license: 42 × Violation MinCount",
                "spatialCoverage: 42 × Violation MinCount",
                "temporalCoverage: 42 × Violation MinCount",
                "variableMeasured: 42 × Violation MinCount",
                $"version: {withoutRelease} × Violation MinCount",
            },
            google.Counted);
        Assert.Equal(42, google.Focus["Dataset"]);

        var common = LinkedData.Check(file, Common);
        Assert.Equal(
            new[] { $"isAccessibleForFree: {notOpen} × Warning MinCount", $"version: {withoutRelease} × Violation MinCount" },
            common.Counted);
        Assert.Equal(42, common.Focus["Dataset"]);
    }

    [Theory]
    [MemberData(nameof(SlipNames))]
    public void What_is_required_and_wrong_is_found(string slip)
    {
        var said = LinkedData.Check(_folder.Write("bad.jsonld", Spoilt(Slips[slip])), Required);

        Assert.Equal(42, said.Focus["Dataset"]);
        Assert.Single(said.Remarks);
    }

    [Fact]
    public void A_dataset_without_an_identifier_or_an_id_is_found()
    {
        string file = _folder.Write("bad.jsonld", Spoilt(document =>
        {
            First(document).Remove("@id");
            First(document).Remove("identifier");
            First(document).Remove("keywords");
        }));

        string[] before = LinkedData.Check(_folder.Write(ExportFormats.SchemaOrg), Common).Counted;
        Assert.Equal(
            [": 1 × Violation NodeKind", "identifier: 1 × Violation MinCount", "keywords: 1 × Violation MinCount"],
            LinkedData.Check(file, Common).Counted.Except(before));
    }

    [Fact]
    public void Names_of_https_are_looked_at_by_no_shape()
    {
        var said = LinkedData.Check(
            _folder.Write("bad.jsonld", Spoilt(document => document["@context"] = new JsonObject { ["@vocab"] = "https://schema.org/" })),
            Required);

        Assert.Empty(said.Remarks);
        Assert.DoesNotContain("Dataset", said.Focus.Keys);
    }

    [Fact]
    public void A_context_that_would_have_to_be_fetched_is_refused() => Assert.Contains(
        "https://example.org/context.jsonld",
        OtherReaders.Refuse(
            "shacl.mjs",
            _folder.Write("bad.jsonld", Spoilt(document => document["@context"] = "https://example.org/context.jsonld")),
            OtherReaders.Rule(Required)),
        StringComparison.Ordinal);

    [Fact]
    public void Every_property_is_one_of_its_class() =>
        Assert.Equal("[]", OtherReaders.Read("types.mjs", _folder.Write(ExportFormats.SchemaOrg), "DataCatalog").ToJsonString());

    [Theory]
    [MemberData(nameof(MisspeltNames))]
    public void What_is_misspelt_is_found(string slip)
    {
        JsonArray errors = OtherReaders.Read("types.mjs", _folder.Write("bad.jsonld", Spoilt(Misspelt[slip])), "DataCatalog").AsArray();

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Matches(@"^error TS2\d{3}: ", error!.GetValue<string>()));
    }

    [Fact]
    public void What_goes_into_a_page_is_a_dataset_that_conforms_and_ends_no_script()
    {
        foreach (Dataset entry in new[] { Datasets.Dhcp, Datasets.Get("usc-multiatlas") })
        {
            string json = SchemaOrgExport.OfPage(entry, ExportOrigin.Current, new Uri($"https://example.org/{entry.Id}/"));
            Assert.DoesNotContain('<', json);
            string file = _folder.Write("page.jsonld", json);
            var said = LinkedData.Check(file, Required);
            Assert.Equal(1, said.Focus["Dataset"]);
            Assert.Empty(said.Remarks);
            Assert.Equal("[]", OtherReaders.Read("types.mjs", file, "Dataset").ToJsonString());
        }

        Assert.Equal("""{"a":"\u003C/script>\u003C!--"}""", JsonText.ForPage("""{"a":"</script><!--"}"""));
    }

    [Fact]
    public void No_address_is_relative()
    {
        string text = ExportFolder.Text(ExportFormats.SchemaOrg);
        foreach (string name in new[] { "@id", "url", "sameAs", "license" })
        {
            string[] lines = [.. text.Split('\n').Where(line => line.Contains($"\"{name}\":", StringComparison.Ordinal))];
            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.Matches("\": \"https?://[^\" ]+\",?$", line));
        }
    }

    private static JsonObject First(JsonObject document) => document["dataset"]![0]!.AsObject();

    private static void Rename(JsonObject node, string from, string to)
    {
        JsonNode? value = node[from]!.DeepClone();
        node.Remove(from);
        node[to] = value;
    }

    private static string Spoilt(Action<JsonObject> slip)
    {
        JsonObject document = JsonNode.Parse(ExportFolder.Text(ExportFormats.SchemaOrg))!.AsObject();
        slip(document);
        return document.ToJsonString();
    }
}
