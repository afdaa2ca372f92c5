using System.Text.RegularExpressions;

namespace Catalog.Gen.Tests.Pages;

/// <summary>
/// The pages that show C# tell the truth. A block stands in a file of another test project, which it names behind its fence,
/// or it is compiled and run here. What it writes to the console is what the comment behind <c>Console.WriteLine</c> says.
/// </summary>
public sealed partial class GuidePagesTests
{
    public static TheoryData<string> Pages => [.. GuidePage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_code_compiles_and_writes_what_it_says(string name)
    {
        var page = new GuidePage(name);
        var program = new GuideProgram(page);
        Assert.Empty(program.Problems);
        Func<GuideBlock, IReadOnlyList<string>> run = program.Start();
        foreach (GuideBlock block in page.Blocks.Where(GuideProgram.IsCompiled))
            Assert.Equal(Said.Matches(block.Text).Select(match => match.Groups["text"].Value), run(block));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_code_stands_in_the_file_that_it_names(string name) => Assert.All(
        new GuidePage(name).Blocks.Where(block => block.Note.StartsWith("tests/", StringComparison.Ordinal)),
        block => Assert.Contains(
            Unindented(block.Text),
            Unindented(File.ReadAllText(Path.Combine(Corpora.RepositoryRoot, block.Note))),
            StringComparison.Ordinal));

    /// <summary>So that no block is of a kind that is not tried.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_is_tried(string name) => Assert.All(
        new GuidePage(name).Blocks.Where(block => block.Language is "csharp" or "razor"),
        block => Assert.True(GuideProgram.IsCompiled(block) || block.Note.StartsWith("tests/", StringComparison.Ordinal), block.Text));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_links_lead_somewhere(string name)
    {
        var page = new GuidePage(name);
        Assert.All(page.LocalLinks, target =>
        {
            string[] parts = target.Split('#');
            string file = parts[0].Length == 0 ? page.Location : Path.Combine(Path.GetDirectoryName(page.Location)!, parts[0]);
            Assert.True(Path.Exists(file), $"{name} links to {target}");
            if (parts.Length > 1)
                Assert.Contains(parts[1], Headings(file));
        });
    }

    private static string Unindented(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static IEnumerable<string> Headings(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => string.Concat(line.TrimStart('#').Trim().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
            .Replace(' ', '-')
            .ToLowerInvariant());

    [GeneratedRegex(@"Console\.WriteLine\(.*\);\s*// (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Said { get; }
}
