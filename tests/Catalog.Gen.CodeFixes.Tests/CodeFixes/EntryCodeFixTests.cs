using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.CodeFixes.Tests.CodeFixes;

public class EntryCodeFixTests
{
    [Theory]
    [InlineData("CAT1004", "modality: T1", "T1", "'T1' is not a modality: write 'T1w'", "modality: T1w")]
    [InlineData("CAT1004", "modality: 'T1' # first", "'T1'", "'T1' is not a modality: write 'T1w'", "modality: 'T1w' # first")]
    [InlineData("CAT1004", "{\"modality\": \"T1\"}", "\"T1\"", "'T1' is not a modality: write 'T1w'", "{\"modality\": \"T1w\"}")]
    [InlineData("CAT1004", "open: nope", "nope", "'nope' is not an answer: did you mean 'no'?", "open: 'no'")]
    [InlineData(
        "CAT1006", "modalites: [T1w]", "modalites", "unknown property 'modalites': did you mean 'modalities'?", "modalities: [T1w]")]
    [InlineData(
        "CAT1003",
        "release: 1.10",
        "1.10",
        "'release' must be text, but 1.10 is read as the number 1.1: put it in quotes",
        "release: '1.10'")]
    [InlineData(
        "CAT2003", "extends: dhpc", "dhpc", "'dhpc' in 'extends' is not an entry of Datasets: did you mean 'dhcp'?", "extends: dhcp")]
    [InlineData("CAT2004", "extends: nki", "nki", "'nki' is now 'nki-rockland': write 'nki-rockland'", "extends: nki-rockland")]
    public async Task Writes_what_the_message_names(string rule, string text, string culprit, string message, string expected) =>
        Assert.Equal(expected, await Mend(rule, text, culprit, message));

    [Theory]
    [InlineData("CAT1004", "'T3' is not a modality: write 'T1w', 'T2w' or 'Dwi'")]
    [InlineData("CAT2003", "'T3' in 'extends' is not an entry of Datasets: write the id of an entry")]
    [InlineData("CAT1006", "unknown property 'T3': take it out")]
    public async Task Offers_nothing_where_there_is_a_choice(string rule, string message) =>
        Assert.Null(await Mend(rule, "key: T3", "T3", message));

    [Fact]
    public void Editors_are_told_that_it_is_for_additional_files()
    {
        var export = typeof(EntryCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds!);
        Assert.Equal([".yaml", ".yml", ".json"], export.DocumentExtensions!);
    }

    private static async Task<string?> Mend(string rule, string text, string culprit, string message)
    {
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Catalog", LanguageNames.CSharp);
        TextDocument entry = project.AddAdditionalDocument("entry.yaml", text, filePath: "/catalog/entry.yaml");
        var span = new TextSpan(text.IndexOf(culprit, StringComparison.Ordinal), culprit.Length);
        var descriptor = new DiagnosticDescriptor(rule, "A title", "{0}", "Catalog", DiagnosticSeverity.Error, isEnabledByDefault: true);
        var diagnostic = Diagnostic.Create(
            descriptor, Location.Create(entry.FilePath!, span, SourceText.From(text).Lines.GetLinePositionSpan(span)), message);

        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var provider = new EntryCodeFixProvider();
        Assert.Contains(rule, provider.FixableDiagnosticIds);
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(entry, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        if (actions.Count == 0)
            return null;

        ImmutableArray<CodeActionOperation> operations = await Assert.Single(actions)
            .GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetAdditionalDocument(entry.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
