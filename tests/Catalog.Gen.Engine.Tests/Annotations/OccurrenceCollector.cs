using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Annotations;

/// <summary>Notes each annotation with the schema that declares the property in which it occurs, before sites are merged.</summary>
internal sealed class OccurrenceCollector(AnnotationSites sites, YamlNode root, bool isStrict) : AnnotationCollector
{
    private readonly Dictionary<YamlNode, string> _pointers = Pointers.All(root)
        .ToDictionary(static each => each.Value, static each => each.Pointer);
    private readonly List<Occurrence> _found = [];
    private readonly List<string> _sites = [""];

    public IReadOnlyList<Occurrence> Found => _found;

    public override int Count => _found.Count;

    public override bool IsStrict => isStrict;

    public override bool LeadsFrom(SchemaNode schema) => sites.LeadsFrom(schema);

    public override void Add(SchemaNode schema, YamlNode value)
    {
        foreach (string keyword in Occurrence.Keywords)
        {
            if (schema.Extension(keyword) is { } annotation and not YamlScalar { Kind: NodeKind.Boolean, Value: "false" })
                _found.Add(new Occurrence(_sites[^1], schema.Pointer, keyword, _pointers[value]));
        }
    }

    public override void Drop(int count) => _found.RemoveRange(count, _found.Count - count);

    public override CollectorState Enter(SchemaNode parent, string? property, int index)
    {
        var state = new CollectorState(_sites.Count, 0);
        _sites.Add(property is null ? _sites[^1] : Occurrence.SiteOf(parent.Pointer, property));
        return state;
    }

    public override void Leave(CollectorState state) => _sites.RemoveRange(state.Site, _sites.Count - state.Site);
}
