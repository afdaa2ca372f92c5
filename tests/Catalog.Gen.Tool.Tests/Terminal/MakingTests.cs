using System.Diagnostics;
using System.Text.Json;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary>The commands that make something: <c>new</c>, <c>lock</c>, <c>diff</c>, <c>schema</c>, <c>completion</c>.</summary>
public sealed class MakingTests
{
    [Fact]
    public void A_new_entry_has_what_it_must_say_and_below_commented_out_what_it_may()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        Assert.Equal(
            "fruits/dark-cherry.yaml: fill in what is empty; 'catalog check' says what is missing.\n",
                folder.Run("new", "dark-cherry").Fine());
        Assert.Equal(
            """
            # yaml-language-server: $schema=fruit.schema.json
            # What people call it. Write text.
            name:

            # What may be said besides:
            # Write 'red' or 'green'.
            # colour:
            # Write text.
            # like:

            """,
            folder.Read("fruits/dark-cherry.yaml"));
        Assert.StartsWith("fruits/dark-cherry.yaml(3,6): error CAT1003: 'name'", folder.Run("check").Output, StringComparison.Ordinal);
        folder.With("fruits/dark-cherry.yaml",
            folder.Read("fruits/dark-cherry.yaml").Replace("name:", "name: Dark cherry", StringComparison.Ordinal)
            .Replace("# colour:", "colour: red", StringComparison.Ordinal));
        folder.Run("check").Fine();
    }

    [Theory]
    [InlineData("apple", "'apple' is the id of an entry of Fruits already: choose another one")]
    [InlineData("Apple", "'Apple' cannot be an id here: 'Apple' differs from the id 'apple' (fruits/apple.yaml(1,1)) in case alone: "
        + "many systems take the two files for one, so rename this one")]
    [InlineData("quince", "'quince' was published, and its entry is gone: bring that entry back, or choose another id")]
    [InlineData("a/b", "the id 'a/b' cannot be the name of a file: choose another one")]
    [InlineData("ap-ple",
        "'ap-ple' cannot be an id here: 'ap-ple' and 'apPle' (fruits/apPle.yaml(1,1)) both make the C# name 'ApPle': "
        + "rename one, or let a property give the name with \"x-catalog\": { \"member\": \"…\" } in the schema")]
    public void An_id_that_cannot_be_is_refused_with_the_reason(string id, string reason)
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"), ("apPle.yaml", "name: Ap\n"))
            .With("fruits/fruit.ids.txt", "apPle\napple\nquince\n");
        if (id != "ap-ple")
            File.Delete(folder.PathOf("fruits/apPle.yaml"));
        Assert.Equal("catalog: " + reason, folder.Run("new", id).Refused());
    }

    [Fact]
    public void The_form_of_ids_is_asked_for()
    {
        using ToolFolder folder = new ToolFolder()
            .With("things/thing.schema.json", """{ "title": "Thing", "type": "object", "x-catalog": { "id": "kebab-case" } }""");
        Assert.Equal(
            "catalog: the id 'New Set' does not have the form of this catalog's ids "
            + "(small letters and digits, in words with '-' between them): write 'new-set'",
            folder.Run("new", "New Set").Refused());
        Assert.Equal("# yaml-language-server: $schema=thing.schema.json\n{}\n", folder.Run("new", "new-set", "--print").Fine());
    }

    [Fact]
    public void Behind_the_end_of_a_document_nothing_is_written()
    {
        using ToolFolder folder = new ToolFolder()
            .With("a/thing.schema.json", """{ "title": "Thing", "type": "object", "additionalProperties": { "type": "object" } }""")
            .With("a/all.yaml", "one: {}\n...\n");
        Assert.EndsWith("write the new entry by hand", folder.Run("new", "two").Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_map_and_in_a_list_it_stands_at_the_end()
    {
        const string Entry = """
            { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "key": { "type": "string" } } }
            """;
        using ToolFolder folder = new ToolFolder()
            .With("a/thing.schema.json", $$"""{ "title": "Thing", "type": "object", "additionalProperties": {{Entry}} }""")
            .With("a/all.yaml", "one:\r\n  name: One\r\n")
            .With("b/part.schema.json", $$"""{ "title": "Parts", "x-catalog": { "key": "key" }, "type": "array", "items": {{Entry}} }""")
            .With("b/all.yaml", "- key: one\n  name: One");
        folder.Run("new", "yes", "a").Fine();
        folder.Run("new", "two", "b").Fine();
        Assert.Equal(
            "one:\r\n  name: One\r\n'yes':\r\n  # Write text.\r\n  name:\r\n\r\n"
            + "  # What may be said besides:\r\n  # Write text.\r\n  # key:\r\n",
            folder.Read("a/all.yaml"));
        Assert.Equal("- key: one\n  name: One\n- key: two\n  # Write text.\n  name:\n", folder.Read("b/all.yaml"));
        Assert.Equal(
            "catalog: there are several catalogs: add --catalog with 'Things' or 'Parts', or name a folder",
                folder.Run("new", "three").Refused());
        folder.Run("new", "three", "--catalog", "Parts").Fine();
        Assert.Equal(
            "catalog: there is no catalog 'Part': did you mean 'Parts'?", folder.Run("new", "four", "--catalog", "Part").Refused());
    }

    [Fact]
    public void What_is_nested_is_laid_out_to_be_filled_in()
    {
        using ToolFolder folder = new ToolFolder().With("things/thing.schema.json", """
            {
              "title": "Thing", "type": "object", "required": ["links", "size", "tags", "kind", "not declared"],
              "properties": {
                "links": { "type": "array", "description": "Where to read on", "items": { "type": "object", "required": ["url", "at"],
                  "properties": { "url": { "type": "string", "format": "uri", "description": "The address." },
                                  "at": { "type": "object", "required": ["page"], "properties": { "page": { "type": "integer" } } } } } },
                "size": { "type": "object", "required": ["x"], "properties": { "x": { "type": "number", "default": 1.5 } } },
                "tags": { "type": "array", "items": { "type": "string" } },
                "kind": { "const": "yes" }
              }
            }
            """);
        Assert.Equal(
            """
            # yaml-language-server: $schema=thing.schema.json
            # Where to read on. Write a list of mappings with 'url' and 'at'.
            links:
              # The address. Write a web address or other URI like https://example.org/page.
              - url:
                # Write 'page:' below it.
                at:
                  # Write a whole number.
                  page:
            # Write 'x:' below it.
            size:
              # Write a number.
              x: 1.5
            # Write a list.
            tags:
              -
            # Write 'yes'.
            kind: 'yes'
            'not declared':

            """,
            folder.Run("new", "one", "--print").Fine());
    }

    [Fact]
    public void Ids_and_numbers_are_recorded_as_the_target_does_it()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"), ("pear.yaml", "name: Pear\n"));
        Assert.Equal(
            "fruit.ids.txt: recorded 2 new ids: apple, pear\nfruit.numbers.txt: recorded 2 new numbers: 'Colour 0 red', 'Colour 1 green'\n",
            folder.Run("lock", "fruits").Fine());
        Assert.EndsWith("\napple\npear\n", folder.Read("fruits/fruit.ids.txt"), StringComparison.Ordinal);
        folder.Run("check", "--locked").Fine();
        folder.With("fruits/plum.yaml", "nme: Plum\n");
        ToolRun run = folder.Run("lock");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("fruits/plum.yaml(1,1): error CAT1006", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("plum", folder.Read("fruits/fruit.ids.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_a_revision_is_reported()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        folder.Commit().With("fruits/apple.yaml", "name: Golden apple\n").With("fruits/pear.yaml", "name: Pear\n");
        string report = folder.Run("diff", "HEAD").Fine();
        Assert.Contains("pear", report, StringComparison.Ordinal);
        Assert.Contains("Golden apple", report, StringComparison.Ordinal);
        folder.Run("diff", "HEAD", "fruits", "--output", "report.md").Fine();
        Assert.Equal(report, folder.Read("report.md"));
        Assert.StartsWith("catalog: 'v9' is neither an assembly nor a revision", folder.Run("diff", "v9").Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_for_editors_has_the_ids_and_the_messages()
    {
        using ToolFolder folder = new ToolFolder()
            .With("data/things/thing.schema.json", """
                {
                  "$id": "https://example.org/thing", "title": "Thing", "type": "object", "x-catalog": { "formerIds": "was" },
                  "properties": {
                    "like": { "$ref": "../common.json#/$defs/thing%20id" },
                    "age": { "type": "string", "pattern": "^\\d+$", "x-message": "{value} is no age" },
                    "colour": { "enum": ["red"], "x-synonyms": { "crimson": "red" }, "x-message": { "enum": "only red" } },
                    "x-ref": { "type": "string", "examples": [{ "x-ref": "Things" }] },
                    "was": { "type": "array" },
                    "big": { "const": 1e40 }
                  }
                }
                """)
            .With("data/common.json", """{ "$defs": { "thing id": { "type": "string", "x-ref": "Things" } } }""")
            .With("data/things/a.yaml", "age: '1'\nwas: [old]\n")
            .With("data/things/b.yaml", "like: a\n");
        folder.Run("check", "data").Fine();
        using JsonDocument document = JsonDocument.Parse(folder.Run("schema", "data").Fine());
        JsonElement properties = document.RootElement.GetProperty("properties");
        Assert.Equal("#/otherFiles/1/$defs/thing%20id", properties.GetProperty("like").GetProperty("$ref").GetString());
        JsonElement id = document.RootElement.GetProperty("otherFiles").GetProperty("1").GetProperty("$defs").GetProperty("thing id");
        Assert.Equal(["a", "b", "old"], id.GetProperty("enum").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal(["a", "b", "now a"], id.GetProperty("enumDescriptions").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal("this is no age", properties.GetProperty("age").GetProperty("patternErrorMessage").GetString());
        Assert.Equal("only red", properties.GetProperty("colour").GetProperty("errorMessage").GetString());
        Assert.False(properties.GetProperty("colour").TryGetProperty("x-synonyms", out _));

        // A property may have the name of a keyword, and an example may show one.
        Assert.Equal("Things", properties.GetProperty("x-ref").GetProperty("examples")[0].GetProperty("x-ref").GetString());
        Assert.False(document.RootElement.TryGetProperty("$id", out _));
        Assert.Equal("1e40", properties.GetProperty("big").GetProperty("const").GetRawText(), ignoreCase: true);
    }

    [Fact]
    public void The_schema_for_editors_is_not_written_among_the_entries()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        Assert.Equal(
            "catalog: fruits/editor.json would be taken for an entry of Fruits: write it elsewhere, as to .vscode/",
            folder.Run("schema", "--output", "fruits/editor.json").Refused());
        folder.Run("schema", "--output", ".vscode/fruit.json").Fine();
        Assert.StartsWith("{\n", folder.Read(".vscode/fruit.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catalog ch", "check")]
    [InlineData("catalog check --format s", "sarif")]
    [InlineData("catalog check fru", "fruits")]
    [InlineData("catalog check fruits/app", "fruits/apple.yaml")]
    public void The_program_tells_a_shell_what_can_be_written(string line, string word)
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        Assert.Contains(word, folder.Run($"[suggest:{line.Length}]", line).Fine().Split('\n'));
    }

    /// <summary>What is printed for bash is run by bash, with a stand-in for the command on its path.</summary>
    [Fact]
    public void Bash_completes_by_what_is_printed_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs bash");
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        string tool = Path.Combine(AppContext.BaseDirectory, "catalog.dll");
        folder.With("complete.sh", $$"""
            catalog() { dotnet "{{tool}}" "$@"; }
            {{folder.Run("completion", "bash").Fine()}}
            COMP_LINE="catalog check fruits/a" COMP_POINT=22 COMP_WORDS=(catalog check fruits/a) COMP_CWORD=2
            _catalog_complete
            echo "${COMPREPLY[@]}"
            COMP_LINE="catalog ch" COMP_POINT=10 COMP_WORDS=(catalog ch) COMP_CWORD=1
            _catalog_complete
            echo "${COMPREPLY[@]}"
            """);
        using Process bash = Process.Start(new ProcessStartInfo("bash", ["complete.sh"])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("fruits/apple.yaml\ncheck\n", bash.StandardOutput.ReadToEnd());
    }

    [Theory]
    [InlineData("zsh", "compdef _catalog_complete catalog")]
    [InlineData("fish", "complete -c catalog")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName catalog")]
    public void Other_shells_have_theirs(string shell, string line)
    {
        using var folder = new ToolFolder();
        Assert.Contains(line, folder.Run("completion", shell).Fine(), StringComparison.Ordinal);
    }
}
