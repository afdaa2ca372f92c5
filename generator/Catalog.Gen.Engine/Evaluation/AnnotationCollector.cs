using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Gathers what schemas that apply to a value say of it: their annotations, in JSON Schema's sense. The evaluator tells it
/// which schema applies to which value, and takes back what a choice has rejected.
/// </summary>
internal abstract class AnnotationCollector
{
    /// <summary>How many annotations there are so far: where to go back to.</summary>
    public abstract int Count { get; }

    /// <summary>
    /// Whether a schema that refuses a value drops its annotations, as the specification has it. Otherwise only a choice
    /// that rejects its branch does, so that one wrong value hides no broken reference beside it.
    /// </summary>
    public virtual bool IsStrict => false;

    /// <summary>Whether a schema, or one that it leads to, has annotations that are gathered.</summary>
    public abstract bool LeadsFrom(SchemaNode schema);

    /// <summary>A schema applies to a value.</summary>
    public abstract void Add(SchemaNode schema, YamlNode value);

    /// <summary>Takes back all but the first so many annotations.</summary>
    public abstract void Drop(int count);

    /// <summary>Evaluation goes down to a property's value or an item; the answer is for <see cref="Leave"/>.</summary>
    public abstract CollectorState Enter(SchemaNode parent, string? property, int index);

    /// <summary>Evaluation comes back up.</summary>
    public abstract void Leave(CollectorState state);
}
