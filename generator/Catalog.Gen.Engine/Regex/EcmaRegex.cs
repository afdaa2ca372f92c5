using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalog.Gen.Engine.Regex;

/// <summary>
/// A <c>pattern</c>: an ECMA-262 regular expression with the <c>u</c> flag, run by matchers of our own. .NET's would need
/// every astral character, <c>$</c> and group rewritten and still differ; and its linear engine takes three times as long
/// in a cold process (142 ms against 47 for the AWS corpus, side by side on a busy machine), and is missing where the
/// compiler runs on .NET Framework.
/// </summary>
internal sealed class EcmaRegex : IEquatable<EcmaRegex>
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// A compiler server lives for days; the patterns that it has met don't. What is kept is bounded in number, and each by
    /// its length, its steps and its table, so that all of it takes at most some 50 MB.
    /// </summary>
    private static readonly ConcurrentDictionary<string, Reading> Cache = new(StringComparer.Ordinal);

    private readonly Automaton? _linear;
    private readonly BacktrackProgram? _backtracking;

    // A matcher keeps what it has learnt, for one thread at a time.
    private LinearMatcher? _idle;

    private EcmaRegex(string pattern)
    {
        Pattern = pattern;
        Regex.Pattern parsed = PatternParser.Parse(pattern);
        _linear = Automaton.TryBuild(parsed.Root);
        Size = pattern.Length + parsed.Bounds + (_linear?.Steps.Count ?? Automaton.MaxSteps);
        if (_linear is not null)
            return;
        if (parsed.GroupCount > PatternLimits.Groups)
            throw new PatternSyntaxException(FormattableString.Invariant($"it has more than {PatternLimits.Groups} groups"), 0);
        _backtracking = new BacktrackProgram(parsed);
    }

    public string Pattern { get; }

    /// <summary>
    /// What it takes to read and to hold the pattern: its characters, the steps that it is written out to, and the bounds of its
    /// sets of characters, of which those of Unicode have hundreds.
    /// </summary>
    public long Size { get; }

    /// <summary>Whether texts are judged in time linear in their length, whatever they are.</summary>
    public bool IsLinear => _linear is not null;

    /// <summary>Reads a pattern; where it is none, <paramref name="error"/> says why in words.</summary>
    public static bool TryCreate(string pattern, [NotNullWhen(true)] out EcmaRegex? regex, [NotNullWhen(false)] out string? error)
    {
        if (!Cache.TryGetValue(pattern, out Reading? reading))
        {
            reading = Read(pattern);
            if (IsKept(reading, pattern))
            {
                if (Cache.Count >= PatternLimits.Kept)
                    Cache.Clear();
                Cache[pattern] = reading;
            }
        }

        regex = reading.Regex;
        error = reading.Error;
        return regex is not null;
    }

    /// <summary>Whether a text is a pattern; nothing of it is kept.</summary>
    public static bool IsPattern(string text)
    {
        if (text.Length > PatternLimits.Length)
            return false;
        try
        {
            PatternParser.Parse(text);
            return true;
        }
        catch (PatternSyntaxException)
        {
            return false;
        }
    }

    /// <summary>Whether the pattern matches anywhere in the text; it is not anchored.</summary>
    /// <exception cref="RegexMatchTimeoutException">The pattern takes too long on this text to tell.</exception>
    public bool IsMatch(string text) =>
        IsMatch(text, PatternLimits.Steps, out _) ?? throw new RegexMatchTimeoutException(text, Pattern, TimeLimit);

    /// <summary>
    /// Whether the pattern matches anywhere in the text; null where <paramref name="most"/> steps are not enough to tell. How
    /// many there were is the same whatever was matched before.
    /// </summary>
    public bool? IsMatch(string text, long most, out long steps)
    {
        if (_linear is null)
            return new Backtracker(_backtracking!).IsMatch(text, most, out steps);
        LinearMatcher matcher = Interlocked.Exchange(ref _idle, null) ?? new LinearMatcher(_linear);
        bool? result = matcher.IsMatch(text, most, out steps);
        _idle = matcher;
        return result;
    }

    public bool Equals(EcmaRegex? other) => other is not null && Pattern == other.Pattern;

    public override bool Equals(object? obj) => Equals(obj as EcmaRegex);

    public override int GetHashCode() => Pattern.GetHashCode();

    private static bool IsKept(Reading reading, string pattern) =>
        pattern.Length <= PatternLimits.KeptLength && !(reading.Regex?._linear?.Steps.Count > PatternLimits.KeptSteps);

    private static Reading Read(string pattern)
    {
        if (pattern.Length > PatternLimits.Length)
        {
            return new Reading(null, FormattableString.Invariant(
                $"it has {pattern.Length} characters, and a pattern may have at most {PatternLimits.Length}"));
        }

        try
        {
            return new Reading(new EcmaRegex(pattern), null);
        }
        catch (PatternSyntaxException e)
        {
            return new Reading(null, e.Position == 0 ? e.Message : $"{e.Message} (at character {e.Position + 1})");
        }
    }

    private sealed record Reading(EcmaRegex? Regex, string? Error);
}
