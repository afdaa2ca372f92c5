using Catalog.Gen.Diagnostics;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Tests.Validation;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>
/// The terminal and the editor say what the build says: a workspace of the engine and the generator report the same of the same
/// files, with the same places and fixes. What is about C# alone (CAT3xxx, and how long literals are) only the compiler knows.
/// </summary>
public sealed class DoorsTests
{
    private static readonly string Fixtures = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Tests", "Fixtures");

    private static readonly string Messages =
        Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Engine.Tests", "Validation", "Messages");

    public static TheoryData<string> FixtureNames { get; } =
        [.. Directory.EnumerateDirectories(Fixtures).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> MessageFiles { get; } =
        [.. Directory.EnumerateFiles(Messages, "*.txt").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(FixtureNames))]
    public void A_fixture_is_told_alike(string name) => AssertAlike(ProjectFolder.Read(Path.Combine(Fixtures, name)));

    [Theory]
    [MemberData(nameof(MessageFiles))]
    public void Broken_entries_are_told_alike(string file)
    {
        foreach (MessageCase each in MessageCase.Read(File.ReadAllText(Path.Combine(Messages, file))))
        {
            var project = new CatalogProject();
            project.With("things/thing.schema.yaml", each.Schema).With("things/thing.yaml", each.Entry);
            AssertAlike(project);
        }
    }

    [Fact]
    public void The_flagship_is_told_alike() => AssertAlike(
        new CatalogProject().WithCatalog(Path.Combine(Corpora.RepositoryRoot, "catalog", "datasets")));

    [Fact]
    public void The_registry_of_open_data_is_told_alike()
    {
        CatalogProject project = new CatalogProject().WithCatalog(Corpora.Require("aws-open-data", "datasets"));
        Assert.NotEmpty(project.Problems());
        AssertAlike(project);
    }

    /// <summary>
    /// One file after the other is changed, taken away and put back: what is taken over from before is what reading all anew gives.
    /// </summary>
    [Theory]
    [MemberData(nameof(FixtureNames))]
    public void A_workspace_that_has_changed_is_one_that_was_opened_anew(string name)
    {
        CatalogProject project = ProjectFolder.Read(Path.Combine(Fixtures, name));
        WorkspaceFile[] files = project.WorkspaceFiles();
        CatalogWorkspace workspace = project.OpenWorkspace(files);
        string[] first = Told(workspace);
        for (int i = 0; i < files.Length; i++)
        {
            WorkspaceFile file = files[i];
            WorkspaceFile[] others = [.. files.Where(other => other != file)];
            string text = file.Source.Text;
            foreach (string changed in new[] { "# moved\n" + text, text[..(text.Length / 2)], "", "name: [1\n" })
            {
                var other = new WorkspaceFile(new SourceFile(file.Path, changed));
                workspace = workspace.With([other], [], CancellationToken.None);
                Assert.Equal(Told(project.OpenWorkspace([.. others, other])), Told(workspace));
            }

            workspace = workspace.With([], [file.Path], CancellationToken.None);
            Assert.Equal(Told(project.OpenWorkspace(others)), Told(workspace));
            workspace = workspace.With([file], [], CancellationToken.None);
            Assert.Equal(first, Told(workspace));
        }
    }

    private static void AssertAlike(CatalogProject project)
    {
        string[] compiler = [
            .. project.Run().Diagnostics.Where(static problem => !IsOfCode(problem.Id)).Select(Text).Order(StringComparer.Ordinal)];
        string[] workspace = [.. Told(project.OpenWorkspace(project.WorkspaceFiles())).Order(StringComparer.Ordinal)];
        Assert.Equal(compiler, workspace);
    }

    private static bool IsOfCode(string id) => id.StartsWith("CAT3", StringComparison.Ordinal) || id == "CAT0012";

    private static string[] Told(CatalogWorkspace workspace) =>
        [.. workspace.Problems.Problems.Where(static problem => !IsOfCode(problem.Rule.Id))
            .Select(static problem => Text(problem.ToDiagnostic()))];

    /// <summary>All that a diagnostic carries.</summary>
    private static string Text(Diagnostic problem) => string.Join(
        " | ",
        [
            $"{problem.Location.GetLineSpan()} {problem.Location.SourceSpan} {problem.Severity} {problem.Id}: {problem.GetMessage(null)}",
            .. problem.AdditionalLocations.Select(static place => $"{place.GetLineSpan()}"),
            .. problem.Properties.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
                .Select(static pair => $"{pair.Key}={pair.Value}"),
        ]);
}
