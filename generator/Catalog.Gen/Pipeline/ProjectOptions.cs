using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.Pipeline;

/// <summary>What the generator reads of the project: MSBuild properties, as values.</summary>
/// <param name="RootNamespace">Where catalogs live that name no namespace; may be empty.</param>
/// <param name="ProjectDirectory">With a trailing separator; what output and messages are made relative to.</param>
/// <param name="Schemas">The schema files that are catalogs, as full paths; empty means every schema is one.</param>
/// <param name="Locked">Whether a new id that is not recorded is an error (<c>CatalogLocked</c>).</param>
/// <param name="HasLargeLiterals">Whether the compiler keeps long literals where there is room for them.</param>
/// <param name="TooOld">Why generated code cannot be used in the project; null where it can.</param>
internal sealed record ProjectOptions(
    string RootNamespace,
    string ProjectDirectory,
    EquatableArray<string> Schemas,
    bool Locked,
    bool HasLargeLiterals,
    string? TooOld)
{
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider provider, CSharpParseOptions language)
    {
        string Get(string name) => provider.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : "";

        return new ProjectOptions(
            Get("RootNamespace"),
            Get("ProjectDir"),
            Get("CatalogSchemas").Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(FilePaths.Normalise).ToImmutableArray(),
            string.Equals(Get("CatalogLocked"), "true", StringComparison.OrdinalIgnoreCase),
            language.Features.ContainsKey(LiteralLimit.Feature),
            Outdated(Get("TargetFrameworkIdentifier"), Get("TargetFrameworkVersion"), language.LanguageVersion));
    }

    private static string? Outdated(string identifier, string version, LanguageVersion language)
    {
        const string Advice = "a catalog needs .NET 8 or later with C# 12 or later";
        string number = version.TrimStart('v');
        bool old = identifier.Length > 0
            && !(identifier == ".NETCoreApp" && Version.TryParse(number, out Version? parsed) && parsed.Major >= 8);
        if (old)
            return $"{Advice}, and this project targets {identifier.TrimStart('.')} {number}: change TargetFramework in the project file";
        return language < LanguageVersion.CSharp12
            ? $"{Advice}, and this project is compiled as C# {language.ToDisplayString()}: change or remove LangVersion in the project file"
            : null;
    }
}
