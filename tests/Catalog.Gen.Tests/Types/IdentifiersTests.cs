using Catalog.Gen.Engine.Types;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Tests.Model;

public class IdentifiersTests
{
    [Theory]
    [InlineData("dhcp", "Dhcp")]
    [InlineData("hcp-d", "HcpD")]
    [InlineData("iseg-2017", "Iseg2017")]
    [InlineData("bold_rest", "BoldRest")]
    [InlineData("derivedFrom", "DerivedFrom")]
    [InlineData("T1w", "T1w")]
    [InlineData("unc-infant-0-1-2", "UncInfant0_1_2")]
    [InlineData("1.10", "_1_10")]
    [InlineData("a b", "AB")]
    [InlineData("$ref", "Ref")]
    [InlineData("class", "Class")]
    [InlineData("é", "É")]
    [InlineData("名前", "名前")]
    [InlineData("😀", "U1F600")]
    [InlineData("a😀b", "AU1F600B")]
    [InlineData("", "Empty")]
    [InlineData("+", "Plus")]
    [InlineData("-", "Minus")]
    [InlineData("---", "MinusMinusMinus")]
    [InlineData("C#", "CSharp")]
    [InlineData("C++", "CPlusPlus")]
    [InlineData("Objective-C++ 2", "ObjectiveCPlusPlus2")]
    [InlineData("F*", "FStar")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("-x", "X")]
    [InlineData("A-", "AMinus")]
    [InlineData("A+", "APlus")]
    [InlineData("1-2", "_1_2")]
    [InlineData("R&D", "RAndD")]
    [InlineData("Tools & Applications", "ToolsAndApplications")]
    [InlineData("100%", "_100Percent")]
    [InlineData("<= 5 years", "LessOrEqual5Years")]
    [InlineData("List<string>", "ListString")]
    [InlineData("€5", "Euro5")]
    [InlineData("90°", "_90Degrees")]
    [InlineData("T1w/T2w", "T1wT2w")]
    [InlineData("node.js", "NodeJs")]
    [InlineData("issue#12", "Issue12")]
    [InlineData("@type", "Type")]
    [InlineData("name?", "Name")]
    [InlineData("\u2028", "U2028")]
    [InlineData("x\u200Dy", "XY")]
    public void Pascal_makes_a_name(string text, string name)
    {
        Assert.Equal(name, Identifiers.Pascal(text));
        Assert.True(SyntaxFacts.IsValidIdentifier(name));
    }

    [Fact]
    public void Pascal_makes_an_identifier_of_any_text()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            foreach (string text in new[] { $"{(char)c}", $"a{(char)c}", $"{(char)c}1", $"1{(char)c}", $"a{(char)c}b", $"{(char)c}=1" })
            {
                string name = Identifiers.Pascal(text);
                Assert.True(
                    SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None, $"U+{c:X4}: {name}");
            }
        }

        Assert.True(Identifiers.Pascal(new string('x', 5000)).Length <= 110);
    }

    [Fact]
    public void Names_that_are_taken_are_numbered()
    {
        var taken = new HashSet<string> { "Name" };
        Assert.Equal(
            ["Name2", "Name3", "T1", "T1_2"],
            [
                Identifiers.Unique("Name", taken), Identifiers.Unique("Name", taken), Identifiers.Unique("T1", taken),
                Identifiers.Unique("T1", taken),
            ]);
        Assert.Equal("All__", Identifiers.Avoid("All", new HashSet<string> { "All", "All_" }));
    }

    [Theory]
    [InlineData("Class", "@class")]
    [InlineData("Circle", "circle")]
    public void Camel_makes_a_parameter(string name, string parameter) => Assert.Equal(parameter, Identifiers.Camel(name));
}
