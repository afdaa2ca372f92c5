using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Catalog.Gen.Engine.Regex.Unicode;
using static Catalog.Gen.Engine.Regex.Automaton;

namespace Catalog.Gen.Engine.Regex;

/// <summary>
/// Runs an <see cref="Automaton"/> over a text in time linear in its length. The sets of steps that it can be in become
/// states of a deterministic automaton, made when first reached: after a few texts, a character costs a table look-up.
/// Not safe for several threads at once. Arrays instead of sets and stacks: in a cold compiler process each generic
/// collection of a value type costs a millisecond to compile, as much as the matching.
/// </summary>
internal sealed class LinearMatcher
{
    private const int Unknown = -1;
    private const int Matched = -2;

    private readonly Automaton _automaton;
    private readonly CodePointClasses _classes;
    private readonly int _wordSet;
    private readonly Dictionary<StateKey, int> _states = [];
    private readonly List<StateKey> _keys = [];
    private readonly List<int[]> _transitions = [];
    private readonly int[] _mark;
    private readonly int[] _pending;
    private readonly int[] _reached;
    private readonly int[] _kernel;
    private int _reachedCount;
    private int _round;
    private int _cells;

    public LinearMatcher(Automaton automaton)
    {
        _automaton = automaton;
        _mark = new int[automaton.Steps.Count];
        _pending = new int[(automaton.Steps.Count * 3) + 1];
        _reached = new int[automaton.Steps.Count];
        _kernel = new int[automaton.Steps.Count + 1];
        var sets = new List<CodePointSet>(automaton.Sets);
        _wordSet = sets.Count;
        if (automaton.UsesWordBoundary)
            sets.Add(CharacterClasses.Word);
        _classes = new CodePointClasses(sets);
    }

    /// <summary>
    /// Whether the pattern matches anywhere; null where <paramref name="most"/> steps were not enough to tell. A character costs
    /// as much as there are ways on at it, whether the table knows them already or not.
    /// </summary>
    /// <remarks>512 is AggressiveOptimization, which netstandard2.0 doesn't name: the loop is hot from its first call.</remarks>
    [MethodImpl((MethodImplOptions)512)]
    public bool? IsMatch(string text, long most, out long steps)
    {
        steps = 0;
        int state = StateOf(new StateKey([_automaton.Start], atStart: true, afterWord: false));
        int index = 0;
        while (index < text.Length)
        {
            int codePoint = text[index++];
            if (codePoint is >= 0xD800 and <= 0xDBFF)
            {
                codePoint = CodePoint.At(text, index - 1);
                if (codePoint > 0xFFFF)
                    index++;
            }

            int @class = _classes.Of(codePoint);
            int next = _transitions[state][@class];
            if (next == Unknown)
                next = Advance(state, @class);
            if (next == Matched)
                return true;
            StateKey key = _keys[next];
            if (key.IsDead)
                return false;
            steps += 1 + (key.Steps.Length >> 1);
            if (steps > most)
                return null;
            state = next;
        }

        return MatchesAtEnd(state);
    }

    private int Advance(int state, int @class)
    {
        StateKey key = _keys[state];
        bool word = _automaton.UsesWordBoundary && _classes.IsIn(@class, _wordSet);
        if (Close(key, nextIsWord: word, atEnd: false))
            return _transitions[state][@class] = Matched;
        // A match may begin at any character, so the start is always among the steps.
        int count = 0;
        _kernel[count++] = _automaton.Start;
        for (int i = 0; i < _reachedCount; i++)
        {
            Step step = _automaton.Steps[_reached[i]];
            if (_classes.IsIn(@class, step.Argument))
                _kernel[count++] = step.Next;
        }

        int[] steps = Distinct(_kernel, count);
        int cells = _cells;
        int next = StateOf(new StateKey(steps, atStart: false, word));
        if (_cells >= cells)
            _transitions[state][@class] = next;
        return next;
    }

    private bool MatchesAtEnd(int state) =>
        _keys[state].MatchesAtEnd ??= Close(_keys[state], nextIsWord: false, atEnd: true);

    private static int[] Distinct(int[] values, int count)
    {
        Array.Sort(values, 0, count);
        int kept = 1;
        for (int i = 1; i < count; i++)
        {
            if (values[i] != values[kept - 1])
                values[kept++] = values[i];
        }

        var distinct = new int[kept];
        Array.Copy(values, distinct, kept);
        return distinct;
    }

