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
    /// <summary>
    /// Steps for one text: the time limit, at about 300 ms, but one that is reached on every machine or on none.
    /// </summary>
    private const long Budget = 10_000_000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(300);

    /// <summary>A compiler server lives for days; the patterns that it has met don't.</summary>
    private const int MaxCached = 1000;

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
        _backtracking = _linear is null ? new BacktrackProgram(parsed) : null;
    }

    public string Pattern { get; }

    /// <summary>Whether texts are judged in time linear in their length, whatever they are.</summary>
    public bool IsLinear => _linear is not null;

    /// <summary>Reads a pattern; where it is none, <paramref name="error"/> says why in words.</summary>
    public static bool TryCreate(string pattern, [NotNullWhen(true)] out EcmaRegex? regex, [NotNullWhen(false)] out string? error)
    {
        if (Cache.Count > MaxCached)
            Cache.Clear();
        Reading reading = Cache.GetOrAdd(pattern, static text => Read(text));
        regex = reading.Regex;
        error = reading.Error;
        return regex is not null;
    }

    /// <summary>Whether the pattern matches anywhere in the text; it is not anchored.</summary>
    /// <exception cref="RegexMatchTimeoutException">The pattern takes too long on this text to tell.</exception>
    public bool IsMatch(string text)
    {
        bool? result;
        if (_linear is not null)
        {
            LinearMatcher matcher = Interlocked.Exchange(ref _idle, null) ?? new LinearMatcher(_linear);
            result = matcher.IsMatch(text, Budget);
            _idle = matcher;
        }
        else
        {
            result = new Backtracker(_backtracking!).IsMatch(text, Budget);
        }

        return result ?? throw new RegexMatchTimeoutException(text, Pattern, TimeLimit);
    }

    public bool Equals(EcmaRegex? other) => other is not null && Pattern == other.Pattern;

    public override bool Equals(object? obj) => Equals(obj as EcmaRegex);

    public override int GetHashCode() => Pattern.GetHashCode();

    private static Reading Read(string pattern)
    {
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
