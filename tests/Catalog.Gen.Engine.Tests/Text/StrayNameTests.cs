using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Text;

/// <summary>Which files look as if they were meant as entries.</summary>
public sealed class StrayNameTests
{
    [Theory]
    [InlineData("nofile", "its name has no ending", "nofile.yaml")]
    [InlineData("New Set", "its name has no ending", "New Set.yaml")]
    [InlineData("readme-first-study", null, null)]
    [InlineData("text.yaml.txt", "its name ends in '.yaml.txt'", "text.yaml")]
    [InlineData("Text.YML.TXT", "its name ends in '.YML.TXT'", "Text.YML")]
    [InlineData("x.yaml.bak", "its name ends in '.yaml.bak'", "x.yaml")]
    [InlineData("x.json.orig", "its name ends in '.json.orig'", "x.json")]
    [InlineData("x.yml~", "its name ends in '.yml~'", "x.yml")]
    [InlineData("x.yaml_", "its name ends in '.yaml_'", "x.yaml")]
    [InlineData("x.yaml.1", "its name ends in '.yaml.1'", "x.yaml")]
    [InlineData("x.y.disabled", null, null)]
    [InlineData("x.ymal", "its name ends in '.ymal'", "x.yaml")]
    [InlineData("x.yalm", "its name ends in '.yalm'", "x.yaml")]
    [InlineData("x.Yamll", "its name ends in '.Yamll'", "x.yaml")]
    [InlineData("x.yam", "its name ends in '.yam'", "x.yaml")]
    [InlineData("x.ylm", "its name ends in '.ylm'", "x.yaml")]
    [InlineData("x.v2.ymal", "its name ends in '.ymal'", "x.v2.yaml")]
    public void What_looks_like_an_entry_is_told(string name, string? reason, string? instead) =>
        Assert.Equal(reason is null ? null : (reason, instead!), StrayName.WhyNot(name));

    [Theory]
    [InlineData("x.yaml")]
    [InlineData("upper.YAML")]
    [InlineData("Set.Yml")]
    [InlineData("x.schema.json")]
    [InlineData("x.schema.yaml")]
    [InlineData("dataset.ids.txt")]
    [InlineData("catalog.baseline.json")]
    [InlineData("notes.txt")]
    [InlineData("README")]
    [InlineData("README.md")]
    [InlineData("LICENSE-MIT")]
    [InlineData("CHANGELOG")]
    [InlineData("Makefile")]
    [InlineData(".gitignore")]
    [InlineData(".x.yaml.swp")]
    [InlineData("picture.png")]
    [InlineData("Entry.cs")]
    [InlineData("table.csv")]
    [InlineData("notes.md")]
    [InlineData("old.bak")]
    [InlineData("x.schema.json.bak")]
    [InlineData("module.yang")]
    [InlineData("grammar.yy")]
    [InlineData("page.xml")]
    [InlineData("x.toml")]
    [InlineData(".yaml.bak")]
    [InlineData("x.yaml.license")]
    [InlineData("x.yaml.sha256")]
    [InlineData("x.")]
    [InlineData("backup~")]
    [InlineData("")]
    public void All_else_is_left_alone(string name) => Assert.Null(StrayName.WhyNot(name));
}
