namespace Catalog.Gen.Engine.Regex;

/// <summary>
/// How much a regular expression may ask for: it comes from a schema, and a text from an entry, and both may be a stranger's.
/// The page <c>rules/limits.md</c> lists these numbers.
/// </summary>
internal static class PatternLimits
{
    /// <summary>Characters of a pattern.</summary>
    public const int Length = 10_000;

    /// <summary>
    /// What all patterns of a project may come to, by their <see cref="EcmaRegex.Size"/>: an ordinary one comes to a hundred.
    /// </summary>
    public const int OfProject = 4_000_000;

    /// <summary>What a character of a text counts in this that was read as a pattern and is none.</summary>
    public const int SizeOfCharacter = 32;

    /// <summary>Groups in a pattern that counts; a search forgets them anew at each character of a text.</summary>
    public const int Groups = 1_000;

    /// <summary>Groups within groups: recursion has to end before the stack does.</summary>
    public const int Depth = 250;

    /// <summary>Steps for one text: some 300 ms, but a limit that is reached on every machine or on none.</summary>
    public const int Steps = 10_000_000;

    /// <summary>Patterns that are kept for the next build, for as long as the compiler's server lives.</summary>
    public const int Kept = 128;

    /// <summary>Characters of a pattern that is kept.</summary>
    public const int KeptLength = 1_000;

    /// <summary>Steps of the automaton of a pattern that is kept.</summary>
    public const int KeptSteps = 1_000;

    /// <summary>
    /// Cells of a matcher's table, four bytes each, past which it is begun anew: for some patterns it would grow exponentially.
    /// </summary>
    public const int Cells = 1 << 16;
}
