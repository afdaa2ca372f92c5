using System.Text.Json;
using System.Text.RegularExpressions;
using Pedi.Vocabularies;

namespace Pedi.Tests;

/// <summary>What pages show of this command is what it writes: each transcript is run as it stands.</summary>
public partial class PageTests
{
    public static TheoryData<string, string> Transcripts => [.. Pages.SelectMany(
        page => Blocks(page).Select(block => (page, block.Split('\n')[0])))];

    private static string[] Pages => ["README.md", "consumer/README.md"];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void A_transcript_is_what_the_command_writes(string page, string command)
    {
        string block = Blocks(page).Single(block => block.StartsWith(command + "\n", StringComparison.Ordinal));

        Invocation run = Invocation.Piped([.. Words().Matches(command["$ pedi ".Length..]).Select(match => match.Value.Trim('"'))]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(block, $"{command}\n{run.Output}{run.Error}");
    }

    [Fact]
    public void The_readme_opens_with_the_chart_and_the_page_has_a_transcript_for_several_questions()
    {
        Assert.Contains(Transcripts,
            row => row.Data is ("README.md", var command) && command.StartsWith("$ pedi ages", StringComparison.Ordinal));
        Assert.InRange(Transcripts.Count(row => row.Data.Item1 == "consumer/README.md"), 5, 20);
    }

    [Fact]
    public void The_table_of_words_is_the_schema_s()
    {
        string page = File.ReadAllText(Path.Combine(Processes.RepositoryRoot, "consumer", "README.md")).ReplaceLineEndings("\n");
        string rows = string.Concat(new[] { "modality", "lifeStage", "access", "status", "curation" }
            .SelectMany(name => CatalogSchema.Definition(name).GetProperty("oneOf").EnumerateArray())
            .Select(term => $"| `{Of(term, "const")}` | {Of(term, "title")} | {Of(term, "description")} |\n"));

        Assert.Contains(rows, page, StringComparison.Ordinal);

        static string Of(JsonElement term, string property) => term.GetProperty(property).GetString()!;
    }

    private static IEnumerable<string> Blocks(string page) => Block()
        .Matches(File.ReadAllText(Path.Combine(Processes.RepositoryRoot, page)).ReplaceLineEndings("\n"))
        .Select(match => match.Groups["text"].Value);

    [GeneratedRegex(@"^```console\n(?<text>\$ pedi .*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
