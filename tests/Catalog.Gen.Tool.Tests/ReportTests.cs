using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Differences;
using Catalog.Gen.Tool.Reading;
using Catalog.Gen.Tool.Reporting;

namespace Catalog.Gen.Tool.Tests;

/// <summary>Two versions of entries in, Markdown out.</summary>
public sealed class ReportTests
{
    /// <summary>An API in which nothing changed.</summary>
    private static readonly ApiDiff NoNews = new([]);

    private static readonly string Prose = string.Join(' ', Enumerable.Repeat("a word or two", 20));

    [Theory]
    [InlineData("a: 1", "a: 1.0")]
    [InlineData("a: 1\nb: [x]", "# a comment\nb: ['x']\na: 1")]
    [InlineData("a: 0.1e1", "a: 1")]
    public void What_is_the_same_value_is_no_change(string old, string @new) => Assert.Empty(Fields(old, @new));

    [Theory]
    [InlineData("a: 1", "a: 2", "**a**: `1` → `2`")]
    [InlineData("a: 1", "a: '1'", "**a**: `1` → `\"1\"`")]
    [InlineData("a: x", "a:", "**a**: `x` → `null`")]
    [InlineData("a: {b: {c: x}}", "a: {b: {c: y}}", "**a › b › c**: `x` → `y`")]
    [InlineData("a: x", "a: x\nb: {c: 1, d: [y, 'z, w']}", "**b**: `{c: 1, d: [y, \"z, w\"]}` (new)")]
    [InlineData("a: x\nb: y", "a: x", "**b**: `y` (taken out)")]
    [InlineData("a: [x, y]", "a: [y, z, w]", "**a**: added `z`, `w`; removed `x`")]
    [InlineData("a: [x, y]", "a: [y, x]", "**a**: in another order")]
    [InlineData("a: [x, x]", "a: [x]", "**a**: removed `x`")]
    [InlineData(
        "a: [{id: p, n: 1}, {id: q, n: 2}]", "a: [{id: q, n: 3}, {id: p, n: 1}]", "**a**: in another order", "**a › q › n**: `2` → `3`")]
    [InlineData("a: [{n: 1, m: 1}, {n: 1, m: 2}]", "a: [{n: 1, m: 1}, {n: 1, m: 2, k: 3}]", "**a › 2 › k**: `3` (new)")]
    [InlineData("a: [{n: true}]", "a: [{n: false}]", "**a › item 1 › n**: `true` → `false`")]
    [InlineData("a: [{n: 1}]", "a: [{n: 1}, {n: 2}]", "**a**: added `{n: 2}`")]
    [InlineData("a: \"x y\"", "a: \"x  y\"", "**a**: white space, in `x y`")]
    public void A_change_is_told_where_it_is(string old, string @new, params string[] expected) =>
        Assert.Equal(expected, Fields(old, @new));

    [Fact]
    public void Of_a_long_text_the_part_that_changed_is_shown()
    {
        string field = Assert.Single(Fields($"a: {Prose} before {Prose}", $"a: {Prose} after {Prose}"));
        Assert.Contains("before", field, StringComparison.Ordinal);
        Assert.Contains("after", field, StringComparison.Ordinal);
        Assert.InRange(field.Length, 50, 250);
        Assert.Equal(field, Assert.Single(Fields($"b: 1\na: {Prose} before {Prose}", $"b: 1\na: {Prose} after {Prose}")));
    }

    [Fact]
    public void A_note_that_was_reworded_is_a_change_of_words() =>
        Assert.StartsWith(
            "**a › item 1**: ", Assert.Single(Fields($"a: [{Prose} one, z]", $"a: [{Prose} two, z]")), StringComparison.Ordinal);

    [Theory]
    [InlineData("a: '`x` ``y``'", "**a**: ``` `x` ``y`` ``` (new)")]
    [InlineData("a: \"x\\n# y\\u2028z\"", "**a**: `x # y z` (new)")]
    [InlineData("'**<b>@me': 1", "**\\*\\*&lt;b\\>&#64;me**: `1` (new)")]
    public void No_text_is_read_as_markup_or_ends_its_line(string @new, string expected) =>
        Assert.Equal(expected, Assert.Single(Fields("{}", @new)));

    [Fact]
    public void Entries_are_added_removed_renamed_and_changed()
    {
        CatalogContent then = Catalog(("a", "name: A", []), ("b", "name: B\nn: 1", []), ("c", "name: C", []), ("gone", "name: Gone", []));
        CatalogContent now = Catalog(("a", "name: A", []), ("b2", "name: B\nn: 2", ["b"]), ("c", "name: C &2", []), ("new", "x: 1", []));
        Assert.Equal(
            """
            # Changes since v1

            ## Things.Catalog

            1 added, 1 removed, 1 renamed, 1 changed: 4 entries now, 4 before.

            ### Added

            - `new`

            ### Removed

            - `gone`: Gone

            ### Renamed

            - `b` is now `b2`: B
              - **n**: `1` → `2`

            ### Changed

            - `c`: C &amp;2
              - **name**: `C` → `C &2`

            """.ReplaceLineEndings("\n"),
            Report([then], [now]));
    }

    [Fact]
    public void Nothing_changed_and_catalogs_that_came_or_went_say_so()
    {
        CatalogContent same = Catalog(("a", "n: 1", [])), other = same with { Name = "Other" };
        Assert.Contains("Nothing changed: 1 entry.", Report([same], [same]), StringComparison.Ordinal);
        Assert.Contains("A new catalog of 1 entry.", Report([], [same]), StringComparison.Ordinal);
        Assert.Contains("This catalog of 1 entry is gone.", Report([same, other], [same]), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_entries_that_became_one_are_both_renamed()
    {
        CatalogContent then = Catalog(("a", "n: 1", []), ("b", "n: 2", []));
        CatalogDiff diff = Assert.Single(CatalogDiff.All([then], [Catalog(("c", "n: 1", ["a", "b"]))]));
        Assert.Equal(["a", "b"], diff.Renamed.Select(rename => rename.OldId));
        Assert.All(diff.Renamed, rename => Assert.Empty(rename.Fields));
        Assert.Empty(diff.Added);
    }

    private static string Report(CatalogContent[] then, CatalogContent[] now) =>
        ReportWriter.Write("v1", CatalogDiff.All(then, now), NoNews);

    private static string[] Fields(string old, string @new)
    {
        string report = Report([Catalog(("a", old, []))], [Catalog(("a", @new, []))]);
        return [.. report.Split('\n').Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line[4..])];
    }

    private static CatalogContent Catalog(params (string Id, string Yaml, string[] Former)[] entries) => CatalogContent.Of(
        "Things.Catalog",
        "",
        null,
        entries.Select(entry => new EntryContent(entry.Id, Tree(entry.Yaml), [.. entry.Former])));

    private static YamlNode Tree(string yaml) =>
        YamlReader.Read(new SourceFile("a.yaml", yaml), CancellationToken.None).Root!;
}
