using Catalog.Gen.Engine.Types;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Tests.Model;

public class MemberNamesTests
{
    [Theory]
    [InlineData("C C# C++ F* c", "C CSharp CPlusPlus FStar LowerC")]
    [InlineData("+1 -1 1", "Plus1 Minus1 _1")]
    [InlineData("@type type", "AtType Type")]
    [InlineData("type @type", "Type AtType")]
    [InlineData("type Type", "LowerType Type")]
    [InlineData("#1 1", "Hash1 _1")]
    [InlineData("red Red RED", "LowerRed Red RED")]
    [InlineData("a-b aB", "ADashB AB")]
    [InlineData("a-b a_b", "ADashB AUnderscoreB")]
    [InlineData("n/a N/A", "LowerNSlashA NSlashA")]
    [InlineData("N/A n/a", "NSlashA LowerNSlashA")]
    [InlineData("a.b a/b a:b", "ADotB ASlashB AColonB")]
    [InlineData("name name? name!", "Name NameQuestion NameExclamation")]
    [InlineData("1.5 1,5 -1.5", "_1Dot5 _1Comma5 Minus1_5")]
    [InlineData("< <= > >= = != ==", "LessThan LessOrEqual GreaterThan GreaterOrEqual Equal NotEqual EqualEqual")]
    [InlineData("-+a +a", "DashPlusA PlusAValue")]
    [InlineData("+a -+a", "PlusAValue DashPlusA")]
    [InlineData("+a +A", "LowerPlusA PlusA")]
    [InlineData("a?b a?B a?c", "AB_1AB552D1 AB_3AB58531 AC")]
    [InlineData("$5 €5 £5 5", "Dollar5 Euro5 Pound5 _5")]
    [InlineData("- -- + ++", "Minus MinusMinus Plus PlusPlus")]
    public void An_exact_fit_wins_and_the_others_say_more(string texts, string names) =>
        Assert.Equal(names.Split(' '), Choose(texts.Split(' ')));

    [Fact]
    public void A_name_that_the_schema_gives_comes_before_those_that_are_made()
    {
        MemberNames.Wish[] wishes = [new("type", "Type"), new("kind", "Kind", "Type"), new("form", "Form", "Kind")];
        Assert.Equal(["TypeValue", "Type", "Kind"], MemberNames.Choose(wishes, new HashSet<string>()));
    }

    /// <summary>Signs and letters without order: whatever the texts are, their names differ, compile, and hang on no order.</summary>
    [Fact]
    public void Names_differ_and_do_not_depend_on_the_order_of_texts()
    {
        CsCheck.Gen<string> text =
            CsCheck.Gen.Char["aAbBtT1 -_+#*&%<>=~./:@$€?!\"'()é名"].Array[1, 4].Select(static chars => new string(chars));
        text.Array[1, 12].Sample(static given =>
        {
            string[] texts = [.. given.Distinct(StringComparer.Ordinal)];
            string[] names = Choose(texts);
            Assert.Equal(texts.Length, names.Distinct(StringComparer.Ordinal).Count());
            Assert.All(names, static name => Assert.True(SyntaxFacts.IsValidIdentifier(name), name));
            string[] reversed = Choose([.. texts.Reverse()]);
            Assert.Equal(names, reversed.Reverse());
        });
    }

    /// <summary>A name never passes from one text to another when a text is added, unless that fits it exactly.</summary>
    [Fact]
    public void A_text_that_is_added_takes_no_name_but_its_own()
    {
        CsCheck.Gen<string> text = CsCheck.Gen.Char["aAb1 -+#*&<=./@?"].Array[1, 3].Select(static chars => new string(chars));
        CsCheck.Gen.Select(text.Array[1, 8], text).Sample(static (given, added) =>
        {
            string[] texts = [.. given.Distinct(StringComparer.Ordinal).Where(one => one != added)];
            string[] before = Choose(texts), after = Choose([.. texts, added]);
            string name = after[^1];
            int former = Array.IndexOf(before, name);
            bool isExact = name == added || Identifiers.IsExact(name, added) || MemberNames.IsSpelt(name, added);
            bool isNew = former < 0 || isExact || name.Contains("Value", StringComparison.Ordinal);
            Assert.True(isNew, former < 0 ? name : $"{name} was {texts[former]}");
        });
    }

    private static string[] Choose(string[] texts) => MemberNames.Choose(
        [.. texts.Select(static text => new MemberNames.Wish(text, Identifiers.Pascal(text)))],
        new HashSet<string>(StringComparer.Ordinal));
}
