using PediatricImaging;

namespace Catalog.Gen.Programs.Tests;

public class ReportTests
{
    /// <summary>The catalog grows, so the page is held to what the catalog says and not to today's figures.</summary>
    [Fact]
    public void The_page_counts_what_a_query_counts()
    {
        string page = Pages.Of(Report.Program.Write);
        Assert.StartsWith($"# {Datasets.All.Length} datasets and atlases\n", page, StringComparison.Ordinal);
        Assert.Contains(
            $"| bold | {Datasets.All.Count(dataset => dataset.Modalities.Contains(Modality.Bold))} "
                + $"| {Datasets.All.Count(dataset => dataset.Modalities.Any(modality => modality.IsA(Modality.Bold)))} |",
            page, StringComparison.Ordinal);
        Assert.DoesNotContain("| eeg |", page, StringComparison.Ordinal);
    }
}
