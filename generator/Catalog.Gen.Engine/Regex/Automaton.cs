using Catalog.Gen.Engine.Regex.Unicode;
using static Catalog.Gen.Engine.Regex.PatternNode;

namespace Catalog.Gen.Engine.Regex;

/// <summary>
/// A pattern without look-around and back-references as a non-deterministic automaton (Thompson's construction).
/// Which branch is tried first doesn't matter to whether there is a match, so groups and laziness are left out.
/// </summary>
internal sealed class Automaton
{
    /// <summary>Counted repetitions are written out; past this size, <see cref="Backtracker"/> counts them instead.</summary>
    public const int MaxSteps = 10_000;

    private readonly List<Step> _steps = [];
    private readonly List<CodePointSet> _sets = [];

    private Automaton()
    {
    }

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The sets that <see cref="StepKind.OneOf"/> steps refer to.</summary>
    public IReadOnlyList<CodePointSet> Sets => _sets;

    public int Start { get; private set; }

    public bool UsesWordBoundary { get; private set; }

    /// <summary>Null where the pattern needs <see cref="Backtracker"/>.</summary>
    public static Automaton? TryBuild(PatternNode root)
    {
        var automaton = new Automaton();
        int match = automaton.Add(new Step(StepKind.Match, 0, -1));
        int start = automaton.Build(root, match);
        automaton.Start = start;
        return start < 0 ? null : automaton;
    }

    /// <summary>The first step of a node whose last one leads to <paramref name="next"/>; negative where it can't be built.</summary>
    private int Build(PatternNode node, int next)
    {
        if (next < 0 || _steps.Count > MaxSteps)
            return -1;
        switch (node)
        {
            case Nothing:
                return next;
            case OneOf one:
                return Add(new Step(StepKind.OneOf, SetIndex(one.Set), next));
            case Group group:
                return Build(group.Body, next);
            case Anchor anchor:
                UsesWordBoundary |= anchor.Kind is AnchorKind.WordBoundary or AnchorKind.NotWordBoundary;
                return Add(new Step(StepKind.Anchor, (int)anchor.Kind, next));
            case Sequence sequence:
                for (int i = sequence.Parts.Length - 1; i >= 0; i--)
                    next = Build(sequence.Parts[i], next);
                return next;
            case Choice choice:
                int fork = Build(choice.Branches[choice.Branches.Length - 1], next);
                for (int i = choice.Branches.Length - 2; i >= 0 && fork >= 0; i--)
                    fork = Fork(Build(choice.Branches[i], next), fork);
                return fork;
            case Repeat repeat:
                return Build(repeat, next);
            default:
                return -1;
        }
    }

    private int Build(Repeat repeat, int next)
    {
        int after = next;
        if (repeat.Max == int.MaxValue)
        {
            int loop = Add(new Step(StepKind.Fork, 0, next));
            int body = Build(repeat.Body, loop);
            if (body < 0)
                return -1;
            _steps[loop] = new Step(StepKind.Fork, body, next);
            after = loop;
        }
        else
        {
            for (int i = repeat.Min; i < repeat.Max && after >= 0; i++)
                after = Fork(Build(repeat.Body, after), next);
        }

        for (int i = 0; i < repeat.Min && after >= 0; i++)
        {
            int before = after;
            after = Build(repeat.Body, after);
            if (after == before)
                break;
        }

        return after;
    }

    private int Fork(int first, int second) => first < 0 || second < 0 ? -1 : Add(new Step(StepKind.Fork, first, second));

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private int SetIndex(CodePointSet set)
    {
        for (int i = 0; i < _sets.Count; i++)
        {
            if (_sets[i].Equals(set))
                return i;
        }

        _sets.Add(set);
        return _sets.Count - 1;
    }

    /// <summary>A class, as lists of it need no code of their own from the just-in-time compiler.</summary>
    /// <param name="Kind">What the step does.</param>
    /// <param name="Argument">OneOf: the set; Anchor: its kind; Fork: the other way on.</param>
    /// <param name="Next">The way on.</param>
    internal sealed record Step(StepKind Kind, int Argument, int Next);

    internal enum StepKind
    {
        Match,
        OneOf,
        Anchor,
        Fork,
    }
}
