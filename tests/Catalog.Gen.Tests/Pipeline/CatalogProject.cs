using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>A project in memory: files go in, and the generator runs as the compiler runs it.</summary>
internal sealed class CatalogProject
{
    public const string Root = "/project/";

    private readonly SortedDictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["build_property.RootNamespace"] = "Sample",
        ["build_property.ProjectDir"] = Root,
        ["build_property.TargetFrameworkIdentifier"] = ".NETCoreApp",
        ["build_property.TargetFrameworkVersion"] = "v8.0",
    };

    private CSharpCompilation _compilation;

    public CatalogProject(string source = "")
    {
        ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        _compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(source, ParseOptions, "Program.cs")],
            Net80.References.All,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                checkOverflow: true,
                warningLevel: 9999));
        Driver = CSharpGeneratorDriver.Create(
            [new CatalogGenerator().AsSourceGenerator()],
            parseOptions: ParseOptions,
            optionsProvider: new Options(_properties),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public CSharpParseOptions ParseOptions { get; private set; }

    public GeneratorDriver Driver { get; private set; }

    /// <summary>The files, by path.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    public string TextOf(string path) => _files[path].GetText()!.ToString();

    /// <summary>Puts a file in, or another text in its place.</summary>
    public CatalogProject With(string path, string text) => With(path, SourceText.From(text, System.Text.Encoding.UTF8));

    public CatalogProject With(string path, SourceText text)
    {
        var file = new File(Root + path, text);
        Driver = _files.TryGetValue(path, out AdditionalText? old)
            ? Driver.ReplaceAdditionalText(old, file)
            : Driver.AddAdditionalTexts([file]);
        _files[path] = file;
        return this;
    }

    public CatalogProject Without(string path)
    {
        Driver = Driver.RemoveAdditionalTexts([_files[path]]);
        _files.Remove(path);
        return this;
    }

    public CatalogProject WithProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        Driver = Driver.WithUpdatedAnalyzerConfigOptions(new Options(_properties));
        return this;
    }

    public CatalogProject WithLanguage(LanguageVersion version)
    {
        ParseOptions = ParseOptions.WithLanguageVersion(version);
        Driver = Driver.WithUpdatedParseOptions(ParseOptions);
        return this;
    }

    /// <summary>Puts C# in, as a programmer types it.</summary>
    public CatalogProject WithSource(string source)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions));
        return this;
    }

    public CatalogProject WithReference(MetadataReference reference)
    {
        _compilation = _compilation.AddReferences(reference);
        return this;
    }

    public CatalogProject Named(string assemblyName)
    {
        _compilation = _compilation.WithAssemblyName(assemblyName);
        return this;
    }

    public GeneratorDriverRunResult Run()
    {
        Driver = Driver.RunGenerators(_compilation);
        GeneratorDriverRunResult result = Driver.GetRunResult();
        if (result.Results[0].Exception is { } failure)
            throw new InvalidOperationException("The generator failed.", failure);
        return result;
    }

    /// <summary>The problems as the compiler prints them: <c>datasets/bcp.yaml(7,15): error CAT1004: …</c></summary>
    public string[] Problems() => [.. Run().Diagnostics.Select(Print)];

    /// <summary>The whole compilation; every warning is an error.</summary>
    public Compilation Compile()
    {
        Run();
        return _compilation.WithOptions(_compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)).AddSyntaxTrees(Driver.GetRunResult().GeneratedTrees.Select(Strict.Nullable));
    }

    public string[] CompileProblems() => [.. Compile().GetDiagnostics().Where(found => found.Severity > DiagnosticSeverity.Hidden).Select(found => found.ToString())];

    public MetadataReference ToReference() => MetadataReference.CreateFromImage(Emit());

    public System.Reflection.Assembly Load() =>
        new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream([.. Emit()]));

    private ImmutableArray<byte> Emit()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compile().Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(20)));
        return [.. image.ToArray()];
    }

    private static string Print(Diagnostic problem)
    {
        FileLinePositionSpan span = problem.Location.GetLineSpan();
        string place = problem.Location == Location.None
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{span.Path.Replace(Root, "", StringComparison.Ordinal)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ");
        return $"{place}{problem.Severity.ToString().ToLowerInvariant()} {problem.Id}: {problem.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private sealed class File(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(new(properties, StringComparer.OrdinalIgnoreCase));

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;
    }

    private sealed class Values(Dictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            properties.TryGetValue(key, out value);
    }
}
