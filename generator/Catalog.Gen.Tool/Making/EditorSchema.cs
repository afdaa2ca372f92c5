using System.Text.Json;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Making;

/// <summary>
/// A catalog's schema as editors understand it: with the ids of entries where a reference is due, with the messages of its author
/// under the names that editors know, without the keywords that only Catalog.Gen reads, and in one file.
/// </summary>
/// <remarks>
/// <c>errorMessage</c>, <c>patternErrorMessage</c> and <c>enumDescriptions</c> are read by VS Code's language servers for JSON and
/// YAML (microsoft/vscode-json-languageservice, src/jsonSchema.ts; redhat-developer/yaml-language-server).
/// </remarks>
internal sealed class EditorSchema
{
    private const string Message = "x-message";

    /// <summary>Keywords whose messages editors have one name for.</summary>
    private static readonly string[] OfValues = ["enum", "const", "type", "format"];

    private readonly CatalogWorkspace _workspace;
    private readonly CatalogDefinition _catalog;
    private readonly Dictionary<YamlNode, SchemaNode> _compiled = new(SameObject<YamlNode>.Instance);
    private readonly List<SchemaDocument> _documents;

    private EditorSchema(CatalogWorkspace workspace, CatalogDefinition catalog)
    {
        _workspace = workspace;
        _catalog = catalog;
        foreach (SchemaNode node in SchemaWalk.From([catalog.Document.Root], static schema => schema.Uses.Select(static use => use.Schema)))
            _compiled.TryAdd(node.Source, node);
        _documents = [.. _compiled.Values.Select(static node => node.Document).Where(document => document != catalog.Document).Distinct()];
        _documents.Sort(static (x, y) => string.CompareOrdinal(x.File.Path, y.File.Path));
    }

    public static string Write(CatalogWorkspace workspace, CatalogDefinition catalog)
    {
        var schema = new EditorSchema(workspace, catalog);
        return JsonOutput.Write(schema.WriteRoot);
    }

