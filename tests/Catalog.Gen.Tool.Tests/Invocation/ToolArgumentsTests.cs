using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Tests.Invocation;

/// <summary>What a target asks stays what it asked, whatever somebody has put into a value.</summary>
public sealed class ToolArgumentsTests
{
    [Theory]
    [InlineData("v1.0\noutput=../evil.md", "the baseline 'v1.0\\noutput=../evil.md' has a control character in it")]
    [InlineData("\0", "the baseline '\\u0000' has a control character in it")]
    [InlineData("a\r", "the baseline 'a\\r' has a control character in it")]
    public void A_value_with_a_control_character_is_refused(string baseline, string due)
    {
        string text = new NamedValues().Add("command", "CatalogDiff").Add("baseline", baseline).Add("output", "report.md").ToString();
        Assert.Equal([due], Assert.Throws<ToolException>(() => ToolArguments.Read(text)).Lines);
    }

    [Fact]
    public void All_else_comes_as_it_was_given()
    {
        CatalogItem[] items =
        [
            new("/a|b/c;d#e=f.schema.json", "internal") { Class = "Rules", Namespace = "A.B" },
            new("/g.schema.json", null),
        ];
        NamedValues asked = new NamedValues().Add("command", "CatalogLock").Add("file", ["/a=b\\nc", "schema=x", ""]);
        var read = ToolArguments.Read(new ProjectText("Root", "/p %0A/", [.. items]).AddTo(asked).ToString());
        Assert.Equal("CatalogLock", read.Command);
        Assert.Equal(["/a=b\\nc", "schema=x", ""], read.All("file"));
        Assert.Equal(new ProjectText("Root", "/p %0A/", [.. items]), read.Project);
        Assert.Equal("", read.One("baseline"));
    }
}
