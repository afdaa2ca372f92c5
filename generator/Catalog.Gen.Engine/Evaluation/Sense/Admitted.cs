namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Whether it is certain that a schema, or one kind of values of it, admits nothing.</summary>
/// <param name="IsNothing">Whether it is certain; where it is not, there may be a value or not.</param>
/// <param name="Why">The reason; null where it is told elsewhere, or where nothing is meant to be admitted.</param>
internal readonly record struct Admitted(bool IsNothing, Contradiction? Why)
{
    public static Admitted Something => default;

    /// <summary>Nothing, of which nobody is told: a schema that is <c>false</c> says so itself.</summary>
    public static Admitted NothingQuietly => new(true, null);

    public static Admitted Nothing(string wrong, string advice, KeywordPlace first, KeywordPlace? second = null) =>
        new(true, Contradiction.Of(wrong, advice, first, second));
}
