using Catalog.Gen.Schema.Unicode;
using static Catalog.Gen.Schema.Patterns.Automaton;

namespace Catalog.Gen.Schema.Patterns;

/// <summary>
/// Runs an <see cref="Automaton"/> over a text in time linear in its length. The sets of steps that it can be in become
/// states of a deterministic automaton, made when first reached: after a few texts, a character costs a table look-up.
/// Not safe for several threads at once.
/// </summary>
internal sealed class LinearMatcher
{
    private const int Unknown = -1;
    private const int Matched = -2;

    /// <summary>Cells of the table beyond which it is begun anew; it would grow exponentially for some patterns.</summary>
    private const int MaxCells = 1 << 20;

    private readonly Automaton _automaton;
    private readonly CodePointClasses _classes;
    private readonly int _wordSet;
    private readonly Dictionary<StateKey, int> _states = [];
    private readonly List<StateKey> _keys = [];
    private readonly List<int[]> _transitions = [];
    private readonly List<bool?> _matchesAtEnd = [];
    private readonly int[] _mark;
    private readonly Stack<int> _pending = new();
    private readonly List<int> _reached = [];
    private int _round;
    private int _cells;
    private long _budget;

    public LinearMatcher(Automaton automaton)
    {
        _automaton = automaton;
        _mark = new int[automaton.Steps.Count];
        var sets = new List<CodePointSet>(automaton.Sets);
        _wordSet = sets.Count;
        if (automaton.UsesWordBoundary)
            sets.Add(CharacterClasses.Word);
        _classes = new CodePointClasses(sets);
    }

    /// <summary>Whether the pattern matches anywhere; null where <paramref name="budget"/> steps were not enough to tell.</summary>
    public bool? IsMatch(string text, long budget)
    {
        _budget = budget;
        int state = StateOf(new StateKey([_automaton.Start], AtStart: true, AfterWord: false));
        int index = 0;
        while (index < text.Length)
        {
            int codePoint = text[index++];
            if (codePoint is >= 0xD800 and <= 0xDBFF)
            {
                codePoint = Text.CodePointAt(text, index - 1);
                if (codePoint > 0xFFFF)
                    index++;
            }

            int @class = _classes.Of(codePoint);
            int next = _transitions[state][@class];
            if (next == Unknown)
                next = Advance(state, @class);
            if (next == Matched)
                return true;
            if (_keys[next].IsDead)
                return false;
            if (_budget < 0)
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
        var kernel = new SortedSet<int>();
        foreach (int at in _reached)
        {
            Step step = _automaton.Steps[at];
            if (_classes.IsIn(@class, step.Argument))
                kernel.Add(step.Next);
        }

        // A match may begin at any character.
        kernel.Add(_automaton.Start);
        _budget -= _reached.Count;
        int[] steps = [.. kernel];
        int cells = _cells;
        int next = StateOf(new StateKey(steps, AtStart: false, word));
        if (_cells >= cells)
            _transitions[state][@class] = next;
        return next;
    }

    private bool MatchesAtEnd(int state) =>
        _matchesAtEnd[state] ??= Close(_keys[state], nextIsWord: false, atEnd: true);

    /// <summary>Follows forks and anchors; true where that reaches the match, else the steps that wait for a character are in <see cref="_reached"/>.</summary>
    private bool Close(StateKey key, bool nextIsWord, bool atEnd)
    {
        _round++;
        _reached.Clear();
        _pending.Clear();
        foreach (int step in key.Steps)
            _pending.Push(step);
        while (_pending.Count > 0)
        {
            int at = _pending.Pop();
            if (_mark[at] == _round)
                continue;
            _mark[at] = _round;
            _budget--;
            Step step = _automaton.Steps[at];
            switch (step.Kind)
            {
                case StepKind.Match:
                    return true;
                case StepKind.OneOf:
                    _reached.Add(at);
                    break;
                case StepKind.Fork:
                    _pending.Push(step.Argument);
                    _pending.Push(step.Next);
                    break;
                case StepKind.Anchor when Holds((AnchorKind)step.Argument, key, nextIsWord, atEnd):
                    _pending.Push(step.Next);
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
        if (_cells > MaxCells)
            Forget();
        state = _keys.Count;
        var row = new int[_classes.Count];
        for (int i = 0; i < row.Length; i++)
            row[i] = Unknown;
        _cells += row.Length + key.Steps.Length;
        _transitions.Add(row);
        _matchesAtEnd.Add(null);
        key.IsDead = !key.AtStart && IsDead(key);
        _keys.Add(key);
        _states.Add(key, state);
        return state;
    }

    /// <summary>Nothing waits for a character, and nothing can match behind one either: a pattern that starts with '^', past the start.</summary>
    private bool IsDead(StateKey key)
    {
        if (key.Steps.Length > 1 || _automaton.UsesWordBoundary)
            return false;
        return !Close(key, nextIsWord: false, atEnd: true) && _reached.Count == 0;
    }

    private void Forget()
    {
        _states.Clear();
        _keys.Clear();
        _transitions.Clear();
        _matchesAtEnd.Clear();
        _cells = 0;
    }

    /// <summary>The steps (ascending) that a state stands before, and what an anchor must know of the character behind it.</summary>
    private sealed record StateKey(int[] Steps, bool AtStart, bool AfterWord)
    {
        public bool IsDead { get; set; }

        public bool Equals(StateKey? other) =>
            other is not null && AtStart == other.AtStart && AfterWord == other.AfterWord && Steps.AsSpan().SequenceEqual(other.Steps);

        public override int GetHashCode()
        {
            int hash = AtStart ? 17 : AfterWord ? 19 : 23;
            foreach (int step in Steps)
                hash = unchecked((hash * 31) + step);
            return hash;
        }
    }
}
