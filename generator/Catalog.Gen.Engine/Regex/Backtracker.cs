using static Catalog.Gen.Engine.Regex.BacktrackProgram;

namespace Catalog.Gen.Engine.Regex;

/// <summary>
/// Runs a <see cref="BacktrackProgram"/> as ECMA-262 words its matcher: groups within a repetition are forgotten at each
/// round, a round that matches nothing ends it, a reference to a group that caught nothing matches nothing. It can take
/// time exponential in the text's length, so it takes a budget of steps — and not of seconds, so that a build
/// that passes on one machine passes on all. The stack is on the heap: no text overflows it.
/// </summary>
internal sealed class Backtracker(BacktrackProgram program)
{
    /// <summary>Entries of the stack, 12 bytes each.</summary>
    private const int MaxStack = 1 << 22;

    private readonly int[] _groups = new int[program.GroupCount * 2];
    private readonly int[] _rounds = new int[program.LoopCount];
    private readonly int[] _roundStarts = new int[program.LoopCount];
    private Entry[] _stack = new Entry[64];
    private int _depth;
    private long _budget;

    /// <summary>Whether the pattern matches anywhere; null where <paramref name="most"/> steps were not enough to tell.</summary>
    public bool? IsMatch(string text, long most, out long steps)
    {
        _budget = most;
        bool? result = Search(text);
        steps = most - _budget;
        return result;
    }

    private bool? Search(string text)
    {
        for (int start = 0; start <= text.Length; start++)
        {
            if (start > 0 && start < text.Length && char.IsSurrogatePair(text, start - 1))
                continue;
            for (int i = 0; i < _groups.Length; i++)
                _groups[i] = -1;
            _budget -= _groups.Length / 8;
            _depth = 0;
            bool matched = Run(text, 0, start);
            if (_budget < 0)
                return null;
            if (matched)
                return true;
        }

        return false;
    }

    private bool Run(string text, int pc, int at)
    {
        int floor = _depth;
        while (true)
        {
            if (--_budget < 0)
                return false;
            Instruction step = program.Code[pc];
            bool ok = true;
            switch (step.Op)
            {
                case Op.Match:
                    KeepUndo(floor);
                    return true;
                case Op.OneOf:
                    ok = at < text.Length;
                    if (ok)
                    {
                        int next = CodePoint.At(text, at);
                        ok = program.Set(step.Argument).Contains(next);
                        at += next > 0xFFFF ? 2 : 1;
                    }

                    pc++;
                    break;
                case Op.OneOfBefore:
                    ok = at > 0;
                    if (ok)
                    {
                        int before = CodePoint.Before(text, at);
                        ok = program.Set(step.Argument).Contains(before);
                        at -= before > 0xFFFF ? 2 : 1;
                    }

                    pc++;
                    break;
                case Op.Anchor:
                    ok = Holds((AnchorKind)step.Argument, text, at);
                    pc++;
                    break;
                case Op.Save:
                    Set(_groups, EntryKind.Group, step.Argument, at);
                    pc++;
                    break;
                case Op.BackReference or Op.BackReferenceBefore:
                    ok = BackReference(text, step, ref at);
                    pc++;
                    break;
                case Op.Fork:
                    Push(EntryKind.Choice, step.Argument, at);
                    pc++;
                    break;
                case Op.Jump:
                    pc = step.Argument;
                    break;
                case Op.Look or Op.LookNot:
                    ok = Look(text, step, pc, at);
                    pc = step.Argument;
                    break;
                case Op.LoopStart:
                    Set(_rounds, EntryKind.Round, step.Argument, 0);
                    pc++;
                    break;
                case Op.LoopHead:
                    pc = LoopHead(step, pc, at);
                    break;
                case Op.LoopEnd:
                    // A round beyond the least number that matched nothing is none.
                    ok = _roundStarts[step.Argument] != at || _rounds[step.Argument] <= program.Loop(step.Argument).Min;
                    pc = step.Target;
                    break;
            }

            if (!ok && !Backtrack(floor, ref pc, ref at))
                return false;
        }
    }

