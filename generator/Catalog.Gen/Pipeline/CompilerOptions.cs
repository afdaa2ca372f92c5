using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.Pipeline;

/// <summary>What the generator reads of the project and of its compiler.</summary>
/// <param name="Project">The MSBuild properties that concern catalogs.</param>
/// <param name="HasTestDoubles">Whether entries can be made that are in no catalog, for tests (<c>CatalogTestDoubles</c>).</param>
internal sealed record CompilerOptions(ProjectOptions Project, bool HasTestDoubles)
{
    public static CompilerOptions Read(AnalyzerConfigOptionsProvider provider, CSharpParseOptions language)
    {
        string Get(string name) => provider.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : "";

        var text = ProjectText.FromProperty(Get("CatalogInput"));
        bool IsTrue(string name) => string.Equals(Get(name), "true", StringComparison.OrdinalIgnoreCase);

        var project = new ProjectOptions(
            text.RootNamespace,
            text.ProjectDirectory,
            [.. text.Items.Items.Select(static item => item.Schema)],
            IsTrue("CatalogLocked"),
            Outdated(Get("TargetFrameworkIdentifier"), Get("TargetFrameworkVersion"), language.LanguageVersion))
        {
            // The targets switch the feature on for CatalogLarge.
            IsLarge = language.Features.ContainsKey(LiteralLimit.Feature),
            HasGlobalUsing = (IsTrue("ImplicitUsings") || Get("ImplicitUsings") == "enable")
                && !string.Equals(Get("CatalogGlobalUsing"), "false", StringComparison.OrdinalIgnoreCase),
            Items = text.Items,
        };
        return new CompilerOptions(project, IsTrue("CatalogTestDoubles"));
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
