using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>In which way values come to each schema, by a walk from the roots of all documents. The strongest way counts.</summary>
internal sealed class SchemaReaches
{
    private readonly HashSet<SchemaNode> _must;
    private readonly HashSet<SchemaNode> _asked;
    private readonly HashSet<SchemaNode> _choice;

    private readonly HashSet<SchemaNode> _ofNone;

    /// <param name="roots">The root of each document.</param>
    /// <param name="all">All schemas.</param>
    /// <param name="admission">Which of them admit nothing.</param>
    public SchemaReaches(IReadOnlyList<SchemaNode> roots, IReadOnlyList<SchemaNode> all, Admission admission)
    {
        _must = [.. SchemaWalk.From(roots, static schema => Next(schema, IsMust))];
        SchemaNode[] beside = [.. _must.SelectMany(static schema => Next(schema, IsChoice))];
        _choice = [.. SchemaWalk.From(beside, static schema => Next(schema, static use => IsMust(use) || IsChoice(use)))];
        SchemaNode[] questions = [.. all.SelectMany(static schema => Next(schema, IsQuestion))];
        _asked = [.. SchemaWalk.From(questions, static schema => Next(schema, static use => use.Applies != Applies.Never))];
        _ofNone =
        [
            .. from parent in _must
               from branches in new[] { parent.AnyOf, parent.OneOf }
               where Array.TrueForAll(branches, branch => admission.Of(branch).IsNothing)
               from branch in branches
               select branch,
        ];
        Conditional = [.. all.SelectMany(static schema => Next(schema, IsConditional))];
    }

    /// <summary>
    /// Schemas under <c>then</c>, <c>else</c> and <c>dependentSchemas</c>: one that admits nothing says "never in this case".
    /// </summary>
    public HashSet<SchemaNode> Conditional { get; }

    /// <summary>The way in which values come to a schema; of choices that all admit nothing each must be put right.</summary>
    public SchemaReach Of(SchemaNode schema) =>
        _must.Contains(schema) || _ofNone.Contains(schema) ? SchemaReach.Must
        : _choice.Contains(schema) || !_asked.Contains(schema) ? SchemaReach.Choice
        : SchemaReach.Question;

    private static IEnumerable<SchemaNode> Next(SchemaNode schema, Func<SubschemaUse, bool> follows) =>
        schema.Uses.Where(follows).Select(static use => use.Schema);

    private static bool IsMust(SubschemaUse use) =>
        use.Applies is Applies.InPlace or Applies.Property or Applies.OtherProperties or Applies.Items;

    private static bool IsChoice(SubschemaUse use) => use.Applies == Applies.InPlaceInSomeCase && use.Keyword.Name != "if";

    private static bool IsConditional(SubschemaUse use) => IsChoice(use) && use.Keyword.Name is not ("anyOf" or "oneOf");

    private static bool IsQuestion(SubschemaUse use) =>
        use.Applies is Applies.Negated or Applies.Keys or Applies.ItemsInSomeCase || use.Keyword.Name == "if";
}
