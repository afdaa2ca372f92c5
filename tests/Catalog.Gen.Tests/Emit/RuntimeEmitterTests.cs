using Catalog.Gen.Emit.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalog.Gen.Tests.Emit;

/// <summary>The run-time support as consumers get it. What it does is tested in Catalog.Gen.Runtime.Tests.</summary>
public sealed class RuntimeEmitterTests
{
    private static readonly string[] Files =
    [
        .. new[] { "Catalog.Gen/Runtime", "Catalog.Gen.Engine/Packed/Shared" }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Corpora.RepositoryRoot, "generator", folder), "*.cs"))
            .OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal),
    ];

    [Fact]
    public void What_is_emitted_is_the_text_of_the_files()
    {
        string[] files = [.. Files.Select(File.ReadAllText)];
        Assert.NotEmpty(files);
        // An empty line follows the namespace: the header ends with one, which takes the place of the first.
        Assert.All(files, file => Assert.StartsWith(RuntimeEmitter.NamespaceLine + "\n", file, StringComparison.Ordinal));
        string bodies = string.Concat(files.Select(file => file[RuntimeEmitter.NamespaceLine.Length..]));

        Assert.Equal(RuntimeEmitter.Header() + bodies[1..], RuntimeEmitter.Emit());

        GeneratedSourceResult source = Assert.Single(
            Project().Run().Results[0].GeneratedSources, source => source.HintName == RuntimeEmitter.HintName);
        Assert.Equal(RuntimeEmitter.Emit(), source.SourceText.ToString());
    }

    /// <summary>Every warning is an error here, and names that hide the framework's must not matter.</summary>
    [Fact]
    public void It_compiles_in_a_consumer_of_NET_8_and_CSharp_12()
    {
        CatalogProject project = Project().WithSource(
            """
            namespace CatalogGen.System { internal static class Math { } }
            namespace CatalogGen.Runtime.System { internal static class Array { } }
            """);

        Assert.Equal(LanguageVersion.CSharp12, project.ParseOptions.LanguageVersion);
        Assert.Empty(project.CompileProblems());
    }

    /// <summary>Coverage and analyzers of consumers leave be what is marked so.</summary>
    [Fact]
    public void All_its_types_are_marked_as_generated()
    {
        string[] declared =
        [
            .. from file in Files
               from type in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot()
                   .DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
               where type.Parent is not BaseTypeDeclarationSyntax
               group type by type.Identifier.Text into types
               orderby types.Key
               select types.Key,
        ];
        var space = (INamespaceSymbol)Project().Compile().GetSymbolsWithName("Runtime", SymbolFilter.Namespace).Single();

        Assert.Equal(
            declared,
            space.GetTypeMembers()
                .Where(static type => type.TypeKind != TypeKind.Delegate)
                .Select(static type => type.Name)
                .Order());
        Assert.All(space.GetTypeMembers(), static type =>
        {
            // Delegates have no code that coverage could count.
            if (type.TypeKind == TypeKind.Delegate)
                return;
            string?[] attributes = [.. type.GetAttributes().Select(static attribute => attribute.AttributeClass?.Name)];
            Assert.Contains("GeneratedCodeAttribute", attributes);
            Assert.Contains("EditorBrowsableAttribute", attributes);
        });
    }

    private static CatalogProject Project() =>
        new CatalogProject().With("things/thing.schema.json", """{ "type": "object" }""").With("things/one.yaml", "{}");
}
