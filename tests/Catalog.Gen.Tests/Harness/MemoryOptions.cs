using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.Tests.Harness;

/// <summary>A project's properties, as MSBuild hands them to the compiler.</summary>
internal sealed class MemoryOptions(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    // A copy: the driver compares the old options with the new ones.
    private readonly Values _values = new(new(properties, StringComparer.OrdinalIgnoreCase));

    public override AnalyzerConfigOptions GlobalOptions => _values;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

    private sealed class Values(Dictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
    }
}
