using Catalog.Gen.LanguageServer.Protocol;
using Catalog.Gen.LanguageServer.Tests.Harness;
using Range = Catalog.Gen.LanguageServer.Protocol.Range;

namespace Catalog.Gen.LanguageServer.Tests;

public sealed class NavigationTests
{
    private const string Dog = "zoo/dog.yaml";

    private static async Task<string?> HoverAsync(EditorClient client, string name, string part, int behind = 1) =>
        (await client.AskAsync<Hover?>("textDocument/hover", EditorClient.At(name, client.Place(name, part, behind))))?.Contents.Value;

    [Fact]
    public async Task A_tooltip_has_the_schemas_words_and_the_type_in_CSharp()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog, "name: Dog\nkind: mammal\nlegs: 4\nhome: {size: large}\neats: [cat]\nold: x\n");
        Assert.Equal(
            "What it is.\n\n'mammal', 'bird' or 'fish'.\n\n```csharp\nKind Animal.Kind\n```", await HoverAsync(client, Dog, "kind"));
        Assert.Equal("`mammal`\n\nIt has fur.", await HoverAsync(client, Dog, "mammal"));
        Assert.Contains("`4` where the entry says", await HoverAsync(client, Dog, "legs"), StringComparison.Ordinal);
        Assert.EndsWith("```csharp\nSize? Home.Size\n```", await HoverAsync(client, Dog, "size"), StringComparison.Ordinal);
        Assert.EndsWith("\nImmutableArray<Animal> Animal.Eats\n```", await HoverAsync(client, Dog, "eats"), StringComparison.Ordinal);
        Assert.Contains("Deprecated by the schema.", await HoverAsync(client, Dog, "old"), StringComparison.Ordinal);
        Assert.Equal("`large`\n\nA steppe.", await HoverAsync(client, Dog, "large"));
    }

    [Fact]
    public async Task A_reference_shows_the_entry_and_leads_to_it()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog);
        Assert.Equal("Mouse\n\nkind: mammal\n\nlegs: 4\n\n`Animals.Mouse` in mouse.yaml", await HoverAsync(client, Dog, "mouse", 3));
        Location[] places = await client.AskAsync<Location[]>(
            "textDocument/definition", EditorClient.At(Dog, client.Place(Dog, "'mouse'", 1)));
        Assert.Equal(EditorClient.Uri("zoo/mouse.yaml"), Assert.Single(places).Uri);
    }

    [Fact]
    public async Task A_key_leads_to_where_the_schema_declares_it()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog);
        Location place = Assert.Single(await client.AskAsync<Location[]>(
            "textDocument/definition", EditorClient.At(Dog, client.Place(Dog, "friend", 1))));
        Assert.Equal(EditorClient.Uri("zoo/animal.schema.json"), place.Uri);
        Assert.Contains("Whom it likes.", Zoo.Schema.Split('\n')[place.Range.Start.Line], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_refers_to_an_entry_is_found_from_it_from_a_reference_and_from_the_list_of_ids()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        string[] expected = ["cat.yaml 2", "dog.yaml 2", "dog.yaml 4"];
        foreach ((string name, string part) in new[] { ("zoo/mouse.yaml", "kind"), (Dog, "mouse"), ("zoo/animal.ids.txt", "mouse") })
        {
            await client.OpenAsync(name);
            Location[] places = await client.AskAsync<Location[]>("textDocument/references", new ReferenceParams(
                new TextDocumentIdentifier(EditorClient.Uri(name)), client.Place(name, part, 1), new ReferenceContext(false)));
            Assert.Equal(
                expected, places.Select(static place => $"{place.Uri[(place.Uri.LastIndexOf('/') + 1)..]} {place.Range.Start.Line}"));
        }
    }

    [Fact]
    public async Task An_alias_is_what_it_stands_for()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog, "name: Dog\nkind: mammal\nfriend: &m mouse\neats: [*m, cat]\n");
        Assert.Contains("`Animals.Mouse`", await HoverAsync(client, Dog, "*m"), StringComparison.Ordinal);
        Assert.Contains("`Animals.Cat`", await HoverAsync(client, Dog, ", cat", 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Symbols_are_the_keys_of_a_document_and_the_entries_of_all()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog);
        DocumentSymbol[] symbols = await client.AskAsync<DocumentSymbol[]>(
            "textDocument/documentSymbol", new DocumentSymbolParams(new TextDocumentIdentifier(EditorClient.Uri(Dog))));
        Assert.Equal(["name", "kind", "friend", "eats"], symbols.Select(static symbol => symbol.Name));
        SymbolInformation found = Assert.Single(await client.AskAsync<SymbolInformation[]>(
            "workspace/symbol", new WorkspaceSymbolParams("MOU")));
        Assert.Equal(("mouse (Mouse)", "Animals"), (found.Name, found.ContainerName));
    }

    [Fact]
    public async Task Each_fix_of_a_problem_is_an_action_and_the_certain_ones_can_be_applied_at_once()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog, "name: Dog\nkind: Mammal\nfriend: Mouse\nlegs: \"4\"\n");
        CodeAction[] actions = await ActionsAsync(client, client.Place(Dog, "Mammal", 2), null);
        CodeAction action = Assert.Single(actions);
        Assert.Equal(("Write mammal", "quickfix"), (action.Title, action.Kind));
        Assert.StartsWith("name: Dog\nkind: mammal\n", client.Apply(action.Edit)[EditorClient.Uri(Dog)], StringComparison.Ordinal);
        CodeAction all = Assert.Single(await ActionsAsync(client, new Position(0, 0), ["source.fixAll"]));
        string mended = client.Apply(all.Edit)[EditorClient.Uri(Dog)];
        Assert.Equal("name: Dog\nkind: mammal\nfriend: mouse\nlegs: 4\n", mended);
        await client.SetAsync(Dog, mended);
        Assert.Empty(await client.ProblemsAsync(Dog));
    }

    private static Task<CodeAction[]> ActionsAsync(EditorClient client, Position at, string[]? only) => client.AskAsync<CodeAction[]>(
        "textDocument/codeAction",
        new CodeActionParams(new TextDocumentIdentifier(EditorClient.Uri(Dog)), new Range(at, at), new CodeActionContext(only)));
}
