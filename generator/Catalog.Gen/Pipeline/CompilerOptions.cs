using System.Collections.Immutable;
using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.Pipeline;

/// <summary>What the generator reads of the project and of its compiler.</summary>
/// <param name="Project">The MSBuild properties that concern catalogs.</param>
/// <param name="HasLargeLiterals">Whether the compiler keeps long literals where there is room for them.</param>
/// <param name="HasTestDoubles">Whether entries can be made that are in no catalog, for tests (<c>CatalogTestDoubles</c>).</param>
internal sealed record CompilerOptions(ProjectOptions Project, bool HasLargeLiterals, bool HasTestDoubles)
{
    public static CompilerOptions Read(AnalyzerConfigOptionsProvider provider, CSharpParseOptions language)
    {
        string Get(string name) => provider.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : "";

        ImmutableArray<string> schemas =
            Get("CatalogSchemas").Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(FilePaths.Normalise).ToImmutableArray();
        bool IsTrue(string name) => string.Equals(Get(name), "true", StringComparison.OrdinalIgnoreCase);

        var project = new ProjectOptions(
            Get("RootNamespace"),
            Get("ProjectDir"),
            schemas,
            IsTrue("CatalogLocked"),
            Outdated(Get("TargetFrameworkIdentifier"), Get("TargetFrameworkVersion"), language.LanguageVersion))
        {
            // The targets switch the feature on for CatalogLarge.
            IsLarge = language.Features.ContainsKey(LiteralLimit.Feature),
            HasGlobalUsing = (IsTrue("ImplicitUsings") || Get("ImplicitUsings") == "enable")
                && !string.Equals(Get("CatalogGlobalUsing"), "false", StringComparison.OrdinalIgnoreCase),
            Items = [.. schemas.Zip(Metadata(Get("CatalogVisibilities")), static (path, visibility) => new CatalogItem(path, visibility))],
        };
        return new CompilerOptions(project, language.Features.ContainsKey(LiteralLimit.Feature), IsTrue("CatalogTestDoubles"));
    }

    /// <summary>
    /// One piece of metadata of each <c>Catalog</c> item, in their order; null for an item without. The targets write a dot and
    /// the text in Base64, since the compiler cuts what is handed to it at <c>;</c> and <c>#</c>.
    /// </summary>
    private static IEnumerable<string?> Metadata(string joined)
    {
        foreach (string item in joined.Split('|'))
            yield return item.Length > 1 ? Encoding.UTF8.GetString(Convert.FromBase64String(item.Substring(1))) : null;
    }

    private static Message? Outdated(string identifier, string version, LanguageVersion language)
    {
        const string Needs = "a catalog needs .NET 8 or later with C# 12 or later";
        string number = version.TrimStart('v');
        bool old = identifier.Length > 0
            && !(identifier == ".NETCoreApp" && Version.TryParse(number, out Version? parsed) && parsed.Major >= 8);
        if (old)
        {
            return new Message(
                $"{Needs}, and this project targets {identifier.TrimStart('.')} {number}", "change TargetFramework in the project file");
        }

        return language < LanguageVersion.CSharp12
            ? new Message(
                $"{Needs}, and this project is compiled as C# {language.ToDisplayString()}",
                "change or remove LangVersion in the project file")
            : null;
    }
}
