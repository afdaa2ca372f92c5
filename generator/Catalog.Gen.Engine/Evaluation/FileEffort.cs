using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>What the work with one file may cost: to judge it, to say what is wrong with it, and to try what would mend it.</summary>
internal sealed class FileEffort
{
    private readonly int _length;

    private FileEffort(long judging, long explaining, int length)
    {
        _length = length;
        Judging = new Effort(judging);
        Explaining = new Effort(explaining);
        Trying = new Effort(explaining);
    }

    /// <summary>One effort for everything.</summary>
    public FileEffort(Effort all)
    {
        Judging = Explaining = Trying = all;
    }

    public Effort Judging { get; }

    public Effort Explaining { get; }

    public Effort Trying { get; }

    /// <summary>Whether something had to end.</summary>
    public bool IsSpent => Judging.IsSpent || Explaining.IsSpent || Trying.IsSpent;

    /// <summary>What it cost more than an ordinary file does.</summary>
    public long Extra => Math.Max(0, Judging.Spent + Explaining.Spent + Trying.Spent - OrdinaryFor(_length));

    /// <summary>What a file of a length may cost at the most.</summary>
    public static FileEffort Most(int length)
    {
        long byLength = (long)JudgingLimits.StepsPerCharacter * length;
        return new FileEffort(JudgingLimits.Steps + byLength, JudgingLimits.ExplainingSteps + byLength, length);
    }

    /// <summary>What an ordinary file of a length stays below.</summary>
    public static FileEffort Ordinary(int length) => new(OrdinaryFor(length), OrdinaryFor(length), length);

    private static long OrdinaryFor(int length) =>
        JudgingLimits.OrdinarySteps + ((long)JudgingLimits.StepsPerCharacter * length);
}
