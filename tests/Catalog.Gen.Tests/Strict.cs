using Catalog.Gen.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Tests;

/// <summary>
/// Generated code as tests compile it: the compiler follows nulls through its bodies, which it is not asked to where it
/// is paid for.
/// </summary>
internal static class Strict
{
    public static string Nullable(string source)
    {
        Assert.Contains(GeneratedFile.Nullable, source, StringComparison.Ordinal);
        return source.Replace(GeneratedFile.Nullable, "#nullable enable", StringComparison.Ordinal);
    }

    public static SyntaxTree Nullable(SyntaxTree tree) => CSharpSyntaxTree.ParseText(
        SourceText.From(Nullable(tree.ToString()), System.Text.Encoding.UTF8), (CSharpParseOptions)tree.Options, tree.FilePath);
}
