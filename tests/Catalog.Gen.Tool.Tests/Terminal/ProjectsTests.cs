namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary>Which catalogs a path means: those of projects, read without MSBuild where that can be, and those of plain folders.</summary>
public sealed class ProjectsTests
{
    private const string Broken = "nme: Apple\n";

    [Fact]
    public void The_catalogs_of_a_project_are_found_from_above_within_and_below()
    {
        using ToolFolder folder = WithProject("""<Catalog Include="fruits/fruit.schema.json" />""");
        folder.With("app/fruits/deep/er.yaml", Broken).With("app/other/readme.txt", "");
        foreach ((string here, string shown) in ((string, string)[])[
            ("", "app/fruits/"), ("app", "fruits/"), ("app/fruits", ""), ("app/fruits/deep", "../"), ("app/other", "../fruits/")])
        {
            ToolRun run = here == "app/other" ? folder.RunIn(here, "check", "../app.csproj")
                : folder.RunIn(here, "check", here.Contains("fruits") ? ".." : ".");
            Assert.Contains(run.Lines, line => line.StartsWith(shown + "apple.yaml(1,1): error CAT1006", StringComparison.Ordinal));
        }
    }

    /// <summary>What lies beside the catalog is no entry of it: a project says where its catalogs are.</summary>
    [Fact]
    public void A_schema_that_the_project_does_not_name_is_not_its_catalog()
    {
        using ToolFolder folder = WithProject("""<Catalog Include="fruits/fruit.schema.json" />""");
        folder.With("app/others/thing.schema.json", """{ "title": "Thing", "type": "integer" }""").With("app/others/one.yaml", "text\n");
        Assert.DoesNotContain("others", folder.Run("check").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<Catalog Include="fruits/fruit.schema.json" Class="Basket" />""", "Basket")]
    [InlineData("""<Catalog Include="fruits\fruit.schema.json"><Class>Basket</Class></Catalog>""", "Basket")]
    [InlineData("""<Catalog Include="$(MSBuildProjectDirectory)/fruits/fruit.schema.json" />""", "Fruits")]
    [InlineData("""<Catalog Include=" fruits/fruit.schema.json ; " />""", "Fruits")]
    public void What_stands_in_the_project_as_it_is_needs_no_MSBuild(string item, string name)
    {
        using ToolFolder folder = WithProject(item, "name: A\nlike: x\n");

        // There MSBuild would not be asked, and the command would say so.
        folder.Environment["CI"] = "true";
        string schema = ToolFolder.Schema.Replace("Fruits", name, StringComparison.Ordinal);
        folder.With("app/fruits/fruit.schema.json", schema);
        Assert.Equal(
            [$"app/fruits/apple.yaml(2,7): error CAT2003: 'x' in 'like' is not an entry of {name}: write the id of an entry"],
            folder.Run("check").Lines);
    }

    [Fact]
    public void Properties_that_are_shared_by_a_folder_of_projects_count()
    {
        using ToolFolder folder = WithProject("");
        folder.With("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <CatalogLocked Condition="'$(CI)' == 'true'">true</CatalogLocked>
              </PropertyGroup>
              <ItemGroup>
                <Catalog Include="$(MSBuildThisFileDirectory)shared/fruit.schema.json" />
              </ItemGroup>
            </Project>
            """).With("shared/fruit.schema.json", ToolFolder.Schema).With("shared/plum.yaml", Broken);
        Assert.StartsWith("shared/plum.yaml(1,1): error CAT1006", folder.Run("check", "app").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<Catalog Include="fruits/*.schema.json" />""")]
    [InlineData("""<Catalog Include="$(Here)/fruit.schema.json" />""")]
    [InlineData("""<Catalog Include="fruits/fruit.schema.json" Condition="'$(Here)' == 'fruits'" />""")]
    public void What_does_not_is_asked_of_MSBuild_but_never_unasked_in_CI(string item)
    {
        using ToolFolder folder = WithProject(item);
        Assert.StartsWith("app/fruits/apple.yaml(1,1): error CAT1006", folder.Run("check").Output, StringComparison.Ordinal);
        folder.Environment["CI"] = "true";
        string refusal = folder.Run("check").Refused();
        Assert.StartsWith("catalog: MSBuild has to be asked for the catalogs of ", refusal, StringComparison.Ordinal);
        Assert.EndsWith("add --evaluate if you trust it, or name the schema instead", refusal, StringComparison.Ordinal);
        Assert.StartsWith("app/fruits/apple.yaml(1,1): error CAT1006", folder.Run("check", "--evaluate").Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "app/fruits/apple.yaml(1,1): error CAT1006", folder.Run("check", "app/fruits/fruit.schema.json", "--evaluate").Output,
                StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_refers_to_another_knows_its_entries_without_a_build()
    {
        using ToolFolder folder = WithProject("""<Catalog Include="fruits/fruit.schema.json" />""", "name: Apple\n");
        folder.With("shop/shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ProjectReference Include="..\app\app.csproj" />
                <Catalog Include="offers/offer.schema.json" />
              </ItemGroup>
            </Project>
            """)
            .With("shop/offers/offer.schema.json", """
            { "title": "Offer", "type": "object", "properties": { "of": { "type": "string", "x-ref": "Fruits" } } }
            """)
            .With("shop/offers/one.yaml", "of: apple\n")
            .With("shop/offers/two.yaml", "of: aple\n");
        Assert.Equal(
            ["shop/offers/two.yaml(1,5): error CAT2003: 'aple' in 'of' is not an entry of Fruits: did you mean 'apple'?"],
            folder.Run("check", "shop").Lines);
    }

