using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Protocol;
using Catalog.Gen.LanguageServer.Tests.Harness;
using Range = Catalog.Gen.LanguageServer.Protocol.Range;

namespace Catalog.Gen.LanguageServer.Tests;

public sealed class DiagnosticsTests
{
    private const string Cat = "zoo/cat.yaml";
    private const string Mouse = "zoo/mouse.yaml";
    private const string Dog = "zoo/dog.yaml";

    [Fact]
    public async Task What_is_wrong_shows_as_one_types_and_goes_when_it_is_mended()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Cat);
        Assert.Empty(await client.ProblemsAsync(Cat));
        await client.SetAsync(Cat, "name: Cat\nkind: mamal\n");
        Diagnostic problem = Assert.Single(await client.ProblemsAsync(Cat));
        Assert.Equal("CAT1004", problem.Code);
        Assert.Equal(new Range(new Position(1, 6), new Position(1, 11)), problem.Range);
        Assert.Equal("catalog", problem.Source);
        Assert.Equal(1, problem.Severity);
        Assert.EndsWith("CAT1004.md", problem.CodeDescription.Href, StringComparison.Ordinal);
        await client.SetAsync(Cat, "name: Cat\nkind: mammal\n");
        Assert.Empty(await client.ProblemsAsync(Cat));
    }

    [Fact]
    public async Task An_entry_that_gets_another_id_makes_problems_in_the_files_that_refer_to_it()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog);
        Assert.Empty(await client.ProblemsAsync(Dog));
        client.Host.Delete(Mouse);
        await client.TouchAsync(Mouse);
        Diagnostic[] problems = await client.ProblemsAsync(Dog, static found => found.Length == 0);
        Assert.Empty(problems);
        Diagnostic gone = Assert.Single(await client.ProblemsAsync("zoo/animal.ids.txt", static found => found.Length > 0));
        Assert.Equal("CAT2006", gone.Code);
        client.Host.Write(Mouse, "name: Mouse\nkind: mammal\n");
        await client.TouchAsync(Mouse);
        Assert.Empty(await client.ProblemsAsync("zoo/animal.ids.txt", static found => found.Length == 0));
    }

    [Fact]
    public async Task A_problem_names_the_other_place_that_helps_to_understand_it()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Mouse);
        await client.SetAsync(Mouse, "name: Dog\nkind: mammal\n");
        Diagnostic problem = Assert.Single(await client.ProblemsAsync(Mouse));
        Assert.Equal("CAT2005", problem.Code);
        DiagnosticRelatedInformation other = Assert.Single(problem.RelatedInformation!);
        Assert.Equal(EditorClient.Uri(Dog), other.Location.Uri);
    }

    [Fact]
    public async Task An_editor_that_shows_no_other_places_has_those_that_are_needed_in_the_message()
    {
        ClientCapabilities plain = new(null, null, null);
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create(), plain);
        await client.OpenAsync(Cat);
        await client.SetAsync(Cat, "name: Cat\nkind: mammal\nhome: {place: here, size: middle, more: 1}\n");
        Diagnostic[] shown = await client.ProblemsAsync(Cat);
        IEnumerable<string> checkedText = client.Host
            .Check(new Dictionary<string, string> { [MemoryHost.Root + Cat] = client.TextOf(Cat) })
            .Select(static problem => problem.Text);
        Assert.Equal(checkedText, shown.Select(static problem => problem.Message));
        Assert.All(shown, static problem => Assert.Null(problem.RelatedInformation));
    }

    [Fact]
    public async Task Positions_count_bytes_where_the_editor_likes_that_best()
    {
        await using EditorClient bytes = await EditorClient.StartAsync(Zoo.Create(), EditorClient.Able("utf-8", "utf-16"));
        Assert.Equal("utf-8", bytes.Answer.Capabilities.PositionEncoding);
        await bytes.OpenAsync(Cat, "{name: \"🐈é\", kind: mamal}\n");
        Assert.Equal(new Position(0, 23), Assert.Single(await bytes.ProblemsAsync(Cat)).Range.Start);

        // Behind the cat, which is four bytes.
        await bytes.ChangeAsync(Cat, "", new TextChange(new Range(new Position(0, 12), new Position(0, 14)), "e"));
        Assert.Equal(new Position(0, 22), Assert.Single(await bytes.ProblemsAsync(Cat)).Range.Start);
    }

    [Fact]
    public async Task Positions_count_code_units_of_UTF_16_otherwise()
    {
        await using EditorClient units = await EditorClient.StartAsync(Zoo.Create(), EditorClient.Able("utf-32", "utf-16", "utf-8"));
        Assert.Equal("utf-16", units.Answer.Capabilities.PositionEncoding);
        await units.OpenAsync(Cat, "{name: \"🐈é\", kind: mamal}\n");
        Assert.Equal(new Position(0, 20), Assert.Single(await units.ProblemsAsync(Cat)).Range.Start);
        await units.ChangeAsync(Cat, "", new TextChange(new Range(new Position(0, 10), new Position(0, 11)), "e"));
        Assert.Equal(new Position(0, 20), Assert.Single(await units.ProblemsAsync(Cat)).Range.Start);
    }

    [Fact]
    public async Task Lines_that_end_in_CR_LF_keep_their_places()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Cat, "name: Cat\r\nkind: mammal\r\nlegs: 4\r\n");
        await client.ChangeAsync(Cat, "", new TextChange(new Range(new Position(2, 6), new Position(2, 99)), "many"));
        Diagnostic problem = Assert.Single(await client.ProblemsAsync(Cat));
        Assert.Equal(new Range(new Position(2, 6), new Position(2, 10)), problem.Range);
    }

    [Fact]
    public async Task A_file_that_is_not_on_the_disk_yet_is_an_entry_and_none_once_it_is_closed()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync("zoo/emu.yaml", "name: Emu\nkind: birdd\n");
        Assert.Contains(await client.ProblemsAsync("zoo/emu.yaml"), static problem => problem.Code == "CAT1004");
        await client.OpenAsync(Cat, "name: Cat\nkind: mammal\nfriend: emu\n");
        Assert.Empty(await client.ProblemsAsync(Cat));
        await client.CloseAsync("zoo/emu.yaml");
        Assert.Empty(await client.ProblemsAsync("zoo/emu.yaml", static found => found.Length == 0));
        Assert.Equal("CAT2003", Assert.Single(await client.ProblemsAsync(Cat, static found => found.Length > 0)).Code);
    }

    [Fact]
    public async Task A_file_that_was_deleted_while_it_is_open_stays_an_entry_until_it_is_closed()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Mouse);
        Assert.Empty(await client.ProblemsAsync(Mouse));
        client.Host.Delete(Mouse);
        await client.TouchAsync(Mouse);
        await client.SetAsync(Mouse, "name: Mouse\nkind: mamal\n");
        Assert.Single(await client.ProblemsAsync(Mouse));
        client.Host.Write(Mouse, "name: Mouse\nkind: mammal\n");
        await client.TouchAsync(Mouse);
        await client.CloseAsync(Mouse);
        Assert.Empty(await client.ProblemsAsync(Mouse, static found => found.Length == 0));
    }

    [Fact]
    public async Task A_schema_that_is_edited_judges_the_entries_that_are_open_anew()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Cat);
        await client.OpenAsync("zoo/animal.schema.json");
        Assert.Empty(await client.ProblemsAsync(Cat));
        await client.SetAsync(
            "zoo/animal.schema.json", Zoo.Schema.Replace("\"const\": \"mammal\"", "\"const\": \"beast\"", StringComparison.Ordinal));
        Assert.Equal("CAT1004", Assert.Single(await client.ProblemsAsync(Cat, static found => found.Length > 0)).Code);
        await client.SetAsync(Cat, "name: Cat\nkind: beast\n");
        Assert.Empty(await client.ProblemsAsync(Cat));
    }

    [Fact]
    public async Task A_schema_that_cannot_be_read_says_so_and_entries_can_still_be_typed()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync("zoo/animal.schema.json");
        await client.OpenAsync(Cat);
        Assert.Empty(await client.ProblemsAsync(Cat));
        await client.SetAsync("zoo/animal.schema.json", Zoo.Schema[..^20]);
        Assert.NotEmpty(await client.ProblemsAsync("zoo/animal.schema.json", static found => found.Length > 0));
        await client.SetAsync(Cat, "name: Cat\nkind: what\n");
        await client.ProblemsAsync(Cat);
        await client.SetAsync("zoo/animal.schema.json", Zoo.Schema);
        Assert.Empty(await client.ProblemsAsync("zoo/animal.schema.json", static found => found.Length == 0));
        Assert.Equal("CAT1004", Assert.Single(await client.ProblemsAsync(Cat, static found => found.Length > 0)).Code);
    }

    [Fact]
    public async Task Two_catalogs_are_judged_each_by_its_schema_and_a_nested_one_by_its_own()
    {
        MemoryHost host = Zoo.Create()
            .Write("zoo/keepers/keeper.schema.json", """
                {
                  "title": "Keeper", "type": "object", "required": ["keeps"],
                  "properties": { "keeps": { "type": "array", "items": { "type": "string", "x-ref": "Animals" } } }
                }
                """)
            .Write("zoo/keepers/ann.yaml", "keeps: [cat, dog]\n");
        await using EditorClient client = await EditorClient.StartAsync(host);
        await client.OpenAsync("zoo/keepers/ann.yaml");
        Assert.Empty(await client.ProblemsAsync("zoo/keepers/ann.yaml"));
        await client.SetAsync("zoo/keepers/ann.yaml", "keeps: [cat, cow]\n");
        Assert.Equal("CAT2003", Assert.Single(await client.ProblemsAsync("zoo/keepers/ann.yaml")).Code);
    }

    [Fact]
    public async Task An_entry_in_JSON_is_judged_too()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync("zoo/ant.json", "{ \"name\": \"Ant\", \"kind\": \"mammall\" }\n");
        Assert.Contains(await client.ProblemsAsync("zoo/ant.json"), static problem => problem.Code == "CAT1004");
    }

    [Fact]
    public async Task Each_version_of_a_document_is_answered_although_nothing_is_wrong()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Cat);
        Assert.Empty(await client.ProblemsAsync(Cat));
        for (int i = 0; i < 20; i++)
        {
            await client.SetAsync(Cat, $"name: Cat {i}\nkind: mammal\n");
            Assert.Empty(await client.ProblemsAsync(Cat));
        }

        Assert.Equal(21, client.CountOf(Cat));
    }

    [Fact]
    public async Task A_hundred_documents_are_opened_at_once()
    {
        MemoryHost host = Zoo.Create();
        for (int i = 0; i < 100; i++)
            host.Write($"zoo/a-{i}.yaml", $"name: A {i}\nkind: fishh\n");
        await using EditorClient client = await EditorClient.StartAsync(host);
        for (int i = 0; i < 100; i++)
            await client.OpenAsync($"zoo/a-{i}.yaml");
        for (int i = 0; i < 100; i++)
            Assert.Contains(await client.ProblemsAsync($"zoo/a-{i}.yaml"), static problem => problem.Code == "CAT1004");
    }

    [Fact]
    public async Task A_line_of_a_million_characters_is_judged()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Cat, "name: Cat\nnotes: " + new string('x', 1_000_000) + "\nkind: mamal\n");
        Assert.Equal(new Position(2, 6), Assert.Single(await client.ProblemsAsync(Cat)).Range.Start);
    }

    [Fact]
    public async Task Without_a_root_the_catalog_of_a_file_that_is_opened_is_found()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create(), hasRoot: false);
        await client.OpenAsync(Cat, "name: Cat\nkind: mamal\n");
        Assert.Single(await client.ProblemsAsync(Cat));
    }

    [Fact]
    public async Task Random_edits_give_what_a_check_of_the_same_text_gives()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Dog);
        var random = new Random(7);
        string[] keys =
            ["a", ":", " ", "-", "'", "\"", "#", "[", "]", "{", "}", "\n", "\r\n", "\t", "&", "*", "!", "|", ">", "%", "é", "🐈"];
        string text = client.TextOf(Dog);
        string original = text;
        for (int i = 0; i < 300; i++)
        {
            int at = random.Next(text.Length + 1), length = Math.Min(random.Next(4), text.Length - at);
            string typed = keys[random.Next(keys.Length)];
            var range = new Range(EditorClient.Place(text, at), EditorClient.Place(text, at + length));
            if (text.Contains('\r', StringComparison.Ordinal) || i % 25 == 24)
            {
                text = original;
                await client.SetAsync(Dog, text);
            }
            else
            {
                if (IsWithinPair(text, at) || IsWithinPair(text, at + length))
                    continue;
                text = text[..at] + typed + text[(at + length)..];
                await client.ChangeAsync(Dog, text, new TextChange(range, typed));
            }

            Diagnostic[] shown = await client.ProblemsAsync(Dog);
            IEnumerable<string> expected = client.Host
                .Check(new Dictionary<string, string> { [MemoryHost.Root + Dog] = text })
                .Where(static problem => FilePaths.Normalise(problem.Place.Path) == MemoryHost.Root + Dog)
                .Select(static problem => $"{problem.Place.Lines.Start} {problem.Rule.Id} {problem.Message}");
            Assert.Equal(expected, shown.Select(static problem =>
                $"({problem.Range.Start.Line + 1},{problem.Range.Start.Character + 1}) {problem.Code} {problem.Message}"));
        }
    }

    private static bool IsWithinPair(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]);
}
