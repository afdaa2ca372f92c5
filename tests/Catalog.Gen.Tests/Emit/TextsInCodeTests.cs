using Catalog.Gen.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalog.Gen.Tests.Emit;

/// <summary>What a stranger writes stays a comment, or a literal.</summary>
public class TextsInCodeTests
{
    public static TheoryData<string> Hostile { get; } =
    [
        "*/ class X {}", "\r\nclass X {}", "\u0085class X {}", "\u2028class X {}", "\u2029class X {}", "\n\n#error no",
        "</summary><script>",
        "]]> &bogus; <!-- ", "\"; class X {} //", "\\", "\\\"", "\0\u0001\u001b", "\ud800", "\udc00x", "\u202E reversed",
        "`code` and ` not", "{0} {", "///", "\uFFFE\uFFFF", "\t\v\f",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_comment_stays_a_comment(string text)
    {
        string source = new CodeWriter().Summary(text).Remarks(text).Line("class Only { }").ToString();

        CompilationUnitSyntax root = Parse(source);

        Assert.Empty(root.GetDiagnostics());
        Assert.Equal("Only", Assert.Single(root.DescendantNodes().OfType<TypeDeclarationSyntax>()).Identifier.Text);
        Assert.DoesNotContain('\u202E', source);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_literal_says_the_text(string text)
    {
        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(Literal.Text(text));
        Assert.Equal(text, literal.Token.Value);
        Assert.Empty(literal.GetDiagnostics());

        // What cannot be UTF-8 is replaced; the rest is the same.
        SyntaxToken utf8 = SyntaxFactory.ParseToken(Literal.Utf8(text));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)), utf8.ValueText);
    }

    [Fact]
    public void Paragraphs_and_code_are_marked() => Assert.Equal(
        """
        /// <summary>
        /// <para>The <c>a &lt; b</c> of it,</para>
        /// <para>and more.</para>
        /// </summary>

        """,
        new CodeWriter().Summary("The `a < b` of it,\n\nand more.").ToString(),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Lines_are_indented_and_blank_ones_are_not()
    {
        string code = new CodeWriter().Open("class A").Line().Line("int a;").Line().Line().Line("int b;\n    int c;").Close(";").ToString();

        Assert.Equal("class A\n{\n    int a;\n\n    int b;\n        int c;\n};\n", code);
    }

    private static CompilationUnitSyntax Parse(string source) =>
        SyntaxFactory.ParseCompilationUnit(source, options: new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose));
}
