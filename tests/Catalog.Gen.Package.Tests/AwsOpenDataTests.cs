using Catalog.Gen.Package.Tests.Harness;
using Catalog.Gen.Tests;

namespace Catalog.Gen.Package.Tests;

/// <summary>1,190 real entries, written by hundreds of people for another tool, through the package.</summary>
public sealed class AwsOpenDataTests(Feed feed)
{
    [Fact]
    public async Task Exactly_the_known_problems_are_reported_and_without_them_it_builds()
    {
        string corpus = Corpora.Require("aws-open-data", "datasets");
        Project project = feed.NewProject(
            "Registry", "<OutputType>Exe</OutputType>", """<Catalog Include="datasets/open-dataset.schema.json" />""");
        project.CopyFrom(corpus, "datasets");
        project.Write("Program.cs", "Console.WriteLine(Registry.OpenDatasets.All.Length);");

        BuildOutput build = await project.Build();
        build.AssertProblems(
            "datasets/anvilproject.yaml(103,19): error CAT1001",
            "datasets/canelevation-pointcloud.yaml(2,14): error CAT1001",
            "datasets/ccle.yaml(46,18): error CAT1007",
            "datasets/coralreef-image-classification-training.yaml(20,18): error CAT1001",
            "datasets/fast-ai-imageclas.yaml(27,12): error CAT1007",
            "datasets/gdr-data-lake.yaml(110,15): error CAT1001",
            "datasets/ncbi-pmc.yaml(2,14): error CAT1001",
            "datasets/noaa-gestofs.yaml(4,1): error CAT1001",
            "datasets/noaa-nos-stofs3d.yaml(22,1): error CAT1001",
            "datasets/noaa-ufs-marinereanalysis.yaml(18,18): error CAT1001",
            "datasets/radarsat-1.yaml(2,14): error CAT1001",
            "datasets/rcm-ceos-ard.yaml(2,14): error CAT1001",
            "datasets/sentinel-products-ca-mirror.yaml(2,14): error CAT1001",
            "datasets/target.yaml(60,18): error CAT1007",
            "datasets/tcga.yaml(61,12): error CAT1007",
            "datasets/tcga.yaml(66,12): error CAT1007",
            "datasets/tcga.yaml(81,18): error CAT1007");

        string[] broken = [.. build.Problems.Select(problem => problem.File).Distinct()];
        foreach (string file in broken)
            File.Delete(project.PathOf(file));
        BuildOutput corrected = await project.Build();
        corrected.AssertSucceeded();
        Assert.Empty(corrected.Problems);
        Assert.Equal($"{1190 - broken.Length}\n", await project.RunBuilt());
    }
}
