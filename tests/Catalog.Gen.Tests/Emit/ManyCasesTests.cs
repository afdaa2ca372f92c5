using System.Globalization;
using System.Reflection;

namespace Catalog.Gen.Tests.Emit;

/// <summary>More properties and shapes than a switch of the generated code has: they are read, matched and written as few are.</summary>
public sealed class ManyCasesTests
{
    private const int Many = 150;

    private static readonly string Schema = $$"""
        {
          "title": "Thing", "type": "object", "x-catalog": { "layout": "map" },
          "additionalProperties": {
            "title": "Thing", "type": "object", "additionalProperties": { "type": "integer" },
            "properties": {
              {{Each(static i => $$"""  "p{{i}}": { "type": "integer" }""")}},
              "shape": { "title": "Shape", "oneOf": [{{Each(static i => $$"""
                { "title": "C{{i}}", "type": "object", "required": ["kind"], "properties": { "kind": { "const": "c{{i}}" } } }
                """)}}] }
            }
          }
        }
        """;

    private static readonly string Source = $$"""
        internal static class Program
        {
            internal static string Of(Sample.Shape shape)
            {
                int done = -1;
                shape.Switch({{Each(static i => $"_ => done = {i}")}});
                return $"{shape.Match({{Each(static i => $"_ => {i}")}})} {done}";
            }
        }
        """;

    [Fact]
    public void They_are_all_read_and_matched()
    {
        int[] kinds = [0, 63, 64, 127, 128, 149];
        IEnumerable<string> entries = kinds.Select(static kind =>
            $"e{kind}: {{ {Each(static i => $"p{i}: {i}")}, other: {kind}, shape: {{ kind: c{kind} }} }}\n");
        CatalogProject project = new CatalogProject(Source)
            .With("things/thing.schema.json", Schema)
            .With("things/things.yaml", string.Concat(entries));
        Assert.Empty(project.Problems());
        Assembly assembly = project.Load();
        LoadedCatalog catalog = LoadedCatalog.Of(assembly, "Sample.Things");
        MethodInfo matched = assembly.GetType("Program")!.GetMethod("Of", BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (int kind in kinds)
        {
            object entry = catalog.Get($"e{kind}");
            Assert.All(
                Enumerable.Range(0, Many),
                i => Assert.Equal(i, Convert.ToInt32(Value(entry, $"P{i}"), CultureInfo.InvariantCulture)));
            Assert.Equal($"{kind} {kind}", matched.Invoke(null, [Value(entry, "Shape")]));
            Assert.Contains(Members.Scalars(Value(entry, "AdditionalProperties")), value => value.ToString() == $"{kind}");
            Members.Touch(entry);
        }
    }

    private static object Value(object entry, string member) => entry.GetType().GetProperty(member)!.GetValue(entry)!;

    private static string Each(Func<int, string> text) => string.Join(", ", Enumerable.Range(0, Many).Select(text));
}
