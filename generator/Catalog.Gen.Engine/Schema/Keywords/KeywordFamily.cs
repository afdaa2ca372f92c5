using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// Keywords that belong together: which they are, how they are read, checked, explained and documented. A family has no
/// state; what it reads it keeps in the part of <see cref="SchemaNode"/> that stands beside it. To add a keyword is to
/// change its family's file.
/// </summary>
internal abstract class KeywordFamily
{
    /// <summary>The keywords that the family reads.</summary>
    public abstract IReadOnlyList<Keyword> Keywords { get; }

    /// <summary>
    /// Reads one keyword into its typed form. A value of the wrong kind is ignored here: checking the schema against its
    /// metaschema reports it.
    /// </summary>
    public virtual void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
    }

    /// <summary>What follows from several keywords together, once all of them have been read.</summary>
    public virtual void Complete(SchemaNode schema, KeywordReader reader)
    {
    }

    /// <summary>Whether a schema has keywords of the family that can refuse a value, or lead to other schemas.</summary>
    public virtual bool Judges(SchemaNode schema) => false;

    /// <summary>
    /// Whether a value is as the family's keywords ask; what is evaluated is noted in <paramref name="evaluated"/>. Where the
    /// evaluator goes on in a schema, all keywords are applied although one of them has refused the value.
    /// </summary>
    public virtual bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated) => true;

    /// <summary>What is wrong with a value that <see cref="Check"/> has refused, in the curator's words.</summary>
    public virtual void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
    }

    /// <summary>Sentences for the tooltip of a property whose value the schema judges.</summary>
    public virtual void Document(SchemaNode schema, List<string> remarks)
    {
    }

    /// <summary>
    /// The kinds of values that the schema's keywords are about, as far as they show it. A schema without <c>type</c> is
    /// assumed to mean these.
    /// </summary>
    public virtual SchemaTypes ImpliedTypes(SchemaNode schema) => SchemaTypes.None;
}
