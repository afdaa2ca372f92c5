using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Locking;

namespace Catalog.Gen.Tool.Tests;

/// <summary>The file of published ids: what comes in, what stays, and in which form.</summary>
public sealed class LockTextTests
{
    [Fact]
    public void A_new_file_explains_itself_and_holds_the_ids_in_ordinal_order()
    {
        string text = LockText.Add(null, ["b", "a-1", "B", "a"], out string[] added)!;
        Assert.Equal(["B", "a", "a-1", "b"], added);
        Assert.Equal(["B", "a", "a-1", "b"], text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'));
        Assert.StartsWith("# Every id that this catalog ever published", text, StringComparison.Ordinal);
        Assert.Contains("dotnet build -t:CatalogLock", text, StringComparison.Ordinal);
        Assert.EndsWith("\nb\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void A_file_with_nothing_to_add_is_left_as_it_is_however_it_looks() =>
        Assert.Null(LockText.Add("b\r\n\r\n  a  \r\n# end", ["a", "b"], out _));

    [Fact]
    public void What_was_recorded_stays_when_its_entry_is_gone() =>
        Assert.Equal("# mine\na\ngone\nz\n", LockText.Add("# mine\ngone\nz\n", ["a"], out _));

    [Fact]
    public void Comments_stay_where_they_belong_and_lines_of_two_branches_are_put_in_order() =>
        Assert.Equal(
            "# top\na\n# of b\nb\nc\n# end\n",
            LockText.Add("\uFEFF# top\r\nc\r\n# of b\r\nb\r\nc\r\n# end\r\n", ["a"], out _));

    [Fact]
    public void An_empty_file_gets_the_explanation() =>
        Assert.StartsWith("# Every id", LockText.Add("\n", ["a"], out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("#a")]
    [InlineData(" a")]
    [InlineData("a\nb")]
    public void An_id_that_the_file_could_not_give_back_is_refused(string id) =>
        Assert.Throws<ToolException>(() => LockText.Add(null, [id], out _));
}
