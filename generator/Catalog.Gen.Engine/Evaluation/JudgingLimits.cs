namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// How much work there may be with the values of one file, in steps: a schema that is applied to a value is one. The page
/// <c>rules/limits.md</c> lists these numbers.
/// </summary>
internal static class JudgingLimits
{
    /// <summary>Steps to judge a file, whatever its length.</summary>
    public const int Steps = 5_000_000;

    /// <summary>Steps more for each character of it: an ordinary file takes one for some ten characters.</summary>
    public const int StepsPerCharacter = 4;

    /// <summary>Steps, beside those for its characters, that an ordinary file stays below.</summary>
    public const int OrdinarySteps = 5_000;

    /// <summary>Steps that all files of a build may take beyond those of ordinary ones.</summary>
    public const int BuildSteps = 20_000_000;

    /// <summary>Schemas within one another that are applied to a value, and to the values within it.</summary>
    public const int Depth = 512;

    /// <summary>Steps to say what is wrong with a file, whatever its length, and to try what would mend it.</summary>
    public const int ExplainingSteps = 5_000_000;

    /// <summary>Problems of a file that are explained in full. Fewer are shown, but which ones is known only at the end.</summary>
    public const int Explained = 1_000;

    /// <summary>Problems of a file that are counted; what is behind them is not looked at.</summary>
    public const int Counted = 20_000;

    /// <summary>Names and values that are compared in a file with what was written, to find the one that was meant.</summary>
    public const int Comparisons = 1_000_000;

    /// <summary>Characters of a message that a schema's author has written.</summary>
    public const int OwnWords = 1_000;

    /// <summary>Answers that are remembered where schemas are applied to one value again and again.</summary>
    public const int Remembered = 500_000;
}
