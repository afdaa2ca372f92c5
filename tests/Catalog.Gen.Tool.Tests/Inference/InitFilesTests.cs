using System.Text;
using Catalog.Gen.Tool.Inference;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>What is written for a catalog that was inferred, and what of a file that is there already stays.</summary>
public sealed class InitFilesTests
{
    private const string Schema = "/project/things/thing.schema.json";

    [Theory]
    [InlineData("size: 2\n", "# yaml-language-server: $schema=thing.schema.json\nsize: 2\n")]
    [InlineData("size: 2", "# yaml-language-server: $schema=thing.schema.json\nsize: 2")]
    [InlineData("\uFEFFsize: 2\r\nx: 1\r\n", "\uFEFF# yaml-language-server: $schema=thing.schema.json\r\nsize: 2\r\nx: 1\r\n")]
    [InlineData("# mine\n---\nsize: 2\n", "# yaml-language-server: $schema=thing.schema.json\n# mine\n---\nsize: 2\n")]
    [InlineData("\nsize: 2\r\n", "# yaml-language-server: $schema=thing.schema.json\n\nsize: 2\r\n")]
    [InlineData("# yaml-language-server: $schema=other.json\nsize: 2\n", null)]
    [InlineData("\uFEFF#yaml-language-server: $schema=other.json\r\nsize: 2\n", null)]
    [InlineData("# mine\n# yaml-language-server: $schema=other.json\nsize: 2\n", null)]
    [InlineData("a: |\n  # yaml-language-server: $schema=x\n",
        "# yaml-language-server: $schema=thing.schema.json\na: |\n  # yaml-language-server: $schema=x\n")]
    public void A_first_line_is_added_and_nothing_else_changes(string text, string? due) =>
        Assert.Equal(due, FirstLineComment.Add(text, "/project/things/a.yaml", Schema));

    [Theory]
    [InlineData("/project/things/a.yaml", "thing.schema.json")]
    [InlineData("/project/things/b/a.yaml", "../thing.schema.json")]
    [InlineData("/project/things/b/c d/a.yaml", "../../thing.schema.json")]
    [InlineData("/project/others/a.yaml", "../things/thing.schema.json")]
    public void The_first_line_leads_to_the_schema(string path, string due) =>
        Assert.Equal($"# yaml-language-server: $schema={due}\n", FirstLineComment.Add("", path, Schema));

    [Fact]
    public void A_blank_in_the_way_does_not_end_it() => Assert.Equal(
        "# yaml-language-server: $schema=../my%20things/thing.schema.json\n",
        FirstLineComment.Add("", "/project/others/a.yaml", "/project/my things/thing.schema.json"));

    [Fact]
    public void A_new_catalog_gets_its_records_and_the_settings_of_the_editor()
    {
        InitPlan plan = Plan(new() { ["/project/things/a.yaml"] = "kind: x\n", ["/project/things/b.json"] = """{ "kind": "y" }""" });
        Assert.Equal(Schema, plan.Schema.Path);
        Assert.Null(plan.Schema.Before);
        Assert.Empty(plan.Notes);
        Assert.Equal(
            ["/project/things/thing.ids.txt", "/project/.vscode/settings.json", "/project/.vscode/extensions.json",
                "/project/things/a.yaml"],
            plan.Others.Select(static file => file.Path));
        Assert.EndsWith("\na\nb\n", plan.Others[0].After, StringComparison.Ordinal);
        Assert.Equal(
            """
            {
              "json.schemas": [
                {
                  "fileMatch": ["/things/**/*.json", "!/things/**/*.schema.json"],
                  "url": "./things/thing.schema.json"
                }
              ],
              "yaml.schemas": {
                "./things/thing.schema.json": ["things/**/*.yaml", "things/**/*.yml"]
              }
            }

            """,
            plan.Others[1].After);
        Assert.Equal("{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n", plan.Others[2].After);
        Assert.Equal("# yaml-language-server: $schema=thing.schema.json\nkind: x\n", plan.Others[3].After);
    }

    [Fact]
    public void The_numbers_of_a_choice_are_recorded()
    {
        Dictionary<string, string> files = Enumerable.Range(0, 8)
            .ToDictionary(static i => $"/project/things/e{i}.yaml", static i => $"kind: {(i % 2 == 0 ? "x" : "y")}\n");
        InitFile numbers = Plan(files).Others.Single(static file => file.Path == "/project/things/thing.numbers.txt");
        Assert.EndsWith("\nKind 0 x\nKind 1 y\n", numbers.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "{\n  \"yaml.schemas\": {\n    \"./things/thing.schema.json\": [\"things/**/*.yaml\", \"things/**/*.yml\"]\n  }\n}")]
    [InlineData("{\n  \"a\": 1\n}\n",
        "{\n  \"yaml.schemas\": {\n    \"./things/thing.schema.json\": [\"things/**/*.yaml\", \"things/**/*.yml\"]\n  },\n  \"a\": 1\n}\n")]
    [InlineData("{ \"a\": 1 }",
        "{\n  \"yaml.schemas\": {\n    \"./things/thing.schema.json\": [\"things/**/*.yaml\", \"things/**/*.yml\"]\n  },\n  \"a\": 1 }")]
    [InlineData(
        "{\r\n  \"yaml.schemas\": {\r\n    \"x\": \"y\"\r\n  }\r\n}",
        "{\r\n  \"yaml.schemas\": {\r\n    \"./things/thing.schema.json\": [\"things/**/*.yaml\", \"things/**/*.yml\"],\r\n    \"x\": "
            + "\"y\"\r\n  }\r\n}")]
    [InlineData("{ \"yaml.schemas\": {} }",
        "{ \"yaml.schemas\": {\n    \"./things/thing.schema.json\": [\"things/**/*.yaml\", \"things/**/*.yml\"]\n  } }")]
    [InlineData("{ \"yaml.schemas\": { \"things/thing.schema.json\": \"*.yaml\" } }", null)]
    public void Settings_that_are_there_get_one_more_and_stay_as_they_are_written(string settings, string? due)
    {
        InitPlan plan = Plan(new() { ["/project/things/a.yaml"] = "kind: x\n", ["/project/.vscode/settings.json"] = settings });
        Assert.Equal(due, plan.Others.SingleOrDefault(static file => file.Path.EndsWith("settings.json", StringComparison.Ordinal))?.After);
        Assert.Empty(plan.Notes);
    }