    private void WriteRoot(Utf8JsonWriter json)
    {
        if (_catalog.Document.Root.Source is not YamlMapping root)
        {
            WriteValue(json, _catalog.Document.Root.Source);
            return;
        }

        json.WriteStartObject();
        WriteMembers(json, root);

        // Schemas of other files come along, each under a name of its own.
        if (_documents.Count > 0)
        {
            json.WriteStartObject(OtherFiles);
            foreach (SchemaDocument document in _documents)
            {
                json.WritePropertyName(KeyOf(document));
                WriteSchema(json, document.Root.Source);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Where schemas of other files stand: a name that no keyword has.</summary>
    private const string OtherFiles = "otherFiles";

    private string KeyOf(SchemaDocument document) => FormattableString.Invariant($"{_documents.IndexOf(document) + 1}");

    /// <summary>
    /// A value that is a schema, or a mapping or list of schemas, or neither: keywords tell by what was compiled of them.
    /// </summary>
    private void WriteSchema(Utf8JsonWriter json, YamlNode node) => Write(json, node, WriteMembers);

    private void WriteMembers(Utf8JsonWriter json, YamlMapping mapping)
    {
        if (!_compiled.TryGetValue(mapping, out SchemaNode? schema))
        {
            WriteEach(json, mapping, WriteSchema);
            return;
        }

        foreach (YamlMember member in mapping.Members)
        {
            // Addresses in a schema would lead away from the one file that it is now.
            if (member.Name is "$id" or "$anchor" or "$comment" || member.Name.StartsWith("x-", StringComparison.Ordinal))
                continue;
            json.WritePropertyName(member.Name);
            if (member.Name == "$ref" && schema.Ref is { } target)
                json.WriteStringValue(AddressOf(target));
            else if (member.Name is "const" or "default" or "enum" or "examples")
                WriteValue(json, member.Value);
            else
                WriteSchema(json, member.Value);
        }

        WriteIds(json, schema);
        WriteMessages(json, schema);
    }

    private string AddressOf(SchemaNode target)
    {
        // A dollar sign may stand in a fragment as it is (RFC 3986, section 3.5), and not every editor decodes it.
        string pointer = string.Join('/', target.Pointer.Split('/').Select(Uri.EscapeDataString))
            .Replace("%24", "$", StringComparison.Ordinal);
        return target.Document == _catalog.Document ? "#" + pointer : $"#/{OtherFiles}/{KeyOf(target.Document)}{pointer}";
    }

    /// <summary>The ids that a reference may have, with what their entries are called; former ids lead somewhere too.</summary>
    private void WriteIds(Utf8JsonWriter json, SchemaNode schema)
    {
        if (schema.Extension("x-ref") is not YamlScalar { Kind: NodeKind.String } named || schema.Enum is not null
            || schema.Const is not null
            || _workspace.Catalogs.ResolveClass(named.Value, _catalog.Settings.Namespace) is not { } target)
        {
            return;
        }

        (string Id, string Title)[] ids = [.. IdsOf(target)];
        if (ids.Length == 0)
            return;
        json.WriteStartArray("enum");
        foreach ((string id, _) in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteStartArray("enumDescriptions");
        foreach ((_, string title) in ids)
            json.WriteStringValue(title);
        json.WriteEndArray();
    }

    private IEnumerable<(string Id, string Title)> IdsOf(string fullClass)
    {
        if (_workspace.Models.Models.FirstOrDefault(model => model.Shape.Settings.FullClass == fullClass) is { } model)
        {
            return model.Entries.Select(static entry => (entry.Id, entry.Signature.Summary[0]))
                .Concat(model.Former.Select(static former => (former.Id, $"now {former.CurrentId}")));
        }

        CatalogMetadata? foreign = _workspace.Catalogs.Foreign.FirstOrDefault(catalog => catalog.Class == fullClass);
        return foreign is null
            ? []
            : foreign.Ids.Select(static id => (id, id))
                .Concat(foreign.Former.Select(static former => (former.Id, $"now {former.Current}")));
    }

    private static void WriteMessages(Utf8JsonWriter json, SchemaNode schema)
    {
        switch (schema.Extension(Message))
        {
            case YamlScalar { Kind: NodeKind.String } text:
                json.WriteString("errorMessage", Told(text.Value));
                if (schema.Extension("pattern") is not null)
                    json.WriteString("patternErrorMessage", Told(text.Value));
                break;
            case YamlMapping byKeyword:
                if (byKeyword.FindText("pattern") is { } ofPattern)
                    json.WriteString("patternErrorMessage", Told(ofPattern.Value));
                if (OfValues.Select(byKeyword.FindText).FirstOrDefault(static text => text is not null) is { } of)
                    json.WriteString("errorMessage", Told(of.Value));
                break;
        }
    }

    /// <summary>An editor shows the value that is wrong, and cannot put it into the message.</summary>
    private static string Told(string message) => message.Replace("{value}", "this", StringComparison.Ordinal);

    /// <summary>A value as it stands, whatever it looks like.</summary>
    private static void WriteValue(Utf8JsonWriter json, YamlNode node) =>
        Write(json, node, static (json, mapping) => WriteEach(json, mapping, WriteValue));

    private static void WriteEach(Utf8JsonWriter json, YamlMapping mapping, Action<Utf8JsonWriter, YamlNode> write)
    {
        foreach (YamlMember member in mapping.Members)
        {
            json.WritePropertyName(member.Name);
            write(json, member.Value);
        }
    }

    private static void Write(Utf8JsonWriter json, YamlNode node, Action<Utf8JsonWriter, YamlMapping> writeMembers)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.WriteStartObject();
                writeMembers(json, mapping);
                json.WriteEndObject();
                break;
            case YamlSequence sequence:
                json.WriteStartArray();
                foreach (YamlNode item in sequence.Items)
                    Write(json, item, writeMembers);
                json.WriteEndArray();
                break;
            case YamlScalar { Kind: NodeKind.String } text:
                json.WriteStringValue(text.Value);
                break;
            case YamlScalar scalar:
                json.WriteRawValue(scalar.Value);
                break;
        }
    }
}
