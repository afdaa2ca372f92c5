using System.Globalization;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// Every schema of a set of documents, found by walking them once: which addresses (<c>$id</c>) and anchors there
/// are must be known before any reference is followed.
/// </summary>
/// <param name="known">Finds the metaschemas, which every set may refer to; null while those are compiled themselves.</param>
internal sealed class SchemaRegistry(Func<string, SchemaResource?>? known)
{
    private readonly Dictionary<string, SchemaResource> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<(YamlNode Value, SchemaResource Parent), SchemaNode> _nodes = [];

    /// <summary>Schemas whose keywords have yet to be read, in the order they were found.</summary>
    public Queue<SchemaNode> Unread { get; } = new();

    public IEnumerable<SchemaNode> Nodes => _nodes.Values;

    public IEnumerable<SchemaResource> Resources => _byAddress.Values;

    public SchemaResource? FindResource(string address) =>
        _byAddress.TryGetValue(UriReference.Key(address), out SchemaResource? resource) ? resource : known?.Invoke(address);

    /// <summary>The schema that a value in the scope of a resource was found to be, or null.</summary>
    public SchemaNode? FindNode(YamlNode value, SchemaResource parent) =>
        _nodes.TryGetValue((value, parent), out SchemaNode? node) ? node
        : parent.Registry != this ? parent.Registry.FindNode(value, parent)
        : null;

    /// <summary>Takes in a document, as the resource at its own address and at its <c>$id</c>.</summary>
    public SchemaNode AddDocument(SchemaDocument document, YamlNode root, Dialect dialect)
    {
        var resource = new SchemaResource(this, UriReference.OfFile(document.File.Path), document, dialect);
        resource.Root = Add(root, resource, "");
        Register(resource.Address, resource.Root.Resource);
        return resource.Root;
    }

    /// <summary>Takes in the schema at <paramref name="value"/> and those beneath it.</summary>
    public SchemaNode Add(YamlNode value, SchemaResource parent, string pointer)
    {
        if (_nodes.TryGetValue((value, parent), out SchemaNode? existing))
            return existing;

        // Where a $ref stands alone an $id beside it is ignored as well.
        Dialect dialect = DialectOf(value, parent, pointer);
        bool isReference = value is YamlMapping reference && KeywordReader.IsReferenceAlone(dialect, reference);
        SchemaResource resource = isReference && dialect == parent.Dialect ? parent : Scope(value, parent, dialect);
        var node = new SchemaNode { Document = parent.Document, Source = value, Pointer = pointer, Resource = resource };
        _nodes.Add((value, parent), node);
        if (resource != parent)
        {
            resource.Root = node;
            Register(resource.Address, resource);
        }

        Unread.Enqueue(node);
        if (isReference || value is not YamlMapping mapping)
            return node;
        AddAnchors(mapping, node);
        foreach (YamlMember member in mapping.Members)
        {
            if (resource.Dialect.Find(member.Name) is { Subschemas: not Subschemas.None } keyword)
                AddSubschemas(keyword, member.Value, resource, pointer + "/" + Escape(member.Name));
        }

        return node;
    }

    /// <summary>
    /// The schema at a JSON Pointer within a resource; one that stands where no keyword has schemas is taken in now.
    /// Null where the pointer leads nowhere, or to what is no schema.
    /// </summary>
    public SchemaNode? FindPointer(SchemaResource resource, string pointer)
    {
        YamlNode value = resource.Root.Source;
        SchemaResource scope = resource;
        SchemaNode? node = resource.Root;
        string at = resource.Root.Pointer;
        foreach (string token in pointer.Split('/').Skip(1))
        {
            string name = token.Replace("~1", "/").Replace("~0", "~");
            YamlNode? next = value switch
            {
                YamlMapping mapping => mapping.Find(name),
                YamlSequence sequence
                    when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    && index < sequence.Items.Length => sequence.Items[index],
                _ => null,
            };
            if (next is null)
                return null;
            value = next;
            at += "/" + token;
            node = FindNode(value, scope);
            if (node is not null)
                scope = node.Resource;
        }

        return node ?? (value is YamlMapping or YamlScalar { Kind: NodeKind.Boolean } ? Add(value, scope, at) : null);
    }

    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    private void AddSubschemas(Keyword keyword, YamlNode value, SchemaResource resource, string pointer)
    {
        switch (keyword.Subschemas, value)
        {
            case (Subschemas.One, YamlMapping or YamlScalar):
            case (Subschemas.OneOrList, YamlMapping or YamlScalar):
                Add(value, resource, pointer);
                break;
            case (Subschemas.List or Subschemas.OneOrList, YamlSequence list):
                for (int i = 0; i < list.Items.Length; i++)
                    Add(list.Items[i], resource, pointer + "/" + i.ToString(CultureInfo.InvariantCulture));
                break;
            case (Subschemas.Map or Subschemas.MapOrNames, YamlMapping map):
                foreach (YamlMember member in map.Members)
                {
                    if (member.Value is not YamlSequence)
                        Add(member.Value, resource, pointer + "/" + Escape(member.Name));
                }

                break;
        }
    }

    // A part with an address of its own may say that it is in another draft.
    private static Dialect DialectOf(YamlNode value, SchemaResource parent, string pointer) =>
        pointer.Length > 0
        && Text(value, "$schema") is { } schema
        && DraftNames.Find(schema) is { } draft
        && Text(value, Dialect.Of(draft).IdKeyword) is { } id
        && UriReference.Split(id).Address.Length > 0
            ? Dialect.Of(draft)
            : parent.Dialect;

    // The resource that a schema belongs to: its own, where it has an $id that is more than an anchor.
    private SchemaResource Scope(YamlNode value, SchemaResource parent, Dialect dialect)
    {
        if (Text(value, dialect.IdKeyword) is not { } id || dialect.Find(dialect.IdKeyword) is null)
            return parent;
        string address = UriReference.Split(id).Address;
        return address.Length == 0
            ? parent
            : new SchemaResource(this, UriReference.Resolve(parent.Address, address), parent.Document, dialect);
    }

    private static void AddAnchors(YamlMapping mapping, SchemaNode node)
    {
        SchemaResource resource = node.Resource;
        Draft draft = resource.Dialect.Draft;
        if (draft <= Draft.Seven)
        {
            string? name = Text(mapping, resource.Dialect.IdKeyword) is { } id ? UriReference.Split(id).Fragment : null;
            if (name is { Length: > 0 } && name[0] != '/')
                resource.Anchors[name] = node;
            return;
        }

        if (Text(mapping, "$anchor") is { } anchor)
            resource.Anchors[anchor] = node;
        if (draft == Draft.TwentyNineteen)
        {
            bool isRoot = node.Pointer.Length == 0 || resource.Root == node;
            if (isRoot && KeywordReader.IsTrue(mapping.Find("$recursiveAnchor")))
                resource.DynamicAnchors[SchemaResource.RecursiveAnchor] = node;
        }
        else if (Text(mapping, "$dynamicAnchor") is { } dynamicAnchor)
        {
            resource.DynamicAnchors[dynamicAnchor] = node;

            // In v1 only a $dynamicRef finds it.
            if (draft == Draft.TwentyTwenty)
                resource.Anchors[dynamicAnchor] = node;
        }
    }

    // The first of two claims to one address holds: a file is not taken over by a copy of its $id in another.
    private void Register(string address, SchemaResource resource)
    {
        string key = UriReference.Key(address);
        if (!_byAddress.ContainsKey(key))
            _byAddress.Add(key, resource);
    }

    private static string? Text(YamlNode value, string name) =>
        (value as YamlMapping)?.Find(name)?.Text;
}
