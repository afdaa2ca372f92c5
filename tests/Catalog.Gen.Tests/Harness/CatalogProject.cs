using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Catalog.Gen.Engine.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Tests.Harness;

/// <summary>
/// A project in memory: files go in, and the generator runs as the compiler runs it. This is the one driver of all tests
/// that run the generator in the test's own process.
/// </summary>
internal sealed class CatalogProject
{
    /// <summary>The project's folder. Paths that tests give and read are relative to it.</summary>
    public const string Root = "/project/";

    // All projects start from this one, so that the framework's assemblies are read once.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Sample",
        [],
        Framework.References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            checkOverflow: true,
            warningLevel: 9999));

    private readonly SortedDictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["build_property.RootNamespace"] = "Sample",
        ["build_property.ProjectDir"] = Root,
        ["build_property.TargetFrameworkIdentifier"] = ".NETCoreApp",
        ["build_property.TargetFrameworkVersion"] = "v8.0",
    };

    private readonly List<CatalogItem> _items = [];

    private CSharpCompilation _compilation;
    private (Compilation Compilation, EmitResult Result, ImmutableArray<byte> Image)? _built;

    public CatalogProject(string source = "", LanguageVersion language = LanguageVersion.CSharp12, params string[] symbols)
    {
        ParseOptions = new CSharpParseOptions(language, DocumentationMode.Diagnose, preprocessorSymbols: symbols);
        _compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions, Root + "Program.cs", Encoding.UTF8));
        Driver = CSharpGeneratorDriver.Create(
            [new CatalogGenerator().AsSourceGenerator()],
            parseOptions: ParseOptions,
            optionsProvider: Options(),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public CSharpParseOptions ParseOptions { get; private set; }

    public GeneratorDriver Driver { get; private set; }

    /// <summary>The files, by path.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>A property of MSBuild; empty where it is not set.</summary>
    public string PropertyOf(string name) => _properties.GetValueOrDefault("build_property." + name, "");

    public string TextOf(string path) => _files[path].GetText()!.ToString();

    /// <summary>Adds a file, or replaces its text.</summary>
    public CatalogProject With(string path, string text) => With(path, SourceText.From(text, Encoding.UTF8));

    public CatalogProject With(string path, SourceText text) => With(path, new MemoryFile(Root + path, text));

    /// <summary>Takes a file of another project, as a host may hand one file to several projects.</summary>
    public CatalogProject Share(CatalogProject other, string path) => With(path, other._files[path]);

    private CatalogProject With(string path, AdditionalText file)
    {
        Driver = _files.TryGetValue(path, out AdditionalText? old)
            ? Driver.ReplaceAdditionalText(old, file)
            : Driver.AddAdditionalTexts([file]);
        _files[path] = file;
        _built = null;
        return this;
    }

    public CatalogProject Without(string path)
    {
        Driver = Driver.RemoveAdditionalTexts([_files[path]]);
        _files.Remove(path);
        _built = null;
        return this;
    }

    public CatalogProject WithProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        return WithOptions();
    }

    /// <summary>Names a catalog, with what the project says of it.</summary>
    public CatalogProject WithItem(CatalogItem item)
    {
        _items.Add(item);
        return WithOptions();
    }

    public CatalogProject WithLanguage(LanguageVersion version)
    {
        ParseOptions = ParseOptions.WithLanguageVersion(version);
        Driver = Driver.WithUpdatedParseOptions(ParseOptions);
        _built = null;
        return this;
    }

    /// <summary>Says what <c>CatalogLarge</c> makes the targets say.</summary>
    public CatalogProject Large()
    {
        ParseOptions = ParseOptions.WithFeatures([new("experimental-data-section-string-literals", "16000")]);
        Driver = Driver.WithUpdatedParseOptions(ParseOptions);
        SyntaxTree[] trees = [.. _compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), ParseOptions))];
        return WithCompilation(_compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees));
    }

    /// <summary>Adds C# that a programmer wrote.</summary>
    public CatalogProject WithSource(string source, string path = "Added.cs") =>
        WithCompilation(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions, Root + path, Encoding.UTF8)));

    public CatalogProject WithReference(MetadataReference reference) => WithCompilation(_compilation.AddReferences(reference));

    /// <summary>Compiles it against another framework than .NET 8.</summary>
    public CatalogProject WithFramework(IEnumerable<MetadataReference> references) =>
        WithCompilation(_compilation.WithReferences(references));

    public CatalogProject Named(string assemblyName) => WithCompilation(_compilation.WithAssemblyName(assemblyName));

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
    public Compilation Compile() => Build().Compilation;

    /// <summary>What the compiler says of the whole compilation. A strict consumer must see nothing.</summary>
    public string[] CompileProblems() =>
        [.. Build().Result.Diagnostics.Where(found => found.Severity > DiagnosticSeverity.Hidden).Select(found => found.ToString())];

    public MetadataReference ToReference() => MetadataReference.CreateFromImage(Image());

    /// <summary>The compiled project, in a load context of its own unless another is given.</summary>
    public Assembly Load(AssemblyLoadContext? context = null) =>
        (context ?? new AssemblyLoadContext(null, isCollectible: true)).LoadFromStream(new MemoryStream([.. Image()]));

    private CatalogProject WithOptions()
    {
        Driver = Driver.WithUpdatedAnalyzerConfigOptions(Options());
        _built = null;
        return this;
    }

    /// <summary>The properties as the compiler sees them: what the project says of its catalogs is one text.</summary>
    public MemoryOptions Options()
    {
        IEnumerable<CatalogItem> named = PropertyOf("CatalogSchemas")
            .Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(static path => new CatalogItem(path, null));
        var text = new ProjectText(PropertyOf("RootNamespace"), PropertyOf("ProjectDir"), [.. named, .. _items]);
        return new MemoryOptions(new(_properties, StringComparer.OrdinalIgnoreCase)
        {
            ["build_property.CatalogInput"] = text.ToProperty(),
        });
    }

    private CatalogProject WithCompilation(CSharpCompilation compilation)
    {
        _compilation = compilation;
        _built = null;
        return this;
    }

    private (Compilation Compilation, EmitResult Result, ImmutableArray<byte> Image) Build()
    {
        if (_built is { } built)
            return built;
        Run();
        CSharpCompilation compilation = _compilation
            .WithOptions(_compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error))
            .AddSyntaxTrees(Driver.GetRunResult().GeneratedTrees.Select(Strict.Nullable));
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        built = (compilation, result, [.. image.ToArray()]);
        _built = built;
        return built;
    }

    private ImmutableArray<byte> Image()
    {
        Assert.True(Build().Result.Success, string.Join("\n", CompileProblems().Take(20)));
        return Build().Image;
    }

    private static string Print(Diagnostic problem)
    {
        FileLinePositionSpan span = problem.Location.GetLineSpan();
        string path = span.Path?.Replace(Root, "", StringComparison.Ordinal) ?? "";
        LinePosition start = span.StartLinePosition;
        string place = problem.Location == Location.None
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{path}({start.Line + 1},{start.Character + 1}): ");
        return $"{place}{problem.Severity.ToString().ToLowerInvariant()} {problem.Id}: {problem.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
