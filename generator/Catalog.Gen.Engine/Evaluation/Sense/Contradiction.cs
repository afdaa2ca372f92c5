using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Why a schema admits nothing: two keywords that no value satisfies together, or one that none does.</summary>
/// <param name="Message">What cannot be, and what to do about it.</param>
/// <param name="First">The keyword at which the problem stands, and the schema that has it.</param>
/// <param name="Second">The keyword that it contradicts; the same as the first where there is no other.</param>
internal sealed record Contradiction(Message Message, KeywordPlace First, KeywordPlace Second)
{
    public static Contradiction Of(string wrong, string advice, KeywordPlace first, KeywordPlace? second = null) =>
        new(new Message(wrong, advice), first, second ?? first);

    /// <summary>What to do about two keywords.</summary>
    public static string CorrectOneOf(KeywordPlace one, KeywordPlace other) => one.Keyword == other.Keyword
        ? "correct one of the two"
        : $"correct '{one.Keyword}' or '{other.Keyword}'";

    /// <summary>Whether one schema alone says both.</summary>
    public bool IsOf(SchemaNode schema) => First.Schema == schema && Second.Schema == schema;
}
