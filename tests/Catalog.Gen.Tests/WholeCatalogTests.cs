using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalog.Gen.Emit.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Tests;

/// <summary>
/// All that is generated for the two real catalogs. Of the data, the flagship's entries are verified as the compiled
/// program reads them: what deflate writes differs between runtimes, and what is read does not.
/// </summary>
public sealed class WholeCatalogTests
{
    [Fact]
    public async Task The_flagship()
    {
        CatalogProject project = Flagship();
        ImmutableArray<GeneratedSourceResult> sources = project.Run().Results[0].GeneratedSources;
        if (!Languages.HasCSharp14)
        {
            // Enums have other members there: EnumApiTests calls them. All else is the same in every compiler.
            Assert.All(sources.Where(source => !IsData(source) && !IsRunTimeSupport(source)), AssertVerifiedButForEnums);
            return;
        }

        await Verify(project.Driver)
            .UseDirectory("Snapshots")
            .IgnoreGeneratedResult(source => IsData(source) || IsRunTimeSupport(source));
    }

    private static void AssertVerifiedButForEnums(GeneratedSourceResult source)
    {
        string verified = File.ReadAllText(Path.Combine(
            Corpora.RepositoryRoot, "tests/Catalog.Gen.Tests/Snapshots",
            $"WholeCatalogTests.The_flagship#{Path.ChangeExtension(source.HintName, "verified.cs")}"));
        if (!verified.Contains("extension(", StringComparison.Ordinal))
            Assert.EndsWith(source.SourceText.ToString(), verified, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_flagship_s_entries()
    {
        CatalogProject project = Flagship();
        Assert.Empty(project.CompileProblems());
        LoadedCatalog catalog = LoadedCatalog.Of(project.Load(), "PediatricImaging.Datasets");
        object[] entries = [.. catalog.All.Concat(catalog.Unlisted).OrderBy(LoadedCatalog.IdOf, StringComparer.Ordinal)];
        Assert.All(entries, Members.Touch);
        await Verify(string.Join('\n', entries.Select(entry => $"{LoadedCatalog.IdOf(entry)}: {LoadedCatalog.JsonOf(entry)}")))
            .UseDirectory("Snapshots");
    }

    /// <summary>The registry is not in this repository, so its sources are verified by what they hash to.</summary>
    [Fact]
    public async Task The_aws_registry()
    {
        CatalogProject project = new CatalogProject()
            .WithProperty("RootNamespace", "Registry")
            .WithCatalog(Corpora.Require("aws-open-data", "datasets"));
        IEnumerable<string> sources = project.Run().Results[0].GeneratedSources
            .Where(source => !IsData(source) && !IsRunTimeSupport(source))
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(Describe);
        await Verify(string.Join('\n', sources)).UseDirectory("Snapshots");
    }

    /// <summary>What hundreds of people wrote, with all its faults, is a catalog that builds and whose entries can be read.</summary>
    [Fact]
    public void The_aws_registry_builds_with_its_problems_known()
    {
        CatalogProject project = new CatalogProject()
            .WithProperty("RootNamespace", "Registry")
            .WithCatalog(Corpora.Require("aws-open-data", "datasets"));
        int errors = project.Run().Diagnostics.Count(static problem => problem.Severity == DiagnosticSeverity.Error);
        int all = project.RecordAll();
        Assert.Equal(22, errors);
        Assert.Equal(
            [
                $"datasets/catalog.baseline.json(1,1): warning CAT2014: {all} known problems of OpenDatasets are in "
                    + "datasets/catalog.baseline.json: mend what you can, and take it out of there",
            ],
            project.Problems());
        LoadedCatalog catalog = LoadedCatalog.Of(project.Load(), "Registry.OpenDatasets");
        object[] entries = [.. catalog.All];
        Assert.All(entries, Members.Touch);

        // Ten files have a slip of syntax; what does not match a pattern is text all the same.
        Assert.Equal(1_190 - 10, entries.Length);
    }

    private static CatalogProject Flagship()
    {
        string folder = Path.Combine(Corpora.RepositoryRoot, "catalog");
        CatalogProject project = new CatalogProject(Framework.ImplicitUsings, LanguageVersion.Latest)
            .WithProperty("RootNamespace", "PediatricImaging")
            .WithCatalog(Path.Combine(folder, "datasets"));
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal))
            project.WithSource(File.ReadAllText(file), Path.GetFileName(file));
        return project;
    }

    private static bool IsData(GeneratedSourceResult source) => source.HintName.Contains(".Data.", StringComparison.Ordinal);

    // The same for every catalog; RuntimeEmitterTests holds it to its files.
    private static bool IsRunTimeSupport(GeneratedSourceResult source) => source.HintName == RuntimeEmitter.HintName;

    private static string Describe(GeneratedSourceResult source)
    {
        string text = source.SourceText.ToString();
        string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return string.Create(CultureInfo.InvariantCulture, $"{source.HintName} · {source.SourceText.Lines.Count} lines · {hash}");
    }
}
