using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Benchmarks.Ours;

/// <summary>The generator in a warm driver, as an editor or a compiler server holds it.</summary>
internal sealed class DriverRun
{
    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithFeatures([KeyValuePair.Create("experimental-data-section-string-literals", "16000")]);

    private readonly CatalogOptions _options;
    private readonly CSharpCompilation _compilation;

    public DriverRun(string folder, string schema)
    {
        _options = new CatalogOptions(folder, schema);
        _compilation = CSharpCompilation.Create(
            "Probe",
            [CSharpSyntaxTree.ParseText("class Program { static void Main() { } }", Language)],
            Directory.EnumerateFiles(DotNet.References, "*.dll").Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Texts =
        [
            new MemoryText(Path.Combine(folder, schema), File.ReadAllText(Path.Combine(folder, schema))),
            .. Directory.EnumerateFiles(folder, "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(file => new MemoryText(file, File.ReadAllText(file))),
        ];
    }

    /// <summary>The schema, and then the entries.</summary>
    public ImmutableArray<MemoryText> Texts { get; }

    /// <summary>The same files as other objects, so that nothing that is known of them helps.</summary>
    public ImmutableArray<MemoryText> Fresh() => [.. Texts.Select(text => new MemoryText(text.Path, text.Content))];

    public GeneratorDriver Start(ImmutableArray<MemoryText> texts) => Run(CSharpGeneratorDriver.Create(
        [new CatalogGenerator().AsSourceGenerator()],
        ImmutableArray<AdditionalText>.CastUp(texts),
        Language,
        _options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: false)));

    public GeneratorDriver Run(GeneratorDriver driver) => driver.RunGenerators(_compilation);

    /// <summary>Runs after a change in C# alone.</summary>
    public GeneratorDriver RunWithOtherCode(GeneratorDriver driver, int number) =>
        driver.RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class C{number} {{ }}", Language)));

    /// <summary>What an editor holds: no data, for data changes no meaning of C#.</summary>
    /// <param name="texts">The catalog's files.</param>
    /// <param name="tracksSteps">Whether <see cref="Outputs"/> is asked for later; it takes time and memory.</param>
    public GeneratorDriver StartEditor(ImmutableArray<MemoryText> texts, bool tracksSteps = false) => Run(CSharpGeneratorDriver.Create(
        [new CatalogGenerator().AsSourceGenerator()],
        ImmutableArray<AdditionalText>.CastUp(texts),
        Language,
        _options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.Implementation, tracksSteps)));

    /// <summary>Changes one file and runs again.</summary>
    public GeneratorDriver Edit(GeneratorDriver driver, MemoryText before, MemoryText after) =>
        Run(driver.ReplaceAdditionalText(before, after));

    /// <summary>What was reported, as <c>file(line,column): ID</c>.</summary>
    public static IReadOnlyList<string> Problems(GeneratorDriver driver) =>
    [
        .. driver.GetRunResult().Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem =>
        {
            FileLinePositionSpan place = problem.Location.GetLineSpan();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
                + $"{problem.Id}");
        }),
    ];

    /// <summary>
    /// What became of everything that the steps gave out, in the last run of a driver that tracks them; but for the compilation,
    /// which the compiler hands in anew with each edit.
    /// </summary>
    public static IReadOnlyList<IncrementalStepRunReason> Outputs(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        return
        [
            .. result.TrackedSteps.Concat(result.TrackedOutputSteps)
                .Where(named => named.Key != WellKnownGeneratorInputs.Compilation)
                .SelectMany(named => named.Value)
                .SelectMany(step => step.Outputs)
                .Select(output => output.Reason),
        ];
    }
}
