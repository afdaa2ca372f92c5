using Catalog.Gen.Package.Tests.Harness;
using Catalog.Gen.Tests;
using CliWrap.Buffered;

namespace Catalog.Gen.Package.Tests;

/// <summary>The README's commands, transcript, counts, links and figures are true.</summary>
public sealed class ReadmeTests(Clone clone, Feed feed)
{
    [Fact]
    public void Its_two_commands_are_the_ones_that_are_tested() =>
        Assert.Equal(["dotnet run --project consumer -- list\ndotnet test\n"], Readme.Blocks("Two commands", "bash"));

    [Fact]
    public void Its_counts_are_the_catalogs()
    {
        string[] entries = Directory.GetFiles(Path.Combine(Corpora.RepositoryRoot, "catalog", "datasets"), "*.yaml");
        int listed = entries.Count(file => File.ReadLines(file).Contains("curation: listed"));
        int animals = entries.Count(
            file => File.ReadLines(file).Any(static line => line.StartsWith("species: ", StringComparison.Ordinal)));
        Assert.Contains($"own catalog holds {entries.Length} publicly available", Readme.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"the {listed - animals} entries that are listed and of people. What it leaves out it says: {entries.Length - listed} more are "
            + $"held back (`--held`), and {animals} are of animals (`--species any`).",
            Readme.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData(".github/CONTRIBUTING.md")]
    [InlineData("generator/CHANGELOG.md")]
    public void Its_links_lead_somewhere(string page)
    {
        string path = Path.Combine(Corpora.RepositoryRoot, page);
        Assert.All(Readme.LocalLinks(File.ReadAllText(path)), target =>
        {
            string[] parts = target.Split('#');
            string file = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, parts[0]);
            Assert.True(Path.Exists(file), $"{page} links to {target}");
            if (parts.Length > 1)
                Assert.Contains(parts[1], Headings(file));
        });
    }

    /// <summary>Figures are not asserted, for they hold for one machine; but they are those that the benchmarks wrote down.</summary>
    [Fact]
    public void Its_figures_are_what_was_measured()
    {
        string results = File.ReadAllText(Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Benchmarks", "RESULTS.md"))
            .ReplaceLineEndings("\n");
        string[] rows =
        [
            .. Readme.Section("What it costs").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1),
        ];
        Assert.True(rows.Length > 5, "the README quotes too little");
        Assert.All(rows, row => Assert.Contains($"\n{row}\n", results, StringComparison.Ordinal));
    }

    /// <summary>In the order of the README: the error, the fix, and then the first command.</summary>
    [Fact]
    public async Task Its_error_is_the_builds_own_and_its_fix_leads_to_the_first_command()
    {
        string[] change = Readme.Blocks("An error and how to fix it", "diff").Single().TrimEnd().Split('\n');
        string[] transcript = Readme.Blocks("An error and how to fix it", "console").Single().TrimEnd().Split('\n');
        string file = change[0]["--- ".Length..];
        clone.Root.Edit(file, change[1][1..], change[2][1..]);

        Assert.Equal("$ dotnet build catalog", transcript[0]);
        BuildOutput build = await clone.Root.Build("catalog");
        Assert.Equal(transcript[1..], build.Problems.Select(problem => problem.ToString()));
        clone.Root.Edit(file, change[2][1..], change[1][1..]);

        BufferedCommandResult list =
            await Dotnet.Run(clone.Root.Folder, new Dictionary<string, string?>(), "run", "--project", "consumer", "--", "list");
        Assert.True(list.ExitCode == 0, list.StandardOutput + list.StandardError);
        Assert.Equal(2, list.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        // A row for each, and nothing before, between or behind them.
        Assert.Equal(36, list.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Whoever types what it shows, and nothing else, has a program that runs.</summary>
    [Fact]
    public async Task Its_first_example_runs_as_it_stands()
    {
        string items = Readme.Blocks(Fruits.Heading, "xml").Single();
        Project project = feed.NewProject(Fruits.ProjectName, $"<OutputType>Exe</OutputType></PropertyGroup>{items}<PropertyGroup>");
        foreach ((string file, string text) in Readme.Files(Fruits.Heading))
            project.Write(file, text);

        BuildOutput build = await project.Build("-warnaserror");
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal("Apple goes with Pear\n", await project.RunBuilt());
        Assert.Contains("`dotnet run` writes `Apple goes with Pear`", Readme.Section(Fruits.Heading), StringComparison.Ordinal);

        // Who does not want that switches it off.
        build = await project.Build("-p:CatalogGlobalUsing=false");
        Assert.Equal(["CS0103"], build.Problems.Select(static problem => problem.Id).Distinct());
    }

    private static IEnumerable<string> Headings(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => string.Concat(line.TrimStart('#').Trim().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-'))
            .Replace(' ', '-')
            .ToLowerInvariant());
}
