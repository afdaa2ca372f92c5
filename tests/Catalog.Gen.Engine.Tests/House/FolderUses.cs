using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalog.Gen.Tests.House;

/// <summary>
/// Which folder uses which, read from what the names in the code mean. Usings would tell less: a name in a namespace
/// above needs none, and a member of a value whose type is not written needs none either.
/// </summary>
/// <remarks>
/// The files of all projects are read as one compilation, which is what the generator's assembly is anyway. The
/// assemblies of editors and of MSBuild are not at hand: what the fixes, the completion and the tasks call of them stays unknown.
/// </remarks>
internal sealed class FolderUses
{
    private const string YamlLibrary = "YamlDotNet";
    private const string YamlAssembly = "Catalog.Gen.YamlDotNet";

    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What the source generator of System.Text.Json adds: here none runs.</summary>
    private static readonly (string Path, string Text) OfJson = ("Catalog.Gen.LanguageServer/Protocol/ProtocolJson.g.cs",
        """
        namespace Catalog.Gen.LanguageServer.Protocol;
        partial class ProtocolJson() : System.Text.Json.Serialization.JsonSerializerContext(null)
        {
            public static ProtocolJson Default { get; } = new();
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """);

    private static readonly string[] NeedsItsHost =
        ["Catalog.Gen.CodeFixes", "Catalog.Gen.Completion", "Catalog.Gen.Tasks", "Catalog.Gen.Templates", YamlAssembly];

    private readonly CSharpCompilation _compilation;
    private readonly HashSet<FolderUse> _uses = [];
    private readonly HashSet<FolderUse> _yamlLibrary = [];

    private FolderUses(IEnumerable<(string Path, string Text)> files)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);
        SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path))];
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        _compilation = CSharpCompilation.Create(
            "generator",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            assemblies.Split(Path.PathSeparator)
                .Where(static path => Path.GetFileNameWithoutExtension(path) is var name
                    && (name == YamlAssembly || !name.StartsWith("Catalog.Gen", StringComparison.Ordinal)))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Folders = [.. trees.Select(static tree => SourceFolder.Of(tree.FilePath)).Distinct()];
        foreach (SyntaxTree tree in trees)
            Read(tree);
    }

    /// <summary>The folders that have files, in the order of their files.</summary>
    public ImmutableArray<SourceFolder> Folders { get; }

    /// <summary>The lines that use another folder.</summary>
    public IEnumerable<FolderUse> All => Sorted(_uses);

    /// <summary>The lines that use YamlDotNet.</summary>
    public IEnumerable<FolderUse> YamlLibraryUses => Sorted(_yamlLibrary);

    /// <summary>What stands in the way of understanding a file; nothing, or uses would be overlooked.</summary>
    public IEnumerable<string> Errors => _compilation.GetDiagnostics()
        .Where(static found => found.Severity == DiagnosticSeverity.Error)
        .Where(static found => !NeedsItsHost.Contains(found.Location.SourceTree?.FilePath.Split('/')[0]))
        .Select(static found => found.ToString());

    /// <summary>The uses in the projects of a folder <c>generator</c>.</summary>
    public static FolderUses Read(string generator) =>
        new(SourceCode.Files(generator).Select(file => (SourceCode.Relative(generator, file), File.ReadAllText(file)))
            .Append(OfJson));

    /// <summary>The uses in files that are given as texts.</summary>
    public static FolderUses Read(params (string Path, string Text)[] files) => new(files);

    /// <summary>
    /// The uses that close a circle of folders within a project, those of the
    /// thinnest arrow first: it is likely the one to turn.
    /// </summary>
    public IEnumerable<FolderUse> Circles()
    {
        ILookup<SourceFolder, SourceFolder> next = _uses.ToLookup(static use => use.From, static use => use.To);
        return All
            .Where(use => use.From.Project == use.To.Project && Leads(use.To, use.From, next, []))
            .GroupBy(static use => (use.From, use.To))
            .OrderBy(static arrow => arrow.Count())
            .SelectMany(static arrow => arrow);
    }

    /// <summary>A line for each folder: the folders that it uses.</summary>
    public IEnumerable<string> Listing() => Folders
        .OrderBy(static folder => folder.ToString(), StringComparer.Ordinal)
        .Select(folder => (Folder: folder, Used: All.Where(use => use.From == folder).Select(use => Short(use.To, folder)).Distinct()))
        .Select(static row => $"{row.Folder} -> {string.Join(", ", row.Used.Order(StringComparer.Ordinal))}");

    private static bool Leads(
        SourceFolder from, SourceFolder to, ILookup<SourceFolder, SourceFolder> next, HashSet<SourceFolder> seen) =>
        from == to || (seen.Add(from) && next[from].Any(each => Leads(each, to, next, seen)));

    private static string Short(SourceFolder folder, SourceFolder user) => folder.Project == user.Project ? folder.Name : folder.ToString();

    private static IEnumerable<FolderUse> Sorted(IEnumerable<FolderUse> uses) => uses
        .OrderBy(static use => use.File, StringComparer.Ordinal)
        .ThenBy(static use => use.Line)
        .ThenBy(static use => use.Type, StringComparer.Ordinal);

    private void Read(SyntaxTree tree)
    {
        SemanticModel model = _compilation.GetSemanticModel(tree);
        SourceFolder from = SourceFolder.Of(tree.FilePath);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            if (node is not (SimpleNameSyntax { IsVar: false } or ImplicitObjectCreationExpressionSyntax or ElementAccessExpressionSyntax))
                continue;
            SymbolInfo found = model.GetSymbolInfo(node);
            if ((found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is not { } symbol)
                continue;
            int line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
            if (symbol.ContainingAssembly?.Name == YamlAssembly || IsYamlNamespace(symbol))
                _yamlLibrary.Add(new FolderUse(from, new SourceFolder(YamlLibrary, "."), tree.FilePath, line, symbol.ToDisplayString()));
            else if (Declaration(symbol) is { } declared && SourceFolder.Of(declared.Path) is var to && to != from)
                _uses.Add(new FolderUse(from, to, tree.FilePath, line, declared.Type));
        }
    }

    private static bool IsYamlNamespace(ISymbol symbol) =>
        symbol is INamespaceSymbol space && space.ToDisplayString().Split('.')[0] == YamlLibrary;

    /// <summary>The file that declares what a name means; null for what is local or comes from an assembly.</summary>
    private static (string Path, string Type)? Declaration(ISymbol symbol)
    {
        if (symbol.Kind is SymbolKind.Local or SymbolKind.Parameter or SymbolKind.RangeVariable or SymbolKind.Label
            or SymbolKind.TypeParameter)
            return null;
        if ((symbol as INamedTypeSymbol ?? symbol.ContainingType)?.OriginalDefinition is not { } type)
            return null;
        IEnumerable<SyntaxReference> places = symbol is INamedTypeSymbol || symbol.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
            ? type.DeclaringSyntaxReferences
            : symbol.OriginalDefinition.DeclaringSyntaxReferences;

        // The parts of a type may stand in several folders: the one whose file has the type's name is its place.
        string? path = places
            .Select(static place => place.SyntaxTree.FilePath)
            .OrderByDescending(each => Path.GetFileNameWithoutExtension(each) == type.Name)
            .FirstOrDefault();
        return path is null ? null : (path, type.ToDisplayString());
    }
}
