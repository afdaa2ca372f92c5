using System.Collections.Immutable;
using Catalog.Gen.References;
using Catalog.Gen.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.CodeFixes.Tests;

/// <summary>The analyzer and the fixes of entries over what the generator really makes and really says.</summary>
public class GeneratedCatalogTests
{
    [Fact]
    public async Task Constants_are_checked_against_the_generated_ids()
    {
        CatalogProject project = GeneratedCatalog.Project("""
            using PediatricImaging;
            class C
            {
                [Datasets.Id] string Best = "dhcp";
                void M(Dataset d)
                {
                    Datasets.Get("dhcp");
                    Datasets.Get("dhpc");
                    Datasets.Get("nki");
                    Dataset.Parse("hcpd");
                    Datasets.Get(Datasets.Ids.HcpD);
                    Datasets.TryGet("dhpc", out _);
                }
            }
            """, GeneratedCatalog.Files);
        Assert.Empty(project.Problems());
        Compilation compilation = project.Compile();
        Assert.DoesNotContain(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken), found => found.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.Equal(
            [
                (7, "CAT3001: 'dhpc' is not an id of Datasets: did you mean 'dhcp'?"),
                (8, "CAT3002: 'nki' is a former id of Datasets: write 'nki-rockland'"),
                (9, "CAT3001: 'hcpd' is not an id of Datasets: did you mean 'hcp-d'?"),
                (11, "CAT3001: 'dhpc' is not an id of Datasets: did you mean 'dhcp'?"),
            ],
            await Analyze(compilation));
    }

    /// <summary>Ids that look like the form in which an assembly tells them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Any_id_is_known_here_and_in_another_assembly(bool isReferenced)
    {
        const string Source = """
            using PediatricImaging;
            class C
            {
                void M()
                {
                    Datasets.Get("a->b");
                    Datasets.Get("x>y");
                    Datasets.Get("it's \"𝒳\"");
                    Datasets.Get("b<-a");
                    Datasets.Get("a->c");
                    Datasets.Get("y");
                }
            }
            """;
        Dictionary<string, string> files = new(GeneratedCatalog.Files)
        {
            ["datasets/a->b.yaml"] = "name: Arrow\nformerly: [b<-a]\n",
            ["datasets/x>y.yaml"] = "name: Greater\n",
            ["datasets/it's \"𝒳\".yaml"] = "name: Quoted\n",
        };
        CatalogProject project = isReferenced
            ? new CatalogProject(Source).WithReference(GeneratedCatalog.Project("", files).ToReference())
            : GeneratedCatalog.Project(Source, files);
        Assert.Empty(project.Problems());
        Assert.Equal(
            [
                (8, "CAT3002: 'b<-a' is a former id of Datasets: write 'a->b'"),
                (9, "CAT3001: 'a->c' is not an id of Datasets: did you mean 'a->b'?"),
                (10, "CAT3001: 'y' is not an id of Datasets: Datasets.Ids has them all"),
            ],
            await Analyze(project.Compile()));
    }

    [Theory]
    [InlineData("CAT1004", "name: New\nmodality: T1W\n", "name: New\nmodality: T1w\n")]
    [InlineData("CAT1004", "name: New\nmodality: 't1w' # structural\n", "name: New\nmodality: 'T1w' # structural\n")]
    [InlineData("CAT1006", "name: New\nmodaliti: Dwi\n", "name: New\nmodality: Dwi\n")]
    [InlineData("CAT1003", "name: New\nrelease: 1.10\n", "name: New\nrelease: '1.10'\n")]
    [InlineData("CAT2003", "name: New\nextends: dhpc\n", "name: New\nextends: dhcp\n")]
    [InlineData("CAT2004", "name: New\nextends: nki\n", "name: New\nextends: nki-rockland\n")]
    public async Task An_entry_is_fixed_and_then_is_sound(string rule, string entry, string expected)
    {
        ImmutableArray<Diagnostic> before = GeneratedCatalog.Project("", With(entry)).Run().Diagnostics;
        Diagnostic problem = Assert.Single(before);
        Assert.Equal(rule, problem.Id);
        string fixedText = await Apply(entry, problem);
        Assert.Equal(expected, fixedText);
        Assert.Empty(GeneratedCatalog.Project("", With(fixedText)).Problems());
    }

    private static async Task<IEnumerable<(int Line, string Message)>> Analyze(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), OnException, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new IdAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found
            .Select(problem => (problem.Location.GetLineSpan().StartLinePosition.Line, $"{problem.Id}: {problem.GetMessage(null)}"))
            .Order();
    }

    private static Dictionary<string, string> With(string entry) => new(GeneratedCatalog.Files) { ["datasets/new.yaml"] = entry };

    private static async Task<string> Apply(string entry, Diagnostic problem)
    {
        using var workspace = new AdhocWorkspace();
        TextDocument document = workspace.AddProject("Catalog", LanguageNames.CSharp)
            .AddAdditionalDocument("new.yaml", entry, filePath: CatalogProject.Root + "datasets/new.yaml");
        var actions = new List<CodeAction>();
        await new EntryCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, problem, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        ImmutableArray<CodeActionOperation> operations = await Assert.Single(actions)
            .GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetAdditionalDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static void OnException(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        throw new InvalidOperationException("The analyzer failed.", exception);
}
