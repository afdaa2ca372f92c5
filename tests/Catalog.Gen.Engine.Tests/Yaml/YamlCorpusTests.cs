using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Yaml;

public sealed class YamlCorpusTests
{
    [Fact]
    public void The_AWS_corpus_has_eleven_syntax_problems_and_no_other()
    {
        string folder = Corpora.Require("aws-open-data", "datasets");
        string[] files = Directory.GetFiles(folder, "*.yaml");
        Assert.Equal(1190, files.Length);
        var found = new List<string>();
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            YamlDocument document = YamlText.ReadFile(file);
            Assert.Equal(document.Problems.Count == 0, document.Root is not null);
            foreach (var problem in document.Problems)
            {
                LinePosition place = problem.Place.Lines.Start;
                found.Add($"{Path.GetFileNameWithoutExtension(file)} ({place.Line + 1},{place.Column + 1}) {problem.Rule.Id}");
            }
        }

        Assert.Equal(
            [
                "anvilproject (103,19) CAT1001",
                "canelevation-pointcloud (2,14) CAT1001",
                "coralreef-image-classification-training (20,18) CAT1001",
                "gdr-data-lake (110,15) CAT1001",
                "ncbi-pmc (2,14) CAT1001",
                "noaa-gestofs (4,1) CAT1001",
                "noaa-nos-stofs3d (22,1) CAT1001",
                "noaa-ufs-marinereanalysis (18,18) CAT1001",
                "radarsat-1 (2,14) CAT1001",
                "rcm-ceos-ard (2,14) CAT1001",
                "sentinel-products-ca-mirror (2,14) CAT1001",
            ],
            found);
    }
}
