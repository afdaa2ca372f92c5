using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;

namespace Catalog.Gen.Runtime.Tests;

public sealed class ChoiceTextsTests
{
    [Fact]
    public void Texts_are_found_and_made_once()
    {
        (string text, string starts, string slots) = PackedTexts.Table(["T1w", "", "bold"], isSampled: false);
        var choices = new ChoiceTexts(text, starts, slots);

        Assert.Equal(["T1w", "", "bold"], Enumerable.Range(0, 3).Select(choices.At));
        Assert.Same(choices.At(2), choices.At(2));
        Assert.Null(choices.At(-1));
        Assert.Null(choices.At(3));
        Assert.Equal(2, choices.Find("bold"));
        Assert.Equal(-1, choices.Find("Bold"));
    }
}
