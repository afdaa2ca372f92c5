using System.Collections.Immutable;
using System.Text.Json;

namespace Catalog.Gen.Hosts.Tests;

/// <summary>System.Text.Json with its source generator.</summary>
public class JsonTests
{
    [Fact]
    public void An_entry_is_written_as_its_id_and_read_back()
    {
        string json = JsonSerializer.Serialize(new Study { Dataset = Datasets.HcpD }, StudyJson.Default.Study);
        Assert.Equal("""{"Dataset":"hcp-d","Control":"dhcp","Note":null}""", json);
        Assert.Same(Datasets.HcpD, JsonSerializer.Deserialize(json, StudyJson.Default.Study)!.Dataset);
    }

    [Fact]
    public void A_former_id_is_read_as_the_entry_of_now() =>
        Assert.Same(Datasets.NkiRockland, JsonSerializer.Deserialize("""{"Dataset":"nki"}""", StudyJson.Default.Study)!.Dataset);

    [Fact]
    public void Null_is_null() => Assert.Null(JsonSerializer.Deserialize("""{"Dataset":null}""", StudyJson.Default.Study)!.Dataset);

    private const string NoId = "an entry of Datasets is read from its id, a text, or from an object that has the id as 'id'";

    [Theory]
    [InlineData("{\n  \"Dataset\": \"dhpc\"\n}", "'dhpc' is not an id of Datasets: did you mean 'dhcp'?")]
    [InlineData("{\n  \"Dataset\": 3\n}", NoId)]
    [InlineData("{\n  \"Dataset\": [\"dhcp\"]\n}", NoId)]
    public void An_error_says_where_and_what_to_write(string json, string message)
    {
        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, StudyJson.Default.Study));
        Assert.Equal(("$.Dataset", 1L, message), (thrown.Path, thrown.LineNumber, thrown.Message));
    }

    [Fact]
    public void Lists_and_keys_hold_ids_where_the_context_says_so()
    {
        ImmutableArray<Dataset> both = [Datasets.Dhcp, Datasets.HcpD];
        Assert.Equal("""["dhcp","hcp-d"]""", JsonSerializer.Serialize(both, IdsJson.Default.ImmutableArrayDataset));
        Assert.Equal(both, JsonSerializer.Deserialize("""["dhcp","hcp-d"]""", IdsJson.Default.ImmutableArrayDataset));

        var counts = new Dictionary<Dataset, int> { [Datasets.Dhcp] = 2 };
        Assert.Equal("""{"dhcp":2}""", JsonSerializer.Serialize(counts, IdsJson.Default.DictionaryDatasetInt32));
        Assert.Equal(counts, JsonSerializer.Deserialize("""{"dhcp":2}""", IdsJson.Default.DictionaryDatasetInt32));
        Assert.Equal(
            "$[1]", Assert.Throws<JsonException>(
                () => JsonSerializer.Deserialize("""["dhcp","dhpc"]""", IdsJson.Default.ImmutableArrayDataset)).Path);
    }
}