    [Theory]
    [InlineData("{\n  // mine\n  \"a\": 1\n}",
        "/project/.vscode/settings.json has comments or mistakes, so that it is left as it is: add \"yaml.schemas\": {")]
    [InlineData("[]", "/project/.vscode/settings.json has comments or mistakes, so that it is left as it is: add \"yaml.schemas\": {")]
    [InlineData("{ \"yaml.schemas\": 1 }",
        "/project/.vscode/settings.json has something else as \"yaml.schemas\": add \"yaml.schemas\": {")]
    public void Settings_that_cannot_be_changed_are_left_with_a_note(string settings, string due)
    {
        InitPlan plan = Plan(new() { ["/project/things/a.yaml"] = "kind: x\n", ["/project/.vscode/settings.json"] = settings });
        Assert.DoesNotContain(plan.Others, static file => file.Path.EndsWith("settings.json", StringComparison.Ordinal));
        Assert.StartsWith(due, Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"recommendations\": [\"redhat.vscode-yaml\"] }", null)]
    [InlineData("{ \"recommendations\": [\"RedHat.vscode-YAML\", \"x.y\"] }", null)]
    [InlineData("{\n  \"recommendations\": [\"x.y\"]\n}\n", "{\n  \"recommendations\": [\n    \"redhat.vscode-yaml\",\n    \"x.y\"]\n}\n")]
    public void The_extension_is_recommended_once(string extensions, string? due) => Assert.Equal(
        due,
        Plan(new() { ["/project/things/a.yaml"] = "kind: x\n", ["/project/.vscode/extensions.json"] = extensions })
            .Others.SingleOrDefault(static file => file.Path.EndsWith("extensions.json", StringComparison.Ordinal))?.After);

    [Fact]
    public void What_is_written_is_read_again_and_a_second_time_nothing_is_left_to_do()
    {
        string folder = Directory.CreateTempSubdirectory("catalog-init-").FullName.Replace('\\', '/');
        try
        {
            Directory.CreateDirectory(folder + "/things");
            byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("kind: x\r\n")];
            File.WriteAllBytes(folder + "/things/a.yaml", bytes);
            File.WriteAllText(folder + "/things/b.yaml", "kind: ü\n", Encoding.Unicode);
            InitPlan plan = PlanOf(folder);
            Assert.Equal($"{folder}/things/b.yaml is not in UTF-8, and gets no first line for editors", Assert.Single(plan.Notes));
            InitWriter.Write(plan, force: false);
            Assert.Equal(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("# yaml-language-server: $schema=thing.schema.json\r\nkind: x\r\n")],
                File.ReadAllBytes(folder + "/things/a.yaml"));
            Assert.Empty(PlanOf(folder).Others);

            string refused = Assert.Throws<ToolException>(() => InitWriter.Write(plan, force: false)).Lines[0];
            Assert.Equal($"{folder}/things/thing.schema.json is there already, and is not overwritten unless you say so (--force)",
                refused);
            InitWriter.Write(PlanOf(folder), force: true);

            File.WriteAllText(folder + "/things/other.schema.yaml", "{}");
            refused = Assert.Throws<ToolException>(() => InitWriter.Write(plan, force: true)).Lines[0];
            Assert.StartsWith($"{folder}/things/other.schema.yaml is another schema of the folder", refused, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static InitPlan PlanOf(string folder) => InitFiles.Plan(
            CatalogInference.Infer(
                [.. new[] { "a.yaml", "b.yaml" }.Select(name => Reading.CatalogFiles.FromDisk($"{folder}/things/{name}"))],
                new InferenceOptions(folder + "/things")),
            folder,
            InitWriter.Read);
    }

    private static InitPlan Plan(Dictionary<string, string> files)
    {
        (string, string)[] entries =
        [
            .. files.Where(static file => file.Key.StartsWith(Inferring.Folder, StringComparison.Ordinal))
                .Select(static file => (file.Key[(Inferring.Folder.Length + 1)..], file.Value)),
        ];
        return InitFiles.Plan(Inferring.Infer(entries), "/project", path => files.GetValueOrDefault(path));
    }
}
