namespace Pedi.Filters;

/// <summary>Why an entry could not be judged, in words for one entry and for several.</summary>
/// <param name="One">Behind <c>1 entry</c>: <c>gives no age</c>.</param>
/// <param name="Many">Behind <c>4 entries</c>: <c>give no age</c>.</param>
/// <param name="IsChoice">
/// Whether it is not the entry that is silent, but the command that leaves such entries out unless they are asked for. It is said
/// only of entries that meet all that was asked.
/// </param>
internal sealed record Silence(string One, string Many, bool IsChoice = false)
{
    public static Silence NoAge { get; } = new("gives no age", "give no age");

    public static Silence NoBasis { get; } = new("does not say what its ages count from", "do not say what their ages count from");

    public static Silence NotAtScan { get; } = new("gives no age at the scan", "give no age at the scan");

    public static Silence OnlyPostmenstrual { get; } =
        new("counts postmenstrual age (ask with PMA)", "count postmenstrual age (ask with PMA)");

    public static Silence OnlyGestational { get; } =
        new("counts gestational age (ask with GA)", "count gestational age (ask with GA)");

    public static Silence AgeInDoubt { get; } = new("has ages in doubt", "have ages in doubt");

    public static Silence StageWithoutAge { get; } =
        new("gives no age for one of its stages of life", "give no age for one of their stages of life");

    public static Silence BroaderModality { get; } =
        new("names only a broader way of imaging", "name only a broader way of imaging");

    public static Silence NoUpperAge { get; } = new("has no upper age", "have no upper age");

    public static Silence NoBirth { get; } = new("does not say when people were born", "do not say when people were born");

    public static Silence NoLifeStage { get; } = new("gives no stage of life", "give no stage of life");

    public static Silence NoCount { get; } = new("does not say how many were imaged", "do not say how many were imaged");

    public static Silence CountsScans { get; } = new("counts scans, not subjects", "count scans, not subjects");

    public static Silence OnlyGoal { get; } = new("gives a goal, not a count", "give a goal, not a count");

    public static Silence OpenCount { get; } = new("gives a count that is no exact one", "give a count that is no exact one");

    public static Silence NoDesign { get; } = new("does not say its design", "do not say their design");

    public static Silence NoAccess { get; } = new("does not say how the data are had", "do not say how the data are had");

    public static Silence NoHost { get; } = new("names no host", "name no host");

    /// <summary>Animals, where nobody asked for a species.</summary>
    public static Silence NoPerson { get; } = new("is of animals (--species any)", "are of animals (--species any)", IsChoice: true);

    /// <summary>Held, where nobody asked for that.</summary>
    public static Silence Held { get; } = new("is held back (--held)", "are held back (--held)", IsChoice: true);
}
