using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>The entries and keys of a document, and the entries of all catalogs.</summary>
internal sealed class Symbols(Positions positions, ShownProblems diagnostics, bool isHierarchical)
{
    private const int Property = 7;
    private const int Object = 19;
    private const int Array = 18;
    private const int MostFound = 500;
    private const int Deepest = 8;

    /// <summary>The symbols of a document: within each other where the editor shows that.</summary>
    public object OfDocument(Snapshot snapshot, string path)
    {
        if (snapshot.Find(path) is not { } file || !(FilePaths.IsEntry(path) || FilePaths.IsSchema(path)))
            return System.Array.Empty<DocumentSymbol>();
        YamlNode? root = YamlReader.Read(file, CancellationToken.None).Root;
        DocumentSymbol[] symbols = root is null ? [] : Within(root, file, snapshot.ProjectOf(path)?.Workspace.Catalogs.Find(path), Deepest);
        return isHierarchical ? symbols : Flat(symbols, snapshot.UriOf(path), null).ToArray();
    }

    /// <summary>The entries whose id or name holds what is looked for.</summary>
    public SymbolInformation[] OfWorkspace(Snapshot snapshot, string query) =>
    [
        .. (from project in snapshot.Projects
            from file in project.Workspace.Entries.Files
            from entry in file.Places
            let name = entry.Names.Count > 0 ? entry.Names[0] : null
            where Holds(entry.Id, query) || (name is not null && Holds(name, query))
            orderby entry.Id.StartsWith(query, StringComparison.OrdinalIgnoreCase) ? 0 : 1
            select new SymbolInformation(
                name is null || name == entry.Id ? entry.Id : $"{entry.Id} ({name})",
                Object,
                diagnostics.Place(entry.Place, snapshot),
                file.Catalog)).Take(MostFound),
    ];

    private static bool Holds(string text, string query) => text.Contains(query, StringComparison.OrdinalIgnoreCase);

    private DocumentSymbol[] Within(YamlNode node, SourceFile file, CatalogDefinition? catalog, int depth) => (node, depth) switch
    {
        (_, 0) => [],
        (YamlMapping mapping, _) =>
        [
            .. mapping.Members
                .Where(member => member.KeyStart >= node.Start && member.Name.Length > 0)
                .Select(member => Symbol(
                    member.Name, member.Value, new TextSpan(member.KeyStart, member.KeyEnd), file, catalog, depth)),
        ],
        (YamlSequence sequence, _) =>
        [
            .. sequence.Items
                .Where(item => item.Start >= node.Start && item is not YamlScalar)
                .Select((item, i) => Symbol(NameOf(item, i, catalog), item, new TextSpan(item.Start, item.Start), file, catalog, depth)),
        ],
        _ => [],
    };

    private DocumentSymbol Symbol(
        string name, YamlNode value, TextSpan selection, SourceFile file, CatalogDefinition? catalog, int depth)
    {
        int end = value.Start >= selection.Start ? Math.Max(value.End, selection.End) : selection.End;
        return new DocumentSymbol(
            name,
            value is YamlScalar scalar ? Words.Clean(scalar.Value) : null,
            value switch { YamlMapping => Object, YamlSequence => Array, _ => Property },
            positions.Range(file, new TextSpan(selection.Start, end)),
            positions.Range(file, selection),
            Within(value, file, catalog, depth - 1));
    }

    private static string NameOf(YamlNode item, int index, CatalogDefinition? catalog) =>
        (catalog?.Settings.Key is { } key ? item.FindText(key)?.Value : null) is { Length: > 0 } id
            ? id
            : $"item {Words.Number(index + 1)}";

    private static IEnumerable<SymbolInformation> Flat(DocumentSymbol[] symbols, string uri, string? container) =>
        symbols.SelectMany(symbol => Flat(symbol.Children, uri, symbol.Name)
            .Prepend(new SymbolInformation(symbol.Name, symbol.Kind, new Location(uri, symbol.SelectionRange), container)));
}
