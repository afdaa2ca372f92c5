using Catalog.Gen.LanguageServer.Protocol;
using Catalog.Gen.LanguageServer.Tests.Harness;

namespace Catalog.Gen.LanguageServer.Tests;

public sealed class CompletionTests
{
    private const string Cat = "zoo/cat.yaml";

    private static async Task<string[]> Texts(string marked, string name = Cat)
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        CompletionList list = await client.CompleteAsync(name, marked);
        return [.. list.Items.Select(static item => item.TextEdit.NewText)];
    }

    [Fact]
    public async Task Keys_that_are_missing_come_first_and_those_that_are_there_do_not_come()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        CompletionList list = await client.CompleteAsync(Cat, "legs: 4\n|");
        Assert.Equal(
            ["name", "kind", "wild", "eats", "friend", "home", "notes", "old", "formerIds"], list.Items.Select(static item => item.Label));
        Assert.StartsWith("required", list.Items[0].Detail, StringComparison.Ordinal);
        Assert.Contains("What it is called.", list.Items[0].Documentation!.Value, StringComparison.Ordinal);
        Assert.Equal([1], list.Items.Single(static item => item.Label == "old").Tags!);
        string[] order = [.. list.Items.Select(static item => item.SortText)];
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
    }

    [Theory]
    [InlineData("name: Cat\nki|")]
    [InlineData("name: Cat\nki|\nlegs: 4\n")]
    [InlineData("name: Cat\r\nki|\r\nlegs: 4\r\n")]
    [InlineData("legs: [\nname: Cat\nki|")]
    [InlineData("{name: Cat, ki|}")]
    [InlineData("{name: Cat, |")]
    public async Task A_key_that_is_half_typed_is_proposed_whatever_is_wrong_around_it(string marked) =>
        Assert.Contains("kind: ", await Texts(marked));

    [Theory]
    [InlineData("name: Cat\nki|: mammal\n", "kind")]
    [InlineData("name: Cat\n\"ki|\": mammal\n", "\"kind\"")]
    [InlineData("name: Cat\n'|': mammal\n", "'kind'")]
    public async Task A_key_before_a_colon_is_replaced_alone_and_keeps_its_quotes(string marked, string expected) =>
        Assert.Equal(expected, (await Texts(marked))[0]);

    [Theory]
    [InlineData("name: Cat\nkind: |", "mammal")]
    [InlineData("name: Cat\nkind:|", " mammal")]
    [InlineData("name: Cat\nkind: |\nlegs: 4\n", "mammal")]
    [InlineData("name: Cat\nkind: | # what it is\n", "mammal")]
    [InlineData("name: Cat\nkind: \"|\"\n", "\"mammal\"")]
    [InlineData("name: Cat\nkind: 'm|\n", "'mammal'")]
    [InlineData("name: Cat\nkind: &k |\n", "mammal")]
    [InlineData("name: Cat\nkind:\n  |\n", "mammal")]
    [InlineData("{name: Cat, kind: |}", "mammal")]
    [InlineData("{name: Cat, kind: |", "mammal")]
    [InlineData("name: 'it''s'\nkind: |", "mammal")]
    [InlineData("name: 🐈 # don't [\nkind: |", "mammal")]
    [InlineData("notes: |-\n  kind: x\nkind: ¦", "mammal")]
    public async Task Values_that_the_schema_lists_are_proposed(string marked, string expected)
    {
        // Where the text has a '|' of its own, the place is marked by a broken one.
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        int at = marked.IndexOf(marked.Contains('¦', StringComparison.Ordinal) ? '¦' : '|', StringComparison.Ordinal);
        string text = marked.Remove(at, 1);
        await client.OpenAsync(Cat, text);
        CompletionList list = await client.AskAsync<CompletionList>(
            "textDocument/completion", EditorClient.At(Cat, EditorClient.Place(text, at)));
        Assert.Equal(expected, list.Items[0].TextEdit.NewText);
        Assert.Equal(["mammal", "bird", "fish"], list.Items.Select(static item => item.Label));
        Assert.Equal("It has fur.", list.Items[0].Documentation!.Value);
    }

    [Theory]
    [InlineData("home:\n  size: |", "small,large")]
    [InlineData("home: {size: |}", "small,large")]
    [InlineData("home:\n  |", "place: ,size: ")]
    [InlineData("home:\n  place: here\n  |", "size: ")]
    [InlineData("home: {|}", "place: ,size: ")]
    [InlineData("wild: |", "true,false")]
    [InlineData("legs: |", "4")]
    [InlineData("eats: [|", "cat,dog,mouse")]
    [InlineData("eats: [cat, d|]", "dog")]
    [InlineData("eats:\n  - |", "cat,dog,mouse")]
    [InlineData("eats:\n- |", "cat,dog,mouse")]
    [InlineData("eats:\n  -|", "")]
    [InlineData("eats:\n  |", "- cat,- dog,- mouse")]
    [InlineData("eats: |", "[cat],[dog],[mouse]")]
    [InlineData("eats: [\n  cat,\n  |", "cat,dog,mouse")]
    [InlineData("eats: ['m|']", "'mouse'")]
    [InlineData("# |", "")]
    [InlineData("name: Cat # |", "")]
    [InlineData("home: here\n  |", "")]
    public async Task What_can_be_written_at_a_place_is_proposed(string marked, string expected) =>
        Assert.Equal(expected, string.Join(',', await Texts(marked)));

    [Fact]
    public async Task Nothing_is_proposed_within_a_block_of_text()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        const string Text = "name: Cat\nnotes: |\n  kind: \n";
        await client.OpenAsync(Cat, Text);
        CompletionList list = await client.AskAsync<CompletionList>("textDocument/completion", EditorClient.At(Cat, new Position(2, 8)));
        Assert.Empty(list.Items);
    }

    [Fact]
    public async Task An_id_is_proposed_with_its_entrys_name_and_found_by_it()
    {
        MemoryHost host = Zoo.Create().Write("zoo/fox.yaml", "name: Red one\nkind: mammal\n");
        await using EditorClient client = await EditorClient.StartAsync(host);
        CompletionList list = await client.CompleteAsync(Cat, "name: Cat\nkind: mammal\nfriend: Red|\n");
        CompletionItem fox = Assert.Single(list.Items);
        Assert.Equal(("fox", "Red one", "fox Red one"), (fox.TextEdit.NewText, fox.Detail, fox.FilterText));
        Assert.Contains("kind: mammal", fox.Documentation!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_ids_a_hundred_come_and_more_as_one_types()
    {
        MemoryHost host = Zoo.Create();
        for (int i = 0; i < 300; i++)
            host.Write($"zoo/fish-{i:D3}.yaml", $"name: Fish {i}\nkind: fish\n");
        await using EditorClient client = await EditorClient.StartAsync(host);
        CompletionList many = await client.CompleteAsync(Cat, "friend: |\n");
        Assert.True(many.IsIncomplete);
        Assert.Equal(100, many.Items.Length);
        CompletionList few = await client.CompleteAsync(Cat, "friend: fish-29|\n");
        Assert.False(few.IsIncomplete);
        Assert.Equal(10, few.Items.Length);
    }

    [Fact]
    public async Task In_JSON_keys_and_values_come_in_quotes()
    {
        Assert.Contains("\"kind\": ", await Texts("{ \"name\": \"Ant\", \"k|\" }", "zoo/ant.json"));
        Assert.Equal("\"mammal\"", (await Texts("{ \"name\": \"Ant\", \"kind\": \"|\" }", "zoo/ant.json"))[0]);
        Assert.Equal("\"mammal\"", (await Texts("{ \"name\": \"Ant\", \"kind\": |", "zoo/ant.json"))[0]);
    }
}
