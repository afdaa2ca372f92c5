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
        Assert.Equal(
            [
                "datasets/anvilproject.yaml(103,19): error CAT1001",
                "datasets/canelevation-pointcloud.yaml(2,14): error CAT1001",
                "datasets/canelevation-pointcloud.yaml(27,18): error CAT1001",
                "datasets/canelevation-pointcloud.yaml(38,10): error CAT1001",
                "datasets/ccle.yaml(46,18): error CAT1007",
                "datasets/coralreef-image-classification-training.yaml(20,18): error CAT1001",
                "datasets/fast-ai-imageclas.yaml(27,12): error CAT1007",
                "datasets/gdr-data-lake.yaml(110,15): error CAT1001",
                "datasets/ncbi-pmc.yaml(2,14): error CAT1001",
                "datasets/noaa-ufs-marinereanalysis.yaml(18,18): error CAT1001",
                "datasets/nrel-pds-windai.yaml(27,18): error CAT1001",
                "datasets/radarsat-1.yaml(2,14): error CAT1001",
                "datasets/radarsat-1.yaml(11,18): error CAT1001",
                "datasets/rcm-ceos-ard.yaml(2,14): error CAT1001",
                "datasets/rcm-ceos-ard.yaml(11,18): error CAT1001",
                "datasets/rcm-ceos-ard.yaml(33,10): error CAT1001",
                "datasets/sentinel-products-ca-mirror.yaml(2,14): error CAT1001",
                "datasets/sentinel-products-ca-mirror.yaml(11,18): error CAT1001",
                "datasets/target.yaml(60,18): error CAT1007",
                "datasets/tcga.yaml(61,12): error CAT1007",
                "datasets/tcga.yaml(66,12): error CAT1007",
                "datasets/tcga.yaml(81,18): error CAT1007",
            ],
            build.Problems.Where(problem => problem.Severity == "error").Select(problem => problem.ToString(withMessage: false)));
        Assert.Equal(
            ["CAT1022: 1", "CAT1023: 1", "CAT1024: 3", "CAT1025: 25", "CAT1028: 21"],
            build.Problems.Where(problem => problem.Severity == "warning").GroupBy(problem => problem.Id)
                .Select(rule => $"{rule.Key}: {rule.Count()}").Order(StringComparer.Ordinal));

        string[] broken =
        [
            .. build.Problems.Where(problem => problem.Severity == "error").Select(problem => problem.File).Distinct(),
        ];
        foreach (string file in broken)
            File.Delete(project.PathOf(file));
        BuildOutput corrected = await project.Build();
        corrected.AssertSucceeded();
        Assert.All(corrected.Problems, problem => Assert.Matches("^CAT102[2-8]$", problem.Id));
        Assert.Equal($"{1190 - broken.Length}\n", await project.RunBuilt());
    }
}