    [Fact]
    public void Several_projects_are_judged_together_and_a_file_that_they_share_is_said_once()
    {
        using ToolFolder folder = WithProject("""<Catalog Include="../shared/fruit.schema.json" />""");
        folder.With("second/second.csproj", """
            <Project><ItemGroup><Catalog Include="../shared/fruit.schema.json" /></ItemGroup></Project>
            """)
            .With("shared/fruit.schema.json", ToolFolder.Schema).With("shared/plum.yaml", Broken);
        ToolRun run = folder.Run("check");
        Assert.Single(run.Lines);
        Assert.Contains("in 2 catalogs", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_folder_is_a_catalog_by_its_schema()
    {
        using ToolFolder folder = new ToolFolder()
            .With("data/fruits/fruit.schema.yaml", "title: Fruit\nproperties:\n  like: { type: string, x-ref: Shops }\n")
            .With("data/fruits/apple.yaml", "like: corner\n")
            .With("data/shops/shop.schema.json", """{ "title": "Shop", "type": "object" }""")
            .With("data/shops/corner.yml", "- 1\n");
        Assert.Equal(
            ["data/shops/corner.yml(1,1): error CAT1003: the file must be a mapping (keys with values), but is a list"],
            folder.Run("check", "data").Lines);

        // What the one refers to lies in the other: it is said where only the one is looked at.
        Assert.Equal(
            ["fruit.schema.yaml(3,32): error CAT0011: 'like' refers to the catalog 'Shops', which is not known: "
                + "check the folder that holds both catalogs, or write the class of one that lies there"],
            folder.RunIn("data/fruits", "check", "apple.yaml").Lines);
    }

    [Fact]
    public void What_is_built_or_brought_along_is_not_looked_into()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: A\n"))
            .With("node_modules/x/thing.schema.json", "{").With("bin/thing.schema.json", "{").With(".hidden/thing.schema.json", "{");
        Assert.Equal("No problem in 1 entry in 1 catalog.\n", folder.Run("check").Error);
    }

    [Fact]
    public void A_schema_that_is_not_there_is_said_as_the_build_says_it()
    {
        using ToolFolder folder = WithProject("""<Catalog Include="fruits/none.schema.json" />""");
        Assert.Equal(
            ["error CAT0008: the project names fruits/none.schema.json as a catalog, and there is no such file: "
                + "write the schema there, or take the Catalog item out of the project"],
            folder.Run("check").Lines);
    }

    [Fact]
    public void A_project_without_catalogs_is_told_how_to_have_one()
    {
        using ToolFolder folder = WithProject("");
        Assert.Equal(
            "catalog: app/app.csproj has no catalog: add <Catalog Include=\"folder/name.schema.json\" /> to an ItemGroup",
            folder.Run("check", "app/app.csproj").Refused());
    }

    [Fact]
    public void A_project_file_that_is_no_xml_is_one_line()
    {
        using ToolFolder folder = new ToolFolder().With("app.csproj", "<Project><Catalog Include='a'>");
        Assert.Contains("app.csproj is no XML:", folder.Run("check").Refused(), StringComparison.Ordinal);
    }

    private static ToolFolder WithProject(string item, string entry = Broken) => new ToolFolder()
        .With("app/app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <RootNamespace>Shop</RootNamespace>
                <Here>fruits</Here>
              </PropertyGroup>
              <ItemGroup>
                {item}
              </ItemGroup>
            </Project>
            """)
        .With("app/fruits/fruit.schema.json", ToolFolder.Schema)
        .With("app/fruits/apple.yaml", entry);
}