    /// <summary>
    /// Follows forks and anchors. Gives true if that reaches the match; otherwise <see cref="_reached"/> holds the steps
    /// that wait for a character.
    /// </summary>
    private bool Close(StateKey key, bool nextIsWord, bool atEnd)
    {
        _round++;
        _reachedCount = 0;
        int pending = key.Steps.Length;
        Array.Copy(key.Steps, _pending, pending);
        while (pending > 0)
        {
            int at = _pending[--pending];
            if (_mark[at] == _round)
                continue;
            _mark[at] = _round;
            Step step = _automaton.Steps[at];
            switch (step.Kind)
            {
                case StepKind.Match:
                    return true;
                case StepKind.OneOf:
                    _reached[_reachedCount++] = at;
                    break;
                case StepKind.Fork:
                    _pending[pending++] = step.Argument;
                    _pending[pending++] = step.Next;
                    break;
                case StepKind.Anchor when Holds((AnchorKind)step.Argument, key, nextIsWord, atEnd):
                    _pending[pending++] = step.Next;
                    break;
            }
        }

        return false;
    }

    private static bool Holds(AnchorKind kind, StateKey key, bool nextIsWord, bool atEnd) => kind switch
    {
        AnchorKind.Start => key.AtStart,
        AnchorKind.End => atEnd,
        AnchorKind.WordBoundary => key.AfterWord != nextIsWord,
        _ => key.AfterWord == nextIsWord,
    };

    private int StateOf(StateKey key)
    {
        if (_states.TryGetValue(key, out int state))
            return state;
        if (_cells > PatternLimits.Cells)
            Forget();
        state = _keys.Count;
        var row = new int[_classes.Count];
        for (int i = 0; i < row.Length; i++)
            row[i] = Unknown;
        _cells += row.Length + key.Steps.Length;
        _transitions.Add(row);
        key.IsDead = !key.AtStart && IsDead(key);
        _keys.Add(key);
        _states.Add(key, state);
        return state;
    }

    /// <summary>
    /// Whether the search can end: no step waits for a character, and the pattern cannot start later in the text, because
    /// it begins with '^'.
    /// </summary>
    private bool IsDead(StateKey key)
    {
        if (key.Steps.Length > 1 || _automaton.UsesWordBoundary)
            return false;
        return !Close(key, nextIsWord: false, atEnd: true) && _reachedCount == 0;
    }

    private void Forget()
    {
        _states.Clear();
        _keys.Clear();
        _transitions.Clear();
        _cells = 0;
    }

    /// <summary>The steps (ascending) that a state stands before, and what an anchor must know of the character behind it.</summary>
    private sealed class StateKey(int[] steps, bool atStart, bool afterWord) : IEquatable<StateKey>
    {
        // Drawn anew for each process: a pattern may be a stranger's, who would write one of which all states have one hash.
        private static readonly ulong Seed = Draw();

        public int[] Steps => steps;

        public bool AtStart => atStart;

        public bool AfterWord => afterWord;

        public bool IsDead { get; set; }

        public bool? MatchesAtEnd { get; set; }

        public bool Equals(StateKey? other)
        {
            if (other is null || atStart != other.AtStart || afterWord != other.AfterWord || steps.Length != other.Steps.Length)
                return false;
            for (int i = 0; i < steps.Length; i++)
            {
                if (steps[i] != other.Steps[i])
                    return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => Equals(obj as StateKey);

        public override int GetHashCode()
        {
            ulong hash = Seed + (atStart ? 17UL : afterWord ? 19UL : 23UL);
            foreach (int step in steps)
            {
                hash = unchecked((hash ^ (uint)step) * 0x9E3779B97F4A7C15);
                hash ^= hash >> 29;
            }

            return unchecked((int)(hash ^ (hash >> 32)));
        }

        private static ulong Draw()
        {
            byte[] drawn = new byte[sizeof(ulong)];
            using RandomNumberGenerator generator = RandomNumberGenerator.Create();
            generator.GetBytes(drawn);
            return BitConverter.ToUInt64(drawn, 0);
        }
    }
}
