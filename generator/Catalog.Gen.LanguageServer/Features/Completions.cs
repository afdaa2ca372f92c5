using System.Globalization;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;
using Range = Catalog.Gen.LanguageServer.Protocol.Range;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>Proposals: keys, those that are missing first; values that the schema lists; ids with the names of their entries.</summary>
internal sealed class Completions(Positions positions, bool isMarkdown)
{
    private const int Property = 10;
    private const int Value = 12;
    private const int EnumMember = 20;
    private const int Reference = 18;
    private const int Deprecated = 1;
    private const int AsIs = 1;

    public CompletionList At(Snapshot snapshot, string path, Position position, CancellationToken cancellation)
    {
        if (snapshot.ProjectOf(path) is not { } project
            || project.Find(path) is not { } file
            || !FilePaths.IsEntry(path)
            || project.Workspace.Catalogs.Find(path) is not { } catalog
            || CompletionPlace.Find(file, positions.Offset(file.Text, position), cancellation) is not { } place)
        {
            return new CompletionList(false, []);
        }

        var proposals = new Proposals(file, place, positions.Range(file, place.Typed.Token), isMarkdown);
        if (!place.AsKey.IsDefault)
            AddKeys(proposals, catalog, place);
        if (!place.AsValue.IsDefault)
            AddValues(proposals, snapshot, project, catalog, place);
        return proposals.ToList();
    }

    private static void AddKeys(Proposals proposals, CatalogDefinition catalog, CompletionPlace place)
    {
        PlaceStep typed = place.AsKey[^1];
        IReadOnlyList<SchemaNode> schemas = SchemasAt.Of(catalog.Document.Root, place.Root, place.AsKey[..^1]);
        var mapping = (YamlMapping)typed.Container;
        HashSet<string> required = [.. schemas.SelectMany(static schema => schema.Required)];
        required.UnionWith(schemas
            .SelectMany(static schema => schema.DependentRequired)
            .Where(dependent => mapping.Find(dependent.Name) is not null)
            .SelectMany(static dependent => dependent.Required));
        string[] names =
        [
            .. schemas.SelectMany(static schema => schema.Properties)
                .Where(static property => property.Schema.Always != false)
                .Select(static property => property.Name)
                .Distinct()
                .Where(name => mapping.Find(name) is null)
                .OrderBy(name => required.Contains(name) ? 0 : 1),
        ];
        foreach (string name in names)
        {
            IReadOnlyList<SchemaNode> of = SchemasAt.InPlace(
                schemas.SelectMany(schema => SchemasAt.Children(schema, typed with { Key = name })), null);
            proposals.AddKey(name, of, required.Contains(name), of.Any(static schema => schema.Deprecated) ? Deprecated : null, Property);
        }
    }

    private static void AddValues(
        Proposals proposals, Snapshot snapshot, ProjectView project, CatalogDefinition catalog, CompletionPlace place)
    {
        YamlNode? marker = place.AsValue.IsEmpty ? place.ValueRoot : place.AsValue[^1].Value;
        IReadOnlyList<SchemaNode> schemas = SchemasAt.Of(catalog.Document.Root, place.ValueRoot, place.AsValue);
        AddScalars(proposals, snapshot, project, catalog, schemas, ListForm.None);
        if (proposals.Count > 0 || !schemas.Any(static schema => SchemaWords.IsAbout(schema, SchemaTypes.Array)))
            return;

        // A list is due, and its first item is typed.
        IReadOnlyList<SchemaNode> items = SchemasAt.InPlace(
            schemas.SelectMany(static schema => SchemasAt.Children(schema, new PlaceStep(schema.Source, null, 0, schema.Source))), marker);
        bool isOnLine = place.Typed.IsValue || place.Typed.Bracket != '\0';
        AddScalars(proposals, snapshot, project, catalog, items, isOnLine ? ListForm.Brackets : ListForm.Dash);
    }

