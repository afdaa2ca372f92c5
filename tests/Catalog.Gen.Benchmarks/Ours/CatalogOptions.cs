using Catalog.Gen.Engine.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.Benchmarks.Ours;

/// <summary>The properties that MSBuild hands to the generator.</summary>
internal sealed class CatalogOptions(string folder, string schema) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
    {
        ["build_property.CatalogInput"] = Input(folder, schema),
        ["build_property.TargetFrameworkIdentifier"] = ".NETCoreApp",
        ["build_property.TargetFrameworkVersion"] = "v8.0",
    });

    /// <summary>What the package's targets say of a project with one catalog.</summary>
    public static string Input(string folder, string schema) => new ProjectText(
        "Probe", folder + Path.DirectorySeparatorChar, [new CatalogItem(Path.Combine(folder, schema), null)]).ToProperty();

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
