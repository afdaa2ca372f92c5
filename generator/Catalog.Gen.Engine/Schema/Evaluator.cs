using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>What keywords ask of the one who applies schemas to a value.</summary>
internal abstract class Evaluator
{
    /// <summary>
    /// Applies a schema to a value, and notes in <paramref name="evaluated"/> which of its members or items are evaluated.
    /// Where the schema does not hold the note may be incomplete, unless <see cref="Evaluated.IsWhole"/> asks for all of it.
    /// </summary>
    public abstract bool Check(SchemaNode schema, YamlNode value, Evaluated? evaluated);

    /// <summary>As <see cref="Check"/>, for a choice: where the schema does not hold, its annotations are dropped.</summary>
    public abstract bool CheckChoice(SchemaNode schema, YamlNode value, Evaluated? evaluated);

    /// <summary>As <see cref="Check"/>, without annotations: for <c>not</c>, and for keys.</summary>
    public abstract bool CheckAside(SchemaNode schema, YamlNode value);

    /// <summary>Applies a schema to a property's value or to an item.</summary>
    /// <param name="parent">The schema that applies it.</param>
    /// <param name="property">The property that it declares; null for items and for properties that it does not name.</param>
    /// <param name="schema">What is applied.</param>
    /// <param name="value">The value.</param>
    /// <param name="index">The value's place in its mapping or list.</param>
    public abstract bool CheckChild(SchemaNode parent, string? property, SchemaNode schema, YamlNode value, int index);

    /// <summary>As <see cref="CheckChild"/>, for a choice among items (<c>contains</c>).</summary>
    public abstract bool CheckChildChoice(SchemaNode parent, SchemaNode schema, YamlNode value, int index);

    /// <summary>
    /// Whether all keywords of a schema are to be applied although one has refused the value: their annotations, or what they
    /// evaluate, count all the same.
    /// </summary>
    public abstract bool GoesOnIn(SchemaNode schema, Evaluated? evaluated);

    /// <summary>Whether a pattern matches; past its budget it does not, and that is noted.</summary>
    public abstract bool Matches(EcmaRegex pattern, string text, YamlNode? value);

    /// <summary>Counts work that is more than the application of a schema, in steps as large as that.</summary>
    public abstract void Spend(long steps);

    /// <summary>What a <c>$dynamicRef</c> or <c>$recursiveRef</c> means where evaluation has come to it; null where nothing.</summary>
    public abstract SchemaNode? Resolve(DynamicReference reference);

    /// <summary>Ends the evaluation where nobody waits for it any more.</summary>
    /// <exception cref="OperationCanceledException">Nobody does.</exception>
    public abstract void ThrowIfCancelled();
}
