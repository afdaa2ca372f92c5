using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>What keywords ask of the one who says what is wrong with a value.</summary>
internal abstract class Explainer
{
    /// <summary>Tells whether a schema holds.</summary>
    public abstract Evaluator Evaluator { get; }

    /// <summary>The words for single values.</summary>
    public abstract ValueWording Wording { get; }

    /// <summary>Whether so many branches have been tried that no more are.</summary>
    public abstract bool IsExhausted { get; }

    /// <summary>
    /// Whether so much is wrong that what is found now is not shown: then it is counted, and nothing is looked for that would
    /// mend it.
    /// </summary>
    /// <param name="found">How much has been found that the explainer has not been told yet.</param>
    public abstract bool IsTerse(int found = 0);

    /// <summary>As <see cref="Explain"/>, for one of several schemas of which it is not known yet whether it was meant.</summary>
    public abstract List<Finding> Try(SchemaNode schema, YamlNode value, Site site);

    /// <summary>Whether a slip of syntax leaves open what was meant by the value, or by something within it.</summary>
    public abstract bool IsTouched(YamlNode value);

    /// <summary>What is wrong with a value; empty where nothing is.</summary>
    public abstract List<Finding> Explain(SchemaNode schema, YamlNode value, Site site);

    /// <summary>What the keywords of a schema, <c>unevaluated…</c> apart, have looked at in a value.</summary>
    public abstract Evaluated FindEvaluated(SchemaNode schema, YamlNode value);
}
