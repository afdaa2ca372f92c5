namespace Catalog.Gen.Tests.House;

/// <summary>The arrows of generator/README.md, read from the code: none runs back, and none closes a circle.</summary>
public sealed class ArrowsTests(ITestOutputHelper output)
{
    private const string Engine = "Catalog.Gen.Engine";

    /// <summary>The folders of the engine. Each may use those before it, unless <see cref="Apart"/> says less.</summary>
    private static readonly string[] Order = ["Text", "Yaml", "Regex", "Schema", "Evaluation", "Types", "Packed", "Catalog", "Workspace"];

    private static readonly Dictionary<string, string[]> Apart = new() { ["Yaml"] = ["Text"], ["Regex"] = [] };

    private static readonly Lazy<FolderUses> Uses = new(static () => FolderUses.Read(SourceCode.Generator));

    [Fact]
    public void All_code_is_understood()
    {
        foreach (string line in Uses.Value.Listing())
            output.WriteLine(line);
        AssertNone(Uses.Value.Errors);
    }

    [Fact]
    public void The_folders_of_the_engine_are_those_of_the_order() =>
        Assert.Equal(
            Order.Order(StringComparer.Ordinal),
            Uses.Value.Folders.Where(static folder => folder.Project == Engine).Select(static folder => folder.Name));

    [Fact]
    public void The_engine_uses_no_door() =>
        AssertNone(Uses.Value.All.Where(static use => use.From.Project == Engine && use.To.Project != Engine));

    [Fact]
    public void No_arrow_of_the_engine_runs_back() =>
        AssertNone(Uses.Value.All.Where(static use => use.From.Project == Engine && use.To.Project == Engine && !IsAllowed(use)));

    [Fact]
    public void The_folders_of_a_project_make_no_circle() => AssertNone(Uses.Value.Circles());

    [Fact]
    public void Only_the_reader_of_YAML_knows_YamlDotNet()
    {
        var yaml = new SourceFolder(Engine, "Yaml");
        Assert.Contains(Uses.Value.YamlLibraryUses, use => use.From == yaml);
        AssertNone(Uses.Value.YamlLibraryUses.Where(use => use.From != yaml));
    }

    [Fact]
    public void A_use_is_found_where_no_type_is_written()
    {
        FolderUses uses = FolderUses.Read(
            ("A/Left/Thing.cs", "namespace A.Left; class Thing { public Other Other = new(); }"),
            ("A/Left/Other.cs", "namespace A.Left; class Other { public int Size; }"),
            ("A/Right/User.cs", "namespace A.Right;\nclass User(Holder holder)\n{\n    int Size => holder.Held.Other.Size;\n}"),
            ("A/Middle/Holder.cs", "namespace A; class Holder { public Left.Thing Held = new(); }"));

        Assert.Equal(
            [
                "A/Middle/Holder.cs:1 -> A.Left.Thing (A/Left)",
                "A/Right/User.cs:2 -> A.Holder (A/Middle)",
                "A/Right/User.cs:4 -> A.Holder (A/Middle)",
                "A/Right/User.cs:4 -> A.Left.Other (A/Left)",
                "A/Right/User.cs:4 -> A.Left.Thing (A/Left)",
            ],
            uses.All.Select(static use => use.ToString()));
        Assert.Empty(uses.Circles());
    }

    [Fact]
    public void A_circle_over_three_folders_is_found()
    {
        FolderUses uses = FolderUses.Read(
            ("A/One/X.cs", "namespace A.One; class X { Two.Y y; }"),
            ("A/Two/Y.cs", "namespace A.Two; class Y { Three.Z z; }"),
            ("A/Three/Z.cs", "namespace A.Three; class Z { One.X x; }"),
            ("A/Four/W.cs", "namespace A.Four; class W { One.X x; }"));

        Assert.Equal(
            ["A/One/X.cs:1 -> A.Two.Y (A/Two)", "A/Three/Z.cs:1 -> A.One.X (A/One)", "A/Two/Y.cs:1 -> A.Three.Z (A/Three)"],
            uses.Circles().Select(static use => use.ToString()));
    }

    private static bool IsAllowed(FolderUse use) =>
        (Apart.TryGetValue(use.From.Name, out string[]? used) ? used : Order[..Array.IndexOf(Order, use.From.Name)]).Contains(use.To.Name);

    private static void AssertNone(IEnumerable<object> found)
    {
        string[] lines = [.. found.Select(static each => each.ToString()!)];
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }
}
