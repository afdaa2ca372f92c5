using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary>What a door says of a file that it cannot read comes through, however many are read side by side.</summary>
public sealed class WorkspaceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void A_file_that_cannot_be_read_is_told_in_the_words_of_the_door(int entries)
    {
        var project = new WorkspaceProject(new ProjectOptions("", "/a/", [], Locked: false, TooOld: null), []);
        WorkspaceFile[] files =
        [
            new(new SourceFile("/a/thing.schema.json", "{}")),
            .. Enumerable.Range(0, entries)
                .Select(static i => new WorkspaceFile($"/a/{i}.yaml", static () => throw new ToolException("no"))),
        ];
        ToolException failure = Assert.Throws<ToolException>(() => CatalogWorkspace.Open(project, files, CancellationToken.None));
        Assert.Equal("no", failure.Message);
    }
}
