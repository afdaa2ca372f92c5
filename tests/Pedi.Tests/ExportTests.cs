using System.Text.Json;
using PediatricImaging;

namespace Pedi.Tests;

public class ExportTests
{
    [Fact]
    public void An_array_of_the_listed_entries()
    {
        Invocation run = Invocation.Piped("export", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.EndsWith("]\n", run.Output, StringComparison.Ordinal);
        using var array = JsonDocument.Parse(run.Output);
        Assert.Equal(
            Datasets.All.Select(entry => entry.Id),
            array.RootElement.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()));
    }

    [Fact]
    public void Held_entries_only_when_asked_for()
    {
        using var array = JsonDocument.Parse(Invocation.Piped("export", "--held").Output);

        Assert.Equal(42, array.RootElement.GetArrayLength());
    }

    [Fact]
    public void Names_and_values_are_those_of_the_file_with_the_id_first()
    {
        using var array = JsonDocument.Parse(Invocation.Piped("export", "--held").Output);
        JsonElement entry = array.RootElement.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "dhcp");

        Assert.Equal(
            [
                "id", "name", "kind", "summary", "status", "curation", "access", "lifeStages", "birth", "modalities", "subjects",
                "design", "atlas", "release", "links", "notes", "source",
            ],
            entry.EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"count":885,"qualifier":"atLeast","of":"scans"}""", JsonSerializer.Serialize(entry.GetProperty("subjects")));
        Assert.Equal(["T1w", "T2w", "dwi", "bold-rest"], entry.GetProperty("modalities").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal("3", entry.GetProperty("release").GetString());
        Assert.Equal(15, entry.GetProperty("source").GetProperty("line").GetInt32());
    }

    [Fact]
    public void Text_beyond_ascii_stands_as_it_is() =>
        Assert.Contains("Mean 28.1 ± 2.0 weeks.", Invocation.Piped("export", "--held").Output, StringComparison.Ordinal);

    [Fact]
    public void Another_format_is_refused()
    {
        Invocation run = Invocation.Piped("export", "--format", "xml");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal("'xml' is not a format: choose json.\n", run.Error);
    }
}
