using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalog.Gen.Tests.House;

/// <summary>What a reader can take in at once: a line fits the window, a file holds one type and ends before it tires.</summary>
public sealed class LinesTests
{
    private const int Columns = 140;
    private const int Lines = 400;

    private static readonly string[] Generator = [.. SourceCode.Files(SourceCode.Generator)];

    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        AssertNone(SourceCode.Files(Corpora.RepositoryRoot).SelectMany(static file => File.ReadLines(file)
            .Select(static (line, index) => (Number: index + 1, Length: new StringInfo(line).LengthInTextElements))
            .Where(static line => line.Length > Columns)
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{Shown(file)}:{line.Number}: {line.Length} columns"))));

    [Fact]
    public void No_file_of_the_generator_is_longer_than_400_lines() =>
        AssertNone(Generator
            .Select(static file => (Shown: Shown(file), Count: File.ReadLines(file).Count()))
            .Where(static file => file.Count > Lines)
            .Select(static file => string.Create(CultureInfo.InvariantCulture, $"{file.Shown}: {file.Count} lines")));

    [Fact]
    public void A_file_of_the_generator_declares_the_one_type_that_it_is_named_after() =>
        AssertNone(Generator
            .Select(static file => (Path: file, Named: Path.GetFileName(file).Split('.')[0], Types: TopLevelTypes(file)))
            .Where(static file => file.Types is not [var type] || type != file.Named)
            .Select(static file => $"{Shown(file.Path)} declares {(file.Types.Length == 0 ? "nothing" : string.Join(", ", file.Types))}"));

    /// <summary>
    /// The types that other files can see. A family of keywords also holds its part of <c>SchemaNode</c>: what the family
    /// reads is kept there, as generator/README.md shows under "How to add a keyword".
    /// </summary>
    private static string[] TopLevelTypes(string file)
    {
        string path = Shown(file);
        SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(file), CSharpParseOptions.Default, path).GetRoot();
        return
        [
            .. root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<MemberDeclarationSyntax>()
                .Where(static member => !member.Modifiers.Any(SyntaxKind.FileKeyword))
                .Select(static member => member switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier.Text,
                    DelegateDeclarationSyntax type => type.Identifier.Text,
                    _ => null,
                })
                .OfType<string>()
                .Where(name => name != "SchemaNode" || !path.Contains("/Schema/Keywords/", StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    private static string Shown(string file) => SourceCode.Relative(Corpora.RepositoryRoot, file);

    private static void AssertNone(IEnumerable<string> found)
    {
        string[] lines = [.. found];
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }
}
