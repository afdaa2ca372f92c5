using System.Reflection;

namespace Catalog.Gen.Tests.Emit;

/// <summary>Trees of terms in C#: as a switch, and for many terms as a table.</summary>
public class TermTreeTests
{
    [Theory]
    [InlineData(40, false)]
    [InlineData(200, false)]
    [InlineData(40, true)]
    [InlineData(200, true)]
    public void A_term_includes_those_below_it(int count, bool numeric)
    {
        // Each term but the first is included in the one of half its number: a binary tree.
        string Value(int number) => numeric ? $"{number * 3}" : $"\"t{number}\"";
        IEnumerable<string> terms = Enumerable.Range(1, count)
            .Select(number => $"{{ \"const\": {Value(number)}{(number == 1 ? "" : $", \"x-broader\": {Value(number / 2)}")} }}");
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", $$"""
                {
                  "title": "Thing",
                  "properties": { "term": { "title": "Term", "x-index": true, "oneOf": [{{string.Join(", ", terms)}}] } }
                }
                """)
            .With("things/one.yaml", $"term: {Value(count)}\n");
        Assert.Empty(project.Problems());
        Assembly assembly = project.Load();
        Type term = assembly.GetType("Sample.Term", throwOnError: true)!;
        MethodInfo isA = assembly.GetType("Sample.TermExtensions")!.GetMethod("IsA")!;
        object[] values = [.. Enum.GetValues(term).Cast<object>()];
        for (int narrow = 1; narrow <= count; narrow++)
        {
            HashSet<int> broader = [];
            for (int number = narrow; number > 0; number /= 2)
                broader.Add(number);
            for (int broad = 1; broad <= count; broad++)
                Assert.Equal(broader.Contains(broad), isA.Invoke(null, [values[narrow - 1], values[broad - 1]]));
        }

        object stranger = Enum.ToObject(term, 10_000);
        Assert.False((bool)isA.Invoke(null, [stranger, values[0]])!);
        Assert.False((bool)isA.Invoke(null, [values[1], stranger])!);
        LoadedCatalog.Of(assembly, "Sample.Things").LookUps.Check(isConditional: false);
    }
}