    private static void AddScalars(
        Proposals proposals,
        Snapshot snapshot,
        ProjectView project,
        CatalogDefinition catalog,
        IReadOnlyList<SchemaNode> schemas,
        ListForm form)
    {
        IEnumerable<string> targets =
            schemas.Select(static schema => schema.Extension(CatalogAnnotations.Reference)?.Text).OfType<string>();
        foreach (string target in targets.Distinct())
        {
            if (project.Workspace.Catalogs.ResolveClass(target, catalog.Settings.Namespace) is { } full)
                AddIds(proposals, snapshot, project, full, form);
        }

        foreach ((YamlScalar value, string? description, bool isDeprecated) in SchemaText.ListedValues(schemas))
            proposals.AddValue(value, description, form, isDeprecated ? Deprecated : null, EnumMember);
        if (proposals.Count > 0)
            return;
        if (schemas.Any(static schema => schema.Type is { } type && (type & SchemaTypes.Boolean) != 0))
        {
            proposals.AddValue(new YamlScalar(NodeKind.Boolean, "true", 0, 0), null, form, null, Value);
            proposals.AddValue(new YamlScalar(NodeKind.Boolean, "false", 0, 0), null, form, null, Value);
        }

        foreach (YamlScalar example in schemas.SelectMany(static schema => schema.Examples).OfType<YamlScalar>())
            proposals.AddValue(example, "An example.", form, null, Value);
        foreach (YamlScalar standIn in schemas.Select(static schema => schema.Default).OfType<YamlScalar>())
            proposals.AddValue(standIn, "What holds where the entry says nothing.", form, null, Value);
    }

    private static void AddIds(Proposals proposals, Snapshot snapshot, ProjectView project, string full, ListForm form)
    {
        ProjectView? owner = snapshot.Projects.Contains(project) && EntryIndex.Definition(project, full) is not null
            ? project
            : snapshot.Projects.FirstOrDefault(other => EntryIndex.Definition(other, full) is not null);
        if (owner is not null)
        {
            CatalogModel model = owner.Workspace.Models.Models.First(model => model.Shape.Settings.FullClass == full);
            proposals.AddIds(
                model.Entries.Select(static entry => (entry.Id, (IReadOnlyList<string>)entry.Signature.Summary)), form, Reference);
        }
        else if (project.Workspace.Catalogs.Foreign.FirstOrDefault(foreign => foreign.Class == full) is { } foreign)
        {
            proposals.AddIds(foreign.Ids.Select(static id => (id, (IReadOnlyList<string>)[])), form, Reference);
        }
    }

    /// <summary>How a value becomes the first of a list.</summary>
    private enum ListForm
    {
        /// <summary>It does not.</summary>
        None,

        /// <summary>In brackets, on the line of the key.</summary>
        Brackets,

        /// <summary>Behind a dash, on a line of its own.</summary>
        Dash,
    }

    /// <summary>What is proposed, in its order.</summary>
    private sealed class Proposals(SourceFile file, CompletionPlace place, Range range, bool isMarkdown)
    {
        /// <summary>How many ids are proposed at once: what is typed next tells which were meant.</summary>
        private const int MostIds = 100;

        private readonly List<CompletionItem> _items = [];
        private readonly bool _isJson = YamlReader.IsJson(file);
        private bool _isIncomplete;

        public int Count => _items.Count;

        private TypedPlace Typed => place.Typed;

        /// <summary>What has been typed, without its quote.</summary>
        private string Written => file.Text[Typed.Token.Start..Typed.Token.End].Trim('"', '\'', ' ');

        public CompletionList ToList() => new(_isIncomplete, [.. _items]);

