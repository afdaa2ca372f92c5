using Catalog.Gen.Package.Tests.Harness;
using Catalog.Gen.Tests;

namespace Catalog.Gen.Package.Tests;

/// <summary>The real catalog with people's mistakes in it: what a real build says, word for word.</summary>
public sealed class FlagshipErrorsTests(Feed feed)
{
    [Fact]
    public async Task Every_mistake_of_every_file_is_told_once_and_in_one_build()
    {
        Project project = NewCatalog();
        // A misspelt property.
        project.Edit("datasets/bcp.yaml", "modalities:", "modalites:");
        // A value that is not one of the choices: as people say it.
        project.Edit("datasets/dhcp.yaml", "modalities: [T1w,", "modalities: [T1,");
        // A missing required property.
        project.Edit(
            "datasets/ds003126.yaml",
            "summary: Anatomy and functional scans at 3 tesla from schoolchildren, made to study brain activity in reading.\n",
            "");
        // A duplicate key.
        project.Edit("datasets/feta.yaml", "sites: 2\n", "sites: 2\nsites: 3\n");
        // A number where text is due.
        project.Edit("datasets/hcp-d.yaml", "release: \"2.0\"", "release: 2.0");
        // A reference that leads nowhere.
        project.Edit("datasets/iseg-2019.yaml", "relatedTo: [iseg-2017]", "relatedTo: [iseg-2018]");
        // A syntax error.
        project.Edit("datasets/pnc.yaml", "bold-rest, bold-task]", "bold-rest, bold-task");

        (await project.Build()).AssertProblems(
            "datasets/bcp.yaml(13,1): error CAT1006: unknown property 'modalites': did you mean 'modalities'?",
            "datasets/dhcp.yaml(10,14): error CAT1004: 'T1' is not a modality: write 'T1w'",
            "datasets/ds003126.yaml(2,1): error CAT1005: 'summary' is missing: add 'summary:' with text",
            "datasets/feta.yaml(14,1): error CAT1002: 'sites' is given twice, first on line 13: keep one of the two",
            "datasets/hcp-d.yaml(17,10): error CAT1003: 'release' must be text, but 2.0 is read as the number 2: put it in quotes",
            "datasets/iseg-2019.yaml(18,13): error CAT2003: 'iseg-2018' in 'relatedTo' is not an entry of Datasets: "
            + "did you mean 'iseg-2017'?",
            "datasets/pnc.yaml(13,13): error CAT1001: the '[' that opens here is never closed: write ']' behind its last item; "
            + "if it is a text, put it in quotes");
    }

    [Fact]
    public async Task Code_that_names_an_entry_that_is_gone_does_not_compile()
    {
        Project project = NewCatalog();
        project.Write("Reader.cs", """
            namespace PediatricImaging;

            internal static class Reader
            {
                public static string Name => Datasets.Wierenga2017.Name;
            }
            """);
        (await project.Build()).AssertSucceeded();

        File.Delete(project.PathOf("datasets/wierenga-2017.yaml"));
        // The compiler ends at an error whose severity no project may choose, and comes to the C# once it is mended.
        (await project.Build()).AssertProblems("datasets/dataset.ids.txt(47,1): error CAT2006");
        project.Edit("datasets/dataset.ids.txt", "wierenga-2017\n", "");
        (await project.Build()).AssertProblems(
            "Reader.cs(5,43): error CS0117: 'Datasets' does not contain a definition for 'Wierenga2017'");
    }

    private Project NewCatalog()
    {
        Project project = feed.NewProject("PediatricImaging", items: """<Catalog Include="datasets/dataset.schema.json" />""");
        project.CopyFrom(Path.Combine(Corpora.RepositoryRoot, "catalog"));
        return project;
    }
}