    private int LoopHead(Instruction step, int pc, int at)
    {
        PatternNode.Repeat loop = program.Loop(step.Argument);
        int rounds = _rounds[step.Argument];
        if (rounds >= loop.Max)
            return step.Target;
        if (rounds >= loop.Min)
        {
            if (loop.Lazy)
            {
                // Comes back for one round more.
                Push(EntryKind.LazyRound, pc, at);
                return step.Target;
            }

            Push(EntryKind.Choice, step.Target, at);
        }

        EnterRound(step.Argument, at);
        return pc + 1;
    }

    private void EnterRound(int loop, int at)
    {
        Set(_rounds, EntryKind.Round, loop, _rounds[loop] + 1);
        Set(_roundStarts, EntryKind.RoundStart, loop, at);
        PatternNode.Repeat repeat = program.Loop(loop);
        for (int i = repeat.FirstGroup * 2; i < repeat.EndGroup * 2; i++)
        {
            if (_groups[i] >= 0)
                Set(_groups, EntryKind.Group, i, -1);
        }
    }

    private bool Look(string text, Instruction step, int pc, int at)
    {
        int floor = _depth;
        bool matched = Run(text, pc + 1, at);
        if (step.Op == Op.Look || !matched)
            return matched == (step.Op == Op.Look);

        // What groups caught in a negative look-around is forgotten.
        Undo(floor);
        return false;
    }

    private bool BackReference(string text, Instruction step, ref int at)
    {
        foreach (int group in program.Groups(step.Argument))
        {
            int start = _groups[group * 2], end = _groups[(group * 2) + 1];
            if (start < 0 || end < 0)
                continue;
            int length = end - start;
            int from = step.Op == Op.BackReference ? at : at - length;
            _budget -= length / 8;
            if (from < 0 || from + length > text.Length || string.CompareOrdinal(text, start, text, from, length) != 0)
                return false;
            at = step.Op == Op.BackReference ? from + length : from;
            return true;
        }

        return true;
    }

    private static bool Holds(AnchorKind kind, string text, int at) => kind switch
    {
        AnchorKind.Start => at == 0,
        AnchorKind.End => at == text.Length,
        AnchorKind.WordBoundary => CodePoint.IsWordBoundary(text, at),
        _ => !CodePoint.IsWordBoundary(text, at),
    };

    private void Set(int[] values, EntryKind kind, int index, int value)
    {
        Push(kind, index, values[index]);
        values[index] = value;
    }

    private void Push(EntryKind kind, int index, int value)
    {
        if (_depth == _stack.Length)
        {
            if (_depth >= MaxStack)
            {
                _budget = -1;
                return;
            }

            Array.Resize(ref _stack, _depth * 2);
        }

        _stack[_depth++] = new Entry(kind, index, value);
    }

    /// <summary>Back to the last choice above the floor; false where there is none.</summary>
    private bool Backtrack(int floor, ref int pc, ref int at)
    {
        while (_depth > floor)
        {
            Entry entry = _stack[--_depth];
            switch (entry.Kind)
            {
                case EntryKind.Choice:
                    pc = entry.Index;
                    at = entry.Value;
                    return true;
                case EntryKind.LazyRound:
                    at = entry.Value;
                    pc = entry.Index + 1;
                    EnterRound(program.Code[entry.Index].Argument, at);
                    return true;
                default:
                    Restore(entry);
                    break;
            }
        }

        return false;
    }

    private void Restore(Entry entry)
    {
        int[] values = entry.Kind == EntryKind.Group ? _groups : entry.Kind == EntryKind.Round ? _rounds : _roundStarts;
        values[entry.Index] = entry.Value;
    }

    private void Undo(int floor)
    {
        while (_depth > floor)
        {
            Entry entry = _stack[--_depth];
            if (entry.Kind is not (EntryKind.Choice or EntryKind.LazyRound))
                Restore(entry);
        }
    }

    /// <summary>A look-around that has matched is not entered again, but what it caught is undone with what came before it.</summary>
    private void KeepUndo(int floor)
    {
        int kept = floor;
        for (int i = floor; i < _depth; i++)
        {
            if (_stack[i].Kind is not (EntryKind.Choice or EntryKind.LazyRound))
                _stack[kept++] = _stack[i];
        }

        _depth = kept;
    }

    private readonly record struct Entry(EntryKind Kind, int Index, int Value);

    private enum EntryKind
    {
        Choice,
        LazyRound,
        Group,
        Round,
        RoundStart,
    }
}
