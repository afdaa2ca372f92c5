using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Yaml;

public sealed class YamlCorpusTests
{
    /// <summary>
    /// Ten files of the corpus have texts in quotes whose lines are not indented; reading goes on, so that a second and a third
    /// such text are found too. YamlDotNet 18.1 takes one of them, nrel-pds-windai, and refuses two files that are valid,
    /// noaa-gestofs (4,1) and noaa-nos-stofs3d (22,1): blank lines above a block text may have as many spaces as the text (YAML
    /// 1.2.2, section 8.1.1.1). The npm package 'yaml' agrees in all three.
    /// </summary>
    [Fact]
    public void The_AWS_corpus_has_ten_files_with_syntax_problems_and_no_other()
    {
        string folder = Corpora.Require("aws-open-data", "datasets");
        string[] files = Directory.GetFiles(folder, "*.yaml");
        Assert.Equal(1190, files.Length);
        var found = new List<string>();
        var warnings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            YamlDocument document = YamlText.ReadFile(file);
            Assert.NotNull(document.Root);
            foreach (Problem problem in document.Problems)
            {
                LinePosition place = problem.Place.Lines.Start;
                if (problem.Severity == Severity.Error)
                    found.Add($"{Path.GetFileNameWithoutExtension(file)} ({place.Line + 1},{place.Column + 1}) {problem.Rule.Id}");
                else
                    warnings[problem.Rule.Id] = warnings.GetValueOrDefault(problem.Rule.Id) + 1;
            }
        }

        Assert.Equal(
            [
                "anvilproject (103,19) CAT1001",
                "canelevation-pointcloud (2,14) CAT1001",
                "canelevation-pointcloud (27,18) CAT1001",
                "canelevation-pointcloud (38,10) CAT1001",
                "coralreef-image-classification-training (20,18) CAT1001",
                "gdr-data-lake (110,15) CAT1001",
                "ncbi-pmc (2,14) CAT1001",
                "noaa-ufs-marinereanalysis (18,18) CAT1001",
                "nrel-pds-windai (27,18) CAT1001",
                "radarsat-1 (2,14) CAT1001",
                "radarsat-1 (11,18) CAT1001",
                "rcm-ceos-ard (2,14) CAT1001",
                "rcm-ceos-ard (11,18) CAT1001",
                "rcm-ceos-ard (33,10) CAT1001",
                "sentinel-products-ca-mirror (2,14) CAT1001",
                "sentinel-products-ca-mirror (11,18) CAT1001",
            ],
            found);
        Assert.Equal(
            "CAT1022: 1, CAT1023: 1, CAT1024: 3, CAT1025: 25, CAT1028: 21",
            string.Join(", ", warnings.Select(pair => $"{pair.Key}: {pair.Value}")));
    }
}
