using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Protocol;
using Catalog.Gen.LanguageServer.Tests.Harness;
using StreamJsonRpc;

namespace Catalog.Gen.LanguageServer.Tests;

public sealed class RenameTests
{
    private const string Dog = "zoo/dog.yaml";
    private const string Mouse = "zoo/mouse.yaml";

    private static Task<WorkspaceEdit> RenameAsync(EditorClient client, string name, string part, string id) =>
        client.AskAsync<WorkspaceEdit>(
            "textDocument/rename", new RenameParams(new TextDocumentIdentifier(EditorClient.Uri(name)), client.Place(name, part, 1), id));

    private static async Task<string> RefusalAsync(EditorClient client, string name, string part, string id) =>
        (await Assert.ThrowsAsync<RemoteInvocationException>(() => RenameAsync(client, name, part, id))).Message;

    [Fact]
    public async Task A_published_id_is_renamed_with_its_file_its_references_the_list_and_its_former_ids()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog);
        WorkspaceEdit edit = await RenameAsync(client, Dog, "mouse", "house-mouse");
        Dictionary<string, string> texts = client.Apply(edit);
        Assert.Equal("name: Mouse\nkind: mammal\nlegs: 4\nformerIds: [mouse]\n", texts[EditorClient.Uri("zoo/house-mouse.yaml")]);
        Assert.Equal(
            "name: Dog\nkind: mammal\nfriend: \"house-mouse\" # since long\neats:\n  - 'house-mouse'\n  - cat\n",
            texts[EditorClient.Uri(Dog)]);
        Assert.Equal("name: Cat\nkind: mammal\neats: [house-mouse]\n", texts[EditorClient.Uri("zoo/cat.yaml")]);
        Assert.Equal("# Published.\ncat\ndog\nhouse-mouse\nmouse\n", texts[EditorClient.Uri("zoo/animal.ids.txt")]);
        Assert.Equal("rename", edit.DocumentChanges![^1].Kind);
        DocumentChange ofDog = edit.DocumentChanges.Single(static change => change.TextDocument?.Uri == EditorClient.Uri(Dog));
        Assert.Equal(1, ofDog.TextDocument!.Version);

        // What an editor has then is right.
        client.Host.Delete(Mouse);
        foreach ((string uri, string text) in texts)
            client.Host.Write(uri[EditorClient.Uri("").Length..], text);
        Assert.DoesNotContain(client.Host.Check(), static problem => problem.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("name: Mouse\nkind: mammal\nformerIds: [rat]\n", "formerIds: [rat, mouse]\n")]
    [InlineData("name: Mouse\nkind: mammal\nformerIds: []\n", "formerIds: [mouse]\n")]
    [InlineData("name: Mouse\nkind: mammal\nformerIds:\n  - rat # once\n", "formerIds:\n  - rat # once\n  - mouse\n")]
    [InlineData("name: Mouse\nkind: mammal\nformerIds:\n- rat", "formerIds:\n- rat\n- mouse")]
    [InlineData("{name: Mouse, kind: mammal}\n", "{formerIds: [mouse], name: Mouse, kind: mammal}\n")]
    [InlineData("name: Mouse\nkind: mammal\nnotes: |\n  Small.\n", "notes: |\n  Small.\nformerIds: [mouse]\n")]
    [InlineData("name: Mouse\nkind: mammal # small", "kind: mammal # small\nformerIds: [mouse]")]
    [InlineData("name: Mouse\r\nkind: mammal\r\n", "kind: mammal\r\nformerIds: [mouse]\r\n")]
    public async Task The_old_id_is_added_to_the_former_ones_however_they_are_written(string text, string end)
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create().Write(Mouse, text));
        await client.OpenAsync(Mouse);
        Dictionary<string, string> texts = client.Apply(await RenameAsync(client, Mouse, "name", "vole"));
        Assert.EndsWith(end, texts[EditorClient.Uri("zoo/vole.yaml")], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cat", "there is an entry 'cat' already")]
    [InlineData("House Mouse", "does not have the form that the ids of this catalog have: write 'house-mouse'")]
    [InlineData("mouse", "is its id already")]
    [InlineData("", "not empty")]
    public async Task An_id_that_cannot_be_is_refused_with_the_reason(string id, string reason)
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog);
        Assert.Contains(reason, await RefusalAsync(client, Dog, "mouse", id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_id_stays_where_the_schema_has_no_place_for_former_ones()
    {
        MemoryHost host = Zoo.Create().Write(
            "zoo/animal.schema.json", Zoo.Schema.Replace(", \"formerIds\": \"formerIds\"", "", StringComparison.Ordinal));
        await using EditorClient client = await EditorClient.StartAsync(host);
        await client.OpenAsync(Dog);
        Assert.Contains("is published (animal.ids.txt)", await RefusalAsync(client, Dog, "mouse", "vole"), StringComparison.Ordinal);
        host.Write("zoo/animal.ids.txt", "cat\ndog\n");
        await client.TouchAsync("zoo/animal.ids.txt");
        Dictionary<string, string> texts = client.Apply(await RenameAsync(client, Dog, "mouse", "vole"));
        Assert.Equal("name: Mouse\nkind: mammal\nlegs: 4\n", texts[EditorClient.Uri("zoo/vole.yaml")]);
        Assert.DoesNotContain(EditorClient.Uri("zoo/animal.ids.txt"), texts.Keys);
    }

    [Fact]
    public async Task What_would_break_the_catalog_is_refused()
    {
        MemoryHost host = Zoo.Create().Write("zoo/animal.schema.json", Zoo.Schema.Replace(
            "\"items\": { \"type\": \"string\", \"x-ref\": \"Animals\" }",
            "\"items\": { \"type\": \"string\", \"x-ref\": \"Animals\", \"maxLength\": 6 }",
            StringComparison.Ordinal));
        await using EditorClient client = await EditorClient.StartAsync(host);
        await client.OpenAsync(Dog);
        string refusal = await RefusalAsync(client, Dog, "mouse", "house-mouse");
        Assert.Contains("with that id the catalog would be wrong", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_that_renames_no_files_is_told_so()
    {
        ClientCapabilities capabilities = EditorClient.Able("utf-16") with
        {
            Workspace = new WorkspaceCapabilities(new WorkspaceEditCapabilities(true, []), null),
        };
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create(), capabilities);
        await client.OpenAsync(Dog);
        Assert.Contains("rename mouse.yaml yourself", await RefusalAsync(client, Dog, "mouse", "vole"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_map_the_key_is_renamed_and_in_a_list_the_value_that_holds_the_id()
    {
        MemoryHost host = new MemoryHost()
            .Write("m/term.schema.json", """
                { "title": "Terms", "type": "object", "additionalProperties": {
                  "title": "Term", "type": "object", "properties": { "see": { "type": "string", "x-ref": "Terms" } } } }
                """)
            .Write("m/all.yaml", "'one': {see: two}\ntwo: {see: &a \"one\"}\nthree: {see: *a}\n")
            .Write("l/item.schema.json", """
                { "title": "Items", "type": "array", "x-catalog": { "key": "id", "class": "Items" },
                  "items": { "title": "Item", "type": "object", "required": ["id"],
                  "properties": { "id": { "type": "string" }, "of": { "type": "string", "x-ref": "Items" } } } }
                """)
            .Write("l/all.json", "[ { \"id\": \"a\" }, { \"id\": \"b\", \"of\": \"a\" } ]\n");
        await using EditorClient client = await EditorClient.StartAsync(host);
        await client.OpenAsync("m/all.yaml");
        Assert.Equal(
            "'uno': {see: two}\ntwo: {see: &a \"uno\"}\nthree: {see: *a}\n",
            client.Apply(await RenameAsync(client, "m/all.yaml", "one", "uno"))[EditorClient.Uri("m/all.yaml")]);
        await client.OpenAsync("l/all.json");
        Assert.Equal(
            "[ { \"id\": \"c\" }, { \"id\": \"b\", \"of\": \"c\" } ]\n",
            client.Apply(await RenameAsync(client, "l/all.json", "\"a\"", "c"))[EditorClient.Uri("l/all.json")]);
    }

    [Fact]
    public async Task What_would_be_renamed_is_told_before()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog);
        PrepareRenameResult reference = await client.AskAsync<PrepareRenameResult>(
            "textDocument/prepareRename", EditorClient.At(Dog, client.Place(Dog, "mouse", 2)));
        Assert.Equal(("mouse", new Position(2, 8)), (reference.Placeholder, reference.Range.Start));
        PrepareRenameResult own = await client.AskAsync<PrepareRenameResult>(
            "textDocument/prepareRename", EditorClient.At(Dog, new Position(0, 1)));
        Assert.Equal("dog", own.Placeholder);
        Assert.Null(await client.AskAsync<PrepareRenameResult?>(
            "textDocument/prepareRename", EditorClient.At(Dog, client.Place(Dog, "mammal", 2))));
    }
}
