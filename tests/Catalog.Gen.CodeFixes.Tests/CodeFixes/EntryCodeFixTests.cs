using System.Collections.Immutable;
using System.Reflection;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Catalog.Gen.CodeFixes.Tests.CodeFixes;

/// <summary>What an editor is offered for a problem: the fixes that it carries, and nothing else.</summary>
public class EntryCodeFixTests
{
    private static readonly SourceFile Entry = new("/catalog/entry.yaml", "modality: T1\nname: X\n");

    [Fact]
    public async Task A_fix_is_applied_where_it_says() =>
        Assert.Equal(["Write T1w: modality: T1w\nname: X\n"], await Offered(Entry.Text, new Fix(new(10, 12), "T1w", IsCertain: true)));

    [Fact]
    public async Task A_fix_may_stand_elsewhere_than_the_problem_and_take_something_out() =>
        Assert.Equal(["Take it out: modality: T1\n"], await Offered(Entry.Text, new Fix(new(13, 21), "", IsCertain: false)));

    [Fact]
    public async Task Several_fixes_are_offered_in_their_order() => Assert.Equal(
        ["Write T1w: modality: T1w\nname: X\n", "Write T2w: modality: T2w\nname: X\n"],
        await Offered(Entry.Text, new Fix(new(10, 12), "T1w", IsCertain: false), new Fix(new(10, 12), "T2w", IsCertain: false)));

    /// <summary>Whatever the message says: it is text for people.</summary>
    [Fact]
    public async Task Nothing_is_offered_for_a_problem_without_a_fix() => Assert.Empty(await Offered(Entry.Text));

    [Fact]
    public async Task Nothing_is_offered_where_the_file_has_changed_since() =>
        Assert.Empty(await Offered("modality", new Fix(new(10, 12), "T1w", IsCertain: true)));

    [Fact]
    public void What_a_diagnostic_carries_is_read_back_as_it_was()
    {
        Fix[] fixes = [new(new(0, 3), "it's \"so\"\n", IsCertain: true), new(new(7, 7), "", IsCertain: false)];
        Assert.Equal(fixes, FixProperties.Read(FixProperties.Write([.. fixes])));
    }

    [Fact]
    public void Editors_are_told_that_it_is_for_additional_files()
    {
        var export = typeof(EntryCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds!);
        Assert.Equal([".yaml", ".yml", ".json", ".txt"], export.DocumentExtensions!);
    }

    /// <summary>The titles of the fixes that are offered for a problem, each with the text that it makes.</summary>
    private static async Task<string[]> Offered(string text, params Fix[] fixes)
    {
        using var workspace = new AdhocWorkspace();
        TextDocument entry = workspace.AddProject("Catalog", LanguageNames.CSharp)
            .AddAdditionalDocument("entry.yaml", text, filePath: Entry.Path);
        var message = new Message("'T1' is not a modality", "write 'T1w'");
        Diagnostic diagnostic = new Problem(Rules.UnknownValue, Entry.Locate(10, 12), message) { Fixes = [.. fixes] }.ToDiagnostic();

        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await new EntryCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(entry, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        var offered = new List<string>();
        foreach (CodeAction action in actions)
        {
            ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
            Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            string result = (await changed.GetAdditionalDocument(entry.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
            offered.Add($"{action.Title}: {result}");
        }

        return [.. offered];
    }
}
