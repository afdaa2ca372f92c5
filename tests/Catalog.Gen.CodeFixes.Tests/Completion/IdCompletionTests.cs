using Catalog.Gen.CodeFixes.Tests.References;
using Catalog.Gen.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.CodeFixes.Tests.Completion;

/// <summary>Completion as an editor has it: the provider comes from an analyzer reference of the project, like one of a package.</summary>
public class IdCompletionTests
{
    private const string Loaded = """class Loaded { object o = PediatricImaging.Datasets.Get("$$"); }""";

    private static readonly string[] All = ["bcp", "dhcp", "hcp-d", "nki-rockland"];

    [Theory]
    [InlineData("""Datasets.Get("$$");""")]
    [InlineData("""Datasets.Get("dh$$");""")]
    [InlineData("""Datasets.Get(id: "dh$$cp");""")]
    [InlineData("""Datasets.Get(@"$$");""")]
    [InlineData("""_ = d.Id == "$$";""")]
    [InlineData("""_ = d.Id is "$$";""")]
    [InlineData("""_ = d.Id is "dhcp" or "$$";""")]
    [InlineData("""switch (d.Id) { case "$$": break; }""")]
    [InlineData("""_ = d.Id switch { "$$" => 1, _ => 2 };""")]
    [InlineData("""LoadAll(["dhcp", "$$"]);""")]
    [InlineData("""LoadAll(new[] { "$$" });""")]
    [InlineData("""Datasets.Get(flag ? "dhcp" : "$$");""")]
    public async Task Ids_are_offered_where_they_are_checked(string statement) => Assert.Equal(All, await Items(statement));

    [Theory]
    [InlineData("""System.Console.WriteLine("$$");""")]
    [InlineData("""_ = d.Id.StartsWith("$$");""")]
    [InlineData("""string other = "$$";""")]
    [InlineData("""Datasets.Get($$"dhcp");""")]
    [InlineData("""Datasets.Get("dhcp"$$);""")]
    public async Task Ids_are_offered_nowhere_else(string statement) => Assert.DoesNotContain("dhcp", await Items(statement));

    [Fact]
    public async Task Ids_are_offered_in_an_attribute() =>
        Assert.Equal(All, await ItemsOf("""
            using PediatricImaging;
            class UsesAttribute : System.Attribute { public UsesAttribute([Datasets.Id] string id) { } }
            [Uses("$$")] class C { }
            """));

    [Fact]
    public async Task An_item_takes_the_place_of_all_that_is_between_the_quotes()
    {
        (Document document, CompletionService service, CompletionList list, SourceText text) =
            await Complete(Method("""Datasets.Get("hc$$p-x");"""));
        CompletionItem item = Assert.Single(list.ItemsList, item => item.DisplayText == "hcp-d");
        CompletionChange change = await service.GetChangeAsync(document, item, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("""Datasets.Get("hcp-d");""", text.WithChanges(change.TextChange).ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "Datasets.HcpD\nHCP in Development\nextends: dhcp",
            (await service.GetDescriptionAsync(document, item, TestContext.Current.CancellationToken))!.Text);
    }

    private static Task<string[]> Items(string statement) => ItemsOf(Method(statement));

    private static string Method(string statement) => $$"""
        using PediatricImaging;
        class C
        {
            void LoadAll([Datasets.Id] params string[] ids) { }
            void M(Dataset d, bool flag)
            {
                {{statement}}
            }
        }
        """;

    private static async Task<string[]> ItemsOf(string source) =>
        [.. (await Complete(source)).List.ItemsList.Select(item => item.DisplayText)];

    private static async Task<(Document Document, CompletionService Service, CompletionList List, SourceText Text)> Complete(string source)
    {
        int position = source.IndexOf("$$", StringComparison.Ordinal);
        var text = SourceText.From(source.Remove(position, 2));
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("C", LanguageNames.CSharp)
            .WithMetadataReferences(Check.References)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .AddAnalyzerReference(new AnalyzerFileReference(typeof(IdCompletionProvider).Assembly.Location, new Loader()));
        foreach ((string name, string generated) in GeneratedCatalog.Sources)
            project = project.AddDocument(name, generated).Project;
        project = project.AddDocument("Loaded.cs", Loaded.Remove(Loaded.IndexOf("$$", StringComparison.Ordinal), 2)).Project;
        Document document = project.AddDocument("C.cs", text);
        CompletionService service = CompletionService.GetService(document)!;
        await ProviderIsLoaded(service, document.Project.Documents.Single(other => other.Name == "Loaded.cs"));
        CompletionList list =
            await service.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);
        return (document, service, list, text);
    }

    // Providers of references are loaded in the background: the first lists lack theirs.
    private static async Task ProviderIsLoaded(CompletionService service, Document document)
    {
        for (int i = 0; i < 100; i++)
        {
            CompletionList list = await service.GetCompletionsAsync(
                document, Loaded.IndexOf("$$", StringComparison.Ordinal), cancellationToken: TestContext.Current.CancellationToken);
            if (list.ItemsList.Any(item => item.DisplayText == "dhcp"))
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The provider was not loaded.");
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => typeof(IdCompletionProvider).Assembly;
    }
}
