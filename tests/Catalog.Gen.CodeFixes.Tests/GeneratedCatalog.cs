using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Catalog.Gen.CodeFixes.Tests.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.CodeFixes.Tests;

/// <summary>A catalog of four datasets through the generator itself, where the other tests have a stand-in.</summary>
internal static class GeneratedCatalog
{
    public const string Root = "/project/";

    private const string Schema = """
        {
          "title": "Dataset",
          "x-catalog": { "formerIds": "formerly" },
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string" },
            "release": { "type": "string" },
            "modality": { "enum": ["T1w", "T2w", "Dwi"] },
            "extends": { "type": "string", "x-ref": "Datasets" },
            "formerly": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["datasets/dataset.schema.json"] = Schema,
        ["datasets/dhcp.yaml"] = "name: Developing Human Connectome Project\n",
        ["datasets/hcp-d.yaml"] = "name: HCP in Development\nextends: dhcp\n",
        ["datasets/nki-rockland.yaml"] = "name: NKI-Rockland Sample\nformerly: [nki]\n",
    };

    /// <summary>The compilation of some C# with what the generator makes of the files, and what it says of them.</summary>
    public static (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Run(string source, IEnumerable<KeyValuePair<string, string>> files)
    {
        var parseOptions = new CSharpParseOptions(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create("Imaging", [CSharpSyntaxTree.ParseText(source, parseOptions, Root + "Program.cs")], Check.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create(
                [new CatalogGenerator().AsSourceGenerator()],
                files.Select(file => (AdditionalText)new File(Root + file.Key, file.Value)),
                parseOptions,
                new Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        return (updated, diagnostics);
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties : AnalyzerConfigOptions
    {
        private static readonly Dictionary<string, string> Values = new(KeyComparer)
        {
            ["build_property.RootNamespace"] = "Imaging",
            ["build_property.ProjectDir"] = Root,
            ["build_property.TargetFrameworkIdentifier"] = ".NETCoreApp",
            ["build_property.TargetFrameworkVersion"] = "v8.0",
        };

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => Values.TryGetValue(key, out value);
    }
}
