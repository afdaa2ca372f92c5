using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalog.Gen.Tests.Pages;

/// <summary>
/// The C# of a page as one program over the catalog of <c>api.md</c>. The statements of a block become a method, its types are
/// there for all blocks, and what they write to the console is kept.
/// </summary>
internal sealed class GuideProgram
{
    // Found before the framework's, since it lies in the namespace that the blocks are in.
    private const string Console = """
        namespace Sample
        {
            internal static class Console
            {
                public static System.Collections.Generic.List<string> Lines { get; } = new();

                public static void WriteLine(object? value) =>
                    Lines.Add(System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "");
            }
        }
        """;

    // What projects have by default, and what an editor adds for the types that the pages name.
    private const string Usings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.Collections.Immutable;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Text.Json;
        global using global::System.Text.Json.Serialization;
        """;

    private readonly CatalogProject _project;

    public GuideProgram(GuidePage page)
    {
        _project = new CatalogProject(Usings).WithProperty("CatalogTestDoubles", "true");
        _project.WithSource(Console, "Console.cs");
        foreach (GuideBlock file in new GuidePage("api.md").Blocks.Where(IsOfCatalog))
            _project.With(file.Note, file.Text);
        foreach (GuideBlock block in page.Blocks.Where(IsCompiled))
            _project.WithSource(Source(block), FormattableString.Invariant($"Line{block.Line}.cs"));
    }

    public static bool IsCompiled(GuideBlock block) => block is { Language: "csharp", Note: "" };

    /// <summary>What the generator and the compiler say.</summary>
    public IEnumerable<string> Problems => [.. _project.Problems(), .. _project.CompileProblems()];

    /// <summary>What a block writes to the console.</summary>
    public Func<GuideBlock, IReadOnlyList<string>> Start()
    {
        Assembly assembly = _project.Load();
        var lines = (List<string>)assembly.GetType("Sample.Console", throwOnError: true)!.GetProperty("Lines")!.GetValue(null)!;
        return block =>
        {
            lines.Clear();
            assembly.GetType("Sample." + ClassOf(block), throwOnError: true)!.GetMethod("Run")!.Invoke(null, null);
            return [.. lines];
        };
    }

    private static bool IsOfCatalog(GuideBlock block) => block.Note.StartsWith("datasets/", StringComparison.Ordinal);

    private static string ClassOf(GuideBlock block) => FormattableString.Invariant($"Line{block.Line}");

    private string Source(GuideBlock block)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(block.Text, options: _project.ParseOptions);
        var statements = new StringBuilder();
        var types = new StringBuilder();
        foreach (MemberDeclarationSyntax member in unit.Members)
            (member is GlobalStatementSyntax ? statements : types).Append(member.ToFullString());
        return $$"""
            #pragma warning disable CS1591 // What a page adds to a type is not documented.
            {{unit.Usings.ToFullString()}}
            namespace Sample
            {
                internal static class {{ClassOf(block)}}
                {
                    public static void Run()
                    {
            {{statements}}
                    }
                }

            {{types}}
            }
            """;
    }
}
