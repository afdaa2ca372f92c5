using Catalog.Gen.Engine.Regex.Unicode;
using static Catalog.Gen.Engine.Regex.PatternNode;

namespace Catalog.Gen.Engine.Regex;

/// <summary>
/// A pattern as instructions for <see cref="Backtracker"/>, for the patterns that an automaton cannot hold: those with
/// look-around or back-references, and counted repetitions too large to be written out.
/// </summary>
internal sealed class BacktrackProgram
{
    private readonly List<Instruction> _code = [];
    private readonly List<CodePointSet> _sets = [];
    private readonly List<int[]> _groups = [];
    private readonly List<Repeat> _loops = [];

    public BacktrackProgram(Pattern pattern)
    {
        GroupCount = pattern.GroupCount;
        Compile(pattern.Root, backwards: false);
        Add(Op.Match);
        Code = [.. _code];
    }

    public Instruction[] Code { get; }

    public int GroupCount { get; }

    /// <summary>A loop has a counter and the place where its round began.</summary>
    public int LoopCount => _loops.Count;

    public CodePointSet Set(int index) => _sets[index];

    public int[] Groups(int index) => _groups[index];

    public Repeat Loop(int index) => _loops[index];

    private void Compile(PatternNode node, bool backwards)
    {
        switch (node)
        {
            case OneOf one:
                _sets.Add(one.Set);
                Add(backwards ? Op.OneOfBefore : Op.OneOf, _sets.Count - 1);
                break;
            case Sequence sequence:
                // Look-behind reads from right to left, the parts of a sequence too.
                for (int i = 0; i < sequence.Parts.Length; i++)
                    Compile(sequence.Parts[backwards ? sequence.Parts.Length - 1 - i : i], backwards);
                break;
            case Choice choice:
                CompileChoice(choice, backwards);
                break;
            case Repeat repeat:
                CompileRepeat(repeat, backwards);
                break;
            case Group group:
                // The end of a group is met first when reading backwards.
                Add(Op.Save, (group.Number * 2) + (backwards ? 1 : 0));
                Compile(group.Body, backwards);
                Add(Op.Save, (group.Number * 2) + (backwards ? 0 : 1));
                break;
            case BackReference reference:
                _groups.Add(reference.Numbers);
                Add(backwards ? Op.BackReferenceBefore : Op.BackReference, _groups.Count - 1);
                break;
            case Anchor anchor:
                Add(Op.Anchor, (int)anchor.Kind);
                break;
            case Look look:
                int at = Add(look.Negative ? Op.LookNot : Op.Look);
                Compile(look.Body, look.Behind);
                Add(Op.Match);
                _code[at] = new Instruction(_code[at].Op, _code.Count);
                break;
        }
    }

    private void CompileChoice(Choice choice, bool backwards)
    {
        var jumps = new List<int>();
        for (int i = 0; i < choice.Branches.Length; i++)
        {
            bool last = i == choice.Branches.Length - 1;
            int fork = last ? -1 : Add(Op.Fork);
            Compile(choice.Branches[i], backwards);
            if (last)
                break;
            jumps.Add(Add(Op.Jump));
            _code[fork] = new Instruction(Op.Fork, _code.Count);
        }

        foreach (int jump in jumps)
            _code[jump] = new Instruction(Op.Jump, _code.Count);
    }

    private void CompileRepeat(Repeat repeat, bool backwards)
    {
        if (repeat.Max == 0)
            return;
        int loop = _loops.Count;
        _loops.Add(repeat);
        Add(Op.LoopStart, loop);
        int head = Add(Op.LoopHead, loop);
        Compile(repeat.Body, backwards);
        Add(Op.LoopEnd, loop, head);
        _code[head] = new Instruction(Op.LoopHead, loop, _code.Count);
    }

    private int Add(Op op, int argument = 0, int target = 0)
    {
        _code.Add(new Instruction(op, argument, target));
        return _code.Count - 1;
    }

    internal readonly record struct Instruction(Op Op, int Argument, int Target = 0);

    internal enum Op
    {
        Match,
        OneOf,
        OneOfBefore,
        Anchor,
        Save,
        BackReference,
        BackReferenceBefore,

        /// <summary>Goes on behind; comes back to the argument.</summary>
        Fork,
        Jump,

        /// <summary>What follows, up to a Match, must (not) match here; goes on at the argument.</summary>
        Look,
        LookNot,
        LoopStart,

        /// <summary>One round more, or on to the target.</summary>
        LoopHead,
        LoopEnd,
    }
}
