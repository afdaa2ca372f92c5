namespace Catalog.Gen.Tests.Validation;

/// <summary>The page that shows our messages beside others' shows what is really said.</summary>
public sealed class MessagePageTests
{
    [Fact]
    public void The_page_quotes_the_table()
    {
        string page = Path.Combine(Corpora.RepositoryRoot, "generator", "Catalog.Gen", "rules", "messages.md");
        string folder = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Engine.Tests", "Validation", "Messages");
        string[] said = [.. Directory.EnumerateFiles(folder, "*.txt")
            .SelectMany(file => MessageCase.Read(File.ReadAllText(file)))
            .Select(each => each.Problems)];
        string[] quoted =
        [
            .. File.ReadAllLines(page)
                .Where(line => line.StartsWith("| Catalog.Gen | `", StringComparison.Ordinal))
                .Select(line => line["| Catalog.Gen | `".Length..^3].Replace("\\|", "|", StringComparison.Ordinal)),
        ];
        Assert.Equal(10, quoted.Length);
        Assert.All(quoted, line => Assert.Contains(line, said));
    }
}
