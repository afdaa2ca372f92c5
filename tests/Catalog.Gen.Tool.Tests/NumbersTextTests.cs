using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Tool.Locking;

namespace Catalog.Gen.Tool.Tests;

/// <summary>The record of the numbers of enums: what comes in, what stays, and in which form.</summary>
public sealed class NumbersTextTests
{
    [Fact]
    public void A_new_file_explains_itself_and_is_in_the_order_of_enums_and_numbers()
    {
        string text = NumbersText.Add(null, Numbers("B 10 x\nB 9 y\nA 1 \" z\"\nB -2 w w\n"), out string[] added)!;
        string[] lines = ["A 1 \" z\"", "B -2 w w", "B 9 y", "B 10 x"];
        Assert.Equal(lines, added);
        Assert.Equal(lines, text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'));
        Assert.StartsWith("# The number of every value", text, StringComparison.Ordinal);
        Assert.Contains("dotnet build -t:CatalogLock", text, StringComparison.Ordinal);
        Assert.EndsWith("\nB 10 x\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_nothing_to_add_is_left_as_it_is_however_it_looks() =>
        Assert.Null(NumbersText.Add("B 2 \"y\"\r\n\r\nB 1 x # no comment\nB 1 z", Numbers("B 2 y\nB 1 z"), out _));

    [Fact]
    public void What_was_recorded_stays_when_its_value_is_gone() =>
        Assert.Equal("# mine\nA 0 gone\nA 1 new\n", NumbersText.Add("# mine\nA 0 gone\n", Numbers("A 1 new"), out _));

    [Fact]
    public void Lines_that_two_branches_added_are_put_in_order() =>
        Assert.Equal(
            "A 0 a\nA 1 b\nA 2 d\nB 0 c\n", NumbersText.Add("A 0 a\nB 0 c\nA 1 b\nA 0 a\n", Numbers("A 2 d"), out _));

    private static EquatableArray<RecordedNumber> Numbers(string lines) => NumbersFile.Read(new SourceFile("", lines)).Lines;
}
