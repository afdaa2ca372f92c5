using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Tests.RandomCases;
using CsCheck;
using Jint;
using Jint.Runtime;

namespace Catalog.Gen.Tests.Schema;

/// <summary>Our patterns beside those of a JavaScript engine.</summary>
public class EcmaRegexJintTests
{
    [Fact]
    public void ThousandsOfPatternsMatchWhatTheyMatchInJavaScript()
    {
        uint seed = CaseSettings.Seed;
        var random = new PCG(1, seed);
        using var engine = new Jint.Engine();
        var failures = new List<string>();
        int matched = 0, unmatched = 0;
        uint cases = CaseSettings.Count(usual: 3_000, full: 30_000);
        for (int i = 0; i < cases && failures.Count < 20; i++)
        {
            string pattern = (i % 10 == 0 ? EcmaPatternGen.BrokenPattern : EcmaPatternGen.Pattern).Generate(random, null, out _);
            string[] texts = EcmaPatternGen.Text.Array[8].Generate(random, null, out _);
            engine.SetValue("pattern", pattern);
            bool accepted = EcmaRegex.TryCreate(pattern, out EcmaRegex? regex, out string? error);
            if (accepted != IsPattern(engine))
                failures.Add($"seed {seed}: {Show(pattern)}: {error ?? "is refused in JavaScript"}");
            if (!accepted)
                continue;
            foreach (string text in texts)
            {
                if (Matches(engine, text) is not { } expected || Matches(regex!, text) is not { } found)
                    continue;
                _ = expected ? matched++ : unmatched++;
                if (expected != found)
                    failures.Add($"seed {seed}: {Show(pattern)} on {Show(text)} is {expected} in JavaScript");
            }
        }

        Assert.Empty(failures);

        // A comparison of nothing would pass, too.
        Assert.True(Math.Min(matched, unmatched) > cases, $"{matched} matches, {unmatched} others");
    }

    private static bool IsPattern(Jint.Engine engine)
    {
        try
        {
            engine.Execute("regex = new RegExp(pattern, 'u')");
            return true;
        }
        catch (JavaScriptException)
        {
            return false;
        }
    }

    /// <summary>Null where the time limit ends it: chance makes catastrophic patterns, too.</summary>
    private static bool? Matches(EcmaRegex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>Null where the engine gives up.</summary>
    private static bool? Matches(Jint.Engine engine, string text)
    {
        engine.SetValue("text", text);
        try
        {
            return engine.Evaluate("regex.test(text)").AsBoolean();
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string Show(string text) =>
        string.Concat(text.Select(static c => c is >= ' ' and < '\x7F' ? c.ToString() : $"\\u{(int)c:X4}"));
}
