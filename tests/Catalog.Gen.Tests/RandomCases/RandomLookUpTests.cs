using System.Collections;
using System.Globalization;
using System.Reflection;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>
/// <c>ByX(v)</c> is <c>All.Where(e =&gt; e.X == v)</c>, whatever is written and whatever stands in by default, for every value
/// that the type has or may have; so are look-ups back, and what marks an entry.
/// </summary>
public class RandomLookUpTests
{
    private const int Batch = 20;

    [Fact]
    public void Look_ups_and_marks_are_what_the_members_give() =>
        RandomBatches.AssertAll(usual: 100, full: 1_000, Batch, Run);

    private static IEnumerable<string> Run(PCG random, int count)
    {
        CatalogProject project = new CatalogProject().Large();
        var schemas = new List<RandomLookUps>();
        for (int number = 0; number < count; number++)
        {
            var made = new RandomLookUps(random, $"N{number.ToString(CultureInfo.InvariantCulture)}");
            string folder = $"c{number.ToString(CultureInfo.InvariantCulture)}/";
            project.With(folder + "thing.schema.json", made.Schema);
            foreach ((string id, string entry) in made.Entries)
                project.With($"{folder}{id}.json", entry);
            schemas.Add(made);
        }

        string[] errors =
        [
            .. project.Run().Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error)
                .Select(static problem => problem.ToString()),
        ];
        if (errors.Length > 0)
            return [.. errors, .. schemas.Select(static made => made.Schema)];
        Assembly assembly = project.Load();
        return schemas.SelectMany(made =>
            Check(assembly.GetType($"{made.Namespace}.Things", throwOnError: true)!, made)
                .Select(failure => $"{failure}\n  by {made.Schema}\n  with {string.Join("\n  ", made.Entries)}"));
    }

    private static IEnumerable<string> Check(Type catalog, RandomLookUps made)
    {
        var loaded = new LoadedCatalog(catalog);
        object[] listed = [.. loaded.All], all = [.. listed, .. loaded.Unlisted];
        foreach (MethodInfo method in catalog.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (!method.Name.StartsWith("By", StringComparison.Ordinal))
                continue;
            string member = method.Name["By".Length..];
            foreach (object value in Values(method.GetParameters()[0].ParameterType, all))
            {
                string due = Ids(listed.Where(entry => Given(entry, member).Contains(value)));
                string found = Ids(((IEnumerable)method.Invoke(null, [value])!).Cast<object>());
                if (found != due)
                {
                    object shown = Members.IsEntry(value) ? LoadedCatalog.IdOf(value) : value;
                    yield return $"{method.Name}({shown}) finds [{found}], not [{due}]";
                }
            }
        }

        foreach ((string member, string inverse) in made.Inverses)
        {
            foreach (object entry in all)
            {
                string due = Ids(listed.Where(other => Given(other, member).Contains(entry)));
                string found = Ids(((IEnumerable)entry.GetType().GetProperty(inverse)!.GetValue(entry)!).Cast<object>());
                if (found != due)
                    yield return $"{LoadedCatalog.IdOf(entry)}.{inverse} is [{found}], not [{due}]";
            }
        }

        foreach (object entry in all)
        {
            PropertyInfo shown = catalog.GetProperty(LoadedCatalog.IdOf(entry).ToUpperInvariant())!;
            string marks = string.Join(", ", new[]
            {
                shown.GetCustomAttribute<ObsoleteAttribute>() is null ? null : "obsolete",
                shown.CustomAttributes.Any(static found => found.AttributeType.Name == "ExperimentalAttribute") ? "experimental" : null,
                listed.Contains(entry) ? "listed" : null,
            }.OfType<string>());
            string due = string.Join(", ", made.Marks
                .Where(mark => Given(entry, mark.Member).Select(Written).Contains(mark.Value))
                .Select(static mark => mark.Setting));
            if (marks != due)
                yield return $"{LoadedCatalog.IdOf(entry)} is marked [{marks}], not [{due}]";
        }
    }

    /// <summary>Every value that a look-up may be asked for, some that no entry has among them.</summary>
    private static IEnumerable<object> Values(Type type, object[] entries) =>
        type == typeof(string) ? ["a", "b", "c", "none", ""]
        : type == typeof(bool) ? [true, false]
        : type == typeof(int) ? [0, 1, 2, -1, int.MaxValue]
        : type == typeof(long) ? [0L, 1L, 10_000_000_000L, -1L, long.MinValue]
        : type.IsEnum ? Enum.GetValues(type).Cast<object>()
        : entries;

    /// <summary>What the members of a name give, in an entry and in all that is inside of it.</summary>
    private static IEnumerable<object> Given(object value, string member)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0)
                continue;
            foreach (object part in Members.Parts(property.GetValue(value)))
            {
                if (property.Name == member)
                    yield return part;
                else if (!Members.IsEntry(part) && part.GetType().Assembly.Location.Length == 0 && !part.GetType().IsEnum)
                {
                    foreach (object below in Given(part, member))
                        yield return below;
                }
            }
        }
    }

    private static string Written(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant();

    private static string Ids(IEnumerable<object> entries) => string.Join(", ", entries.Select(LoadedCatalog.IdOf));
}
