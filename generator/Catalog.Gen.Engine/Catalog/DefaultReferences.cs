using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Gathers the references in a schema's <c>default</c> while the schema judges it, as an entry would be judged.</summary>
internal sealed class DefaultReferences : AnnotationCollector
{
    private readonly SchemaNode _schema;
    private readonly List<DefaultReference> _found = [];

    private DefaultReferences(SchemaNode schema) => _schema = schema;

    public override int Count => _found.Count;

    public static IReadOnlyList<DefaultReference> In(SchemaNode schema)
    {
        var collector = new DefaultReferences(schema);
        new SchemaEvaluator(CancellationToken.None, collector).Check(schema, schema.Default!);
        return collector._found;
    }

    public override bool LeadsFrom(SchemaNode schema) => true;

    public override void Add(SchemaNode schema, YamlNode value)
    {
        if (schema.Extension(CatalogAnnotations.Reference)?.Text is not { } target)
            return;

        // The keyword on a list is about its items.
        foreach (YamlNode id in value is YamlSequence list ? list.Items : [value])
        {
            if (id.Text is not null)
                _found.Add(DefaultReference.At(target, id, _schema.Document.File));
        }
    }

    public override void Drop(int count) => _found.RemoveRange(count, _found.Count - count);

    public override CollectorState Enter(SchemaNode parent, string? property, int index) => default;

    public override void Leave(CollectorState state)
    {
    }
}