        public void AddKey(string name, IReadOnlyList<SchemaNode> schemas, bool isRequired, int? tag, int kind)
        {
            string key = _isJson ? ScalarText.DoubleQuoted(name) : ScalarText.Like(Typed.Quote, name);
            string indent = file.LineBreak + new string(' ', Typed.Indent + 2);
            bool isBlock = Typed.Bracket == '\0' && !_isJson;
            SchemaTypes types = schemas.Select(SchemaWords.Types).FirstOrDefault(static types => types is not null) & ~SchemaTypes.Null
                ?? SchemaTypes.None;
            string rest = Typed.HasColon ? ""
                : isBlock && types == SchemaTypes.Object ? ":" + indent
                : isBlock && types == SchemaTypes.Array && schemas.Any(static schema => SchemaWords.ItemsOf(schema) is { } items
                    && SchemaWords.Types(items) == SchemaTypes.Object) ? ":" + indent + "- "
                : ": ";
            string? expected = SchemaText.Expected(schemas);
            string detail = (isRequired ? "required" : "optional") + (expected is null ? "" : ", " + expected);
            string documentation = SchemaText.Markdown([SchemaText.Description(schemas), .. SchemaText.Constraints(schemas)]);
            Add(name, kind, detail, documentation, key + rest, key, tag);
        }

        public void AddValue(YamlScalar value, string? description, ListForm form, int? tag, int kind)
        {
            string text = value.Kind == NodeKind.String
                ? _isJson ? ScalarText.DoubleQuoted(value.Value) : ScalarText.Like(Typed.Quote, value.Value)
                : value.Value;
            string? detail = description is null ? null : Words.OneLine(description).Split(". ")[0];
            Add(value.Value, kind, detail, description, Formed(text, form), null, tag);
        }

        public void AddIds(IEnumerable<(string Id, IReadOnlyList<string> Summary)> entries, ListForm form, int kind)
        {
            string written = Written;
            var matching = entries
                .Select(entry => (entry.Id, entry.Summary, Rank: Rank(entry.Id, entry.Summary.Count > 0 ? entry.Summary[0] : "", written)))
                .Where(static entry => entry.Rank >= 0)
                .OrderBy(static entry => entry.Rank)
                .Take(MostIds + 1)
                .ToList();
            _isIncomplete |= matching.Count > MostIds;
            foreach ((string id, IReadOnlyList<string> summary, int _) in matching.Take(MostIds))
            {
                string text = _isJson ? ScalarText.DoubleQuoted(id) : ScalarText.Like(Typed.Quote, id);
                string? name = summary.Count > 0 && summary[0] != id ? summary[0] : null;
                string filter = Typed.Quote == '\0' ? name is null ? id : id + " " + name : text;
                Add(id, kind, name, SchemaText.Markdown(summary.Select(static line => (string?)line)), Formed(text, form), filter, null);
            }
        }

        /// <summary>Ids that begin with what is written come first, and those that only their names fit last; -1 for none.</summary>
        private static int Rank(string id, string name, string written) =>
            id.StartsWith(written, StringComparison.OrdinalIgnoreCase) ? 0
            : id.Contains(written, StringComparison.OrdinalIgnoreCase) ? 1
            : name.Contains(written, StringComparison.OrdinalIgnoreCase) ? 2
            : -1;

        private string Formed(string text, ListForm form)
        {
            string formed = form switch { ListForm.Brackets => $"[{text}]", ListForm.Dash => "- " + text, _ => text };
            bool isTight = Typed.IsValue && Typed.Token.Start > 0 && file.Text[Typed.Token.Start - 1] == ':';
            return isTight ? " " + formed : formed;
        }

        private void Add(string label, int kind, string? detail, string? documentation, string newText, string? filter, int? tag) =>
            _items.Add(new CompletionItem(
                label,
                kind,
                detail,
                string.IsNullOrEmpty(documentation) ? null : new MarkupContent(isMarkdown ? "markdown" : "plaintext", documentation),
                _items.Count.ToString("D5", CultureInfo.InvariantCulture),
                filter ?? newText.TrimStart(),
                new TextEdit(range, newText),
                AsIs,
                tag is { } mark ? [mark] : null));
    }
}
