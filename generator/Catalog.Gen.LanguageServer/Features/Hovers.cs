using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>Tooltips: the schema's words and the fact's type in C#; of a value what it means; of a reference the entry.</summary>
internal sealed class Hovers(Positions positions, bool isMarkdown)
{
    public Hover? At(Snapshot snapshot, string path, Position position)
    {
        if (snapshot.ProjectOf(path) is not { } project || project.Find(path) is not { } file)
            return null;
        int offset = Aliases.Follow(file.Text, positions.Offset(file.Text, position));
        if (MeantEntry.Find(snapshot, path, offset) is { By: not MeantBy.Around } meant && OfEntry(snapshot, meant) is { } entry)
            return Show(entry, file, meant.Span);
        if (!FilePaths.IsEntry(path) || project.Workspace.Catalogs.Find(path) is not { } catalog)
            return null;
        YamlDocument document = YamlReader.Read(file, CancellationToken.None);
        DocumentPlace place = DocumentPlace.Find(document.Root, offset);
        if (place.Span is not { } span || place.Steps.IsEmpty)
            return null;
        string text = place.IsKey ? OfKey(catalog, document.Root, place.Steps) : OfValue(catalog, document.Root, place);
        return text.Length == 0 ? null : Show(text, file, span);
    }

    private Hover Show(string text, SourceFile file, TextSpan span) =>
        new(new MarkupContent(isMarkdown ? "markdown" : "plaintext", text), positions.Range(file, span));

    private string OfKey(CatalogDefinition catalog, YamlNode? root, ImmutableArray<PlaceStep> steps)
    {
        IReadOnlyList<SchemaNode> schemas = SchemasAt.Of(catalog.Document.Root, root, steps);
        string? expected = SchemaText.Expected(schemas);
        string? deprecated = schemas.Any(static schema => schema.Deprecated) ? "Deprecated by the schema." : null;
        string? code = catalog.Settings.Layout == CatalogLayout.File
            ? CSharpText.Property(catalog.Types, root, steps)
            : steps.Length > 1 ? CSharpText.Property(catalog.Types, steps[0].Value, steps[1..]) : null;
        return SchemaText.Markdown(
        [
            SchemaText.Description(schemas),
            expected is null ? null : char.ToUpperInvariant(expected[0]) + expected[1..] + ".",
            string.Join(' ', SchemaText.Constraints(schemas)),
            deprecated,
        ]) + (code is null ? "" : isMarkdown ? $"\n\n```csharp\n{code}\n```" : $"\n\n{code}");
    }

    private static string OfValue(CatalogDefinition catalog, YamlNode? root, DocumentPlace place)
    {
        IReadOnlyList<SchemaNode> schemas = SchemasAt.Of(catalog.Document.Root, root, place.Steps);
        return SchemaText.OfValue(schemas, place.Value!) is { } meaning
            ? SchemaText.Markdown([$"`{((YamlScalar)place.Value!).Value}`", meaning])
            : SchemaText.Markdown([SchemaText.Description(schemas)]);
    }

    private static string? OfEntry(Snapshot snapshot, MeantEntry meant)
    {
        if (EntryIndex.Find(snapshot, meant.Catalog, meant.Id) is not var (project, entry))
            return null;
        EntrySignature? signature = EntryIndex.Signature(project, meant.Catalog, entry.Id);
        string? former = entry.Id == meant.Id ? null : $"`{meant.Id}` is now `{entry.Id}`.";
        string name = meant.Catalog[(meant.Catalog.LastIndexOf('.') + 1)..];
        string file = FilePaths.FileName(FilePaths.Normalise(entry.Place.Path));
        return SchemaText.Markdown([former, .. signature?.Summary ?? [], $"`{name}.{entry.Member}` in {file}"]);
    }
}
