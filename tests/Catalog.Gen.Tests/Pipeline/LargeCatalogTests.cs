using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What differs where a catalog is large: deflated data, hashed ids, enums as tables.</summary>
public class LargeCatalogTests
{
    private const int Count = 700;

    /// <summary>Some 2 MB that hardly shrink: enough chunks to be read ahead, each of another size.</summary>
    private static readonly Lazy<Assembly> Large = new(() =>
    {
        var random = new Random(5);
        var text = new StringBuilder();
        for (int i = 0; i < Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"part-{i:D4}:\n  number: {i}\n  text: ");
            for (int length = random.Next(6000); length > 0; length--)
                text.Append((char)random.Next('a', 'z' + 1));
            text.Append("z\n");
        }

        CatalogProject project = new CatalogProject()
            .With("parts/part.schema.json", """
                {
                  "title": "Part", "x-catalog": { "layout": "map" }, "type": "object",
                  "additionalProperties": {
                    "title": "Part", "type": "object", "required": ["number", "text"],
                    "properties": { "number": { "type": "integer" }, "text": { "type": "string" } }
                  }
                }
                """)
            .With("parts/all.yaml", text.ToString());
        Assert.Empty(project.Problems());
        Assert.True(
            project.Driver.GetRunResult().GeneratedTrees.Count(tree => tree.FilePath.Contains(".Data.", StringComparison.Ordinal)) > 8);
        return project.Load();
    });

    [Fact]
    public void Entries_are_the_same_in_whatever_order_they_are_read()
    {
        string[] inOrder = Read(Large.Value, Enumerable.Range(0, Count));
        for (int i = 0; i < Count; i++)
            Assert.StartsWith(
                string.Create(CultureInfo.InvariantCulture, $$"""{"number":{{i}},"text":"""), inOrder[i], StringComparison.Ordinal);

        var random = new Random(6);
        IEnumerable<int> inOrderOfFiles = Enumerable.Range(0, Count);
        int[] shuffled = [.. inOrderOfFiles.OrderBy(_ => random.Next())];
        IEnumerable<int>[] orders = [shuffled, inOrderOfFiles.Reverse(), inOrderOfFiles.Where(i => i % 90 < 40)];
        foreach (IEnumerable<int> order in orders)
            Assert.All(order.Zip(Read(Large.Value, order)), pair => Assert.Equal(inOrder[pair.First], pair.Second));
    }

    [Fact]
    public async Task Entries_are_the_same_on_every_thread_and_when_memory_is_wanted()
    {
        string[] inOrder = Read(Large.Value, Enumerable.Range(0, Count));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(thread => Task.Run(() =>
        {
            IEnumerable<int> order = Enumerable.Range(0, Count).Select(i => thread % 2 == 0 ? i : (i + (thread * 100)) % Count);
            foreach (int i in order)
            {
                Assert.Equal(inOrder[i], Read(Large.Value, [i])[0]);
                if (thread == 5 && i % 50 == 0)
                    GC.Collect();
            }
        })));
    }

    [Fact]
    public void Ids_that_hardly_differ_are_told_apart()
    {
        // The sample of a string is its ends and its middle: here all of these are alike.
        static string Alike(int i) =>
            string.Create(CultureInfo.InvariantCulture, $"same{i:D6}aaaaaaaaaaaaaaaamiddleaaaaaaaaaaaaaaaaaaaaaasame");
        string[] ids = [.. Enumerable.Range(0, 300).Select(Alike), "a", "ab", "abc", "abcd", "abcde"];
        CatalogProject project = new CatalogProject().With("parts/part.schema.json", """{ "title": "Part", "type": "object" }""");
        foreach (string id in ids)
            project.With($"parts/{id}.yaml", "{}");
        Type parts = project.Load().GetType("Sample.Parts")!;
        var get = parts.GetMethod("Get", [typeof(string)])!.CreateDelegate<Func<string, object>>();
        var contains = parts.GetMethod("Contains", [typeof(string)])!.CreateDelegate<Func<string, bool>>();

        Assert.All(ids, id => Assert.Equal(id, get(id).ToString()));
        Assert.All(ids, id => Assert.False(contains(id + "x") || contains("x" + id) || contains(id[1..])));
        Assert.False(contains(""));
    }

    [Theory]
    [InlineData("\"v{0} é\"", "v{0} é")]
    [InlineData("{0}00", "{0}00")]
    public void An_enum_of_very_many_values_knows_its_spellings(string json, string text)
    {
        string Of(string format, int i) => string.Format(CultureInfo.InvariantCulture, format, i);
        int[] numbers = [.. Enumerable.Range(1, 200).Select(i => i * 7 % 211)];
        string values = string.Join(", ", numbers.Select(i => Of(json, i)));
        string schema = $$"""
            {
              "title": "Part", "type": "object", "required": ["kind"],
              "properties": { "kind": { "title": "Kind", "enum": [{{values}}], "x-index": true } }
            }
            """;
        CatalogProject project =
            new CatalogProject().With("parts/part.schema.json", schema).With("parts/one.yaml", "kind: " + Of(text, numbers[150]));
        Assert.Empty(project.Problems());
        Assert.Empty(project.CompileProblems());
        Assembly assembly = project.Load();
        Type kind = assembly.GetType("Sample.Kind")!, extensions = assembly.GetType("Sample.KindExtensions")!;
        object one = ((IEnumerable)assembly.GetType("Sample.Parts")!.GetProperty("All")!.GetValue(null)!).Cast<object>().Single();

        string[] spellings = [.. numbers.Select(i => Of(text, i))];
        Assert.Equal(
            spellings,
            Enum.GetValues(kind).Cast<object>().Select(value => ToText(value)).OrderBy(found => Array.IndexOf(spellings, found)));
        Assert.Same(ToText(Enum.GetValues(kind).GetValue(3)!), ToText(Enum.GetValues(kind).GetValue(3)!));
        foreach (object value in Enum.GetValues(kind))
        {
            object?[] arguments = [ToText(value), null];
            Assert.Equal(true, extensions.GetMethod("TryParse", [typeof(string), kind.MakeByRefType()])!.Invoke(null, arguments));
            Assert.Equal(value, arguments[1]);
        }

        foreach (string? other in new[] { null, "", "v", "-1" })
            Assert.Equal(false, extensions.GetMethod("TryParse", [typeof(string), kind.MakeByRefType()])!.Invoke(null, [other, null]));
        Assert.IsType<ArgumentOutOfRangeException>(
            Assert.Throws<TargetInvocationException>(() => ToText(Enum.ToObject(kind, -1))).InnerException);
        Assert.Equal(Of(text, numbers[150]), ToText(one.GetType().GetProperty("Kind")!.GetValue(one)!));

        string ToText(object value) => (string)extensions.GetMethod("ToText")!.Invoke(null, [value])!;
    }

    /// <summary>Entries as JSON, packed data read anew each time.</summary>
    private static string[] Read(Assembly assembly, IEnumerable<int> order)
    {
        object[] all = [.. ((IEnumerable)assembly.GetType("Sample.Parts")!.GetProperty("All")!.GetValue(null)!).Cast<object>()];
        Assert.Equal(Count, all.Length);
        return [.. order.Select(i => (string)all[i].GetType().GetMethod("ToJson")!.Invoke(all[i], null)!)];
    }
}
