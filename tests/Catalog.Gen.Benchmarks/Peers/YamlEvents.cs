using YamlDotNet.Core;

namespace Catalog.Gen.Benchmarks.Peers;

/// <summary>YamlDotNet reading events, and nothing made of them: the least that any reader built on it needs.</summary>
internal static class YamlEvents
{
    public static int Run(IEnumerable<string> texts)
    {
        int events = 0;
        foreach (string text in texts)
        {
            try
            {
                using var reader = new StringReader(text);
                var parser = new Parser(reader);
                while (parser.MoveNext())
                    events++;
            }
            catch (YamlException)
            {
                events++;
            }
        }

        return events;
    }
}
