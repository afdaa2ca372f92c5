using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Gathers the annotated values of a file's entries while the file is evaluated.</summary>
internal sealed class EntryAnnotations(CatalogAnnotations annotations, CatalogLayout layout) : AnnotationCollector
{
    private readonly List<(int Entry, int Annotation, YamlNode Value, bool IsNested)> _found = [];
    private int _site;

    // How deep evaluation is below the entry, and how deep the property of the site is: 1 for a property of the entry itself.
    private int _depth;
    private int _siteDepth;
    private int _entry = layout == CatalogLayout.File ? 0 : -1;

    public override int Count => _found.Count;

    public override bool LeadsFrom(SchemaNode schema) => annotations.Sites.LeadsFrom(schema);

    public override void Add(SchemaNode schema, YamlNode value)
    {
        // What lies around the entries of a file has no use site.
        int ordinal = _entry < 0 || _site < 0 ? -1 : annotations.Sites.OrdinalOf(schema, _site);
        if (ordinal < 0)
            return;
        if (value is not YamlSequence sequence)
        {
            AddOne(ordinal, value);
            return;
        }

        // An annotation on a list is about its items.
        foreach (YamlNode item in sequence.Items)
            AddOne(ordinal, item);
    }

    public override void Drop(int count) => _found.RemoveRange(count, _found.Count - count);

    public override CollectorState Enter(SchemaNode parent, string? property, int index)
    {
        var state = new CollectorState(_site, _entry, _depth, _siteDepth);
        if (_entry < 0)
        {
            _entry = index;
            return state;
        }

        _depth++;
        if (property is not null)
        {
            _site = annotations.Sites.SiteOf(parent, property);
            _siteDepth = _depth;
        }

        return state;
    }

    public override void Leave(CollectorState state) =>
        (_site, _entry, _depth, _siteDepth) = (state.Site, state.Entry, state.Depth, state.SiteDepth);

    /// <summary>The annotated values of one entry of the file, each once, in the order of the file.</summary>
    public IEnumerable<(Annotation Annotation, YamlNode Value, bool IsNested)> Of(int entry) => _found
        .Where(found => found.Entry == entry)
        .Distinct()
        .OrderBy(found => found.Value.Start)
        .ThenBy(found => found.Annotation)
        .Select(found => (annotations.All[found.Annotation], found.Value, found.IsNested));

    private void AddOne(int ordinal, YamlNode value)
    {
        Annotation annotation = annotations.All[ordinal];
        if (value.Kind == NodeKind.String || (value.Kind != NodeKind.Null && annotation.Target is null))
            _found.Add((_entry, ordinal, value, annotation.IsOfEntry && _siteDepth > 1));
    }
}
