using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Tests.Harness;

/// <summary>
/// Generated code as tests compile it. In a consumer's build the compiler does not follow nulls through the bodies of
/// generated code, because that costs time; here it does.
/// </summary>
internal static class Strict
{
    private const string AnnotationsOnly = "#nullable disable\n#nullable enable annotations";

    public static SyntaxTree Nullable(SyntaxTree tree)
    {
        string source = tree.ToString();
        Assert.Contains(AnnotationsOnly, source, StringComparison.Ordinal);
        return CSharpSyntaxTree.ParseText(
            SourceText.From(source.Replace(AnnotationsOnly, "#nullable enable", StringComparison.Ordinal), Encoding.UTF8),
            (CSharpParseOptions)tree.Options,
            tree.FilePath);
    }
}
