using System.Collections;
using System.Globalization;
using System.Reflection;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Harness;

/// <summary>The look-ups of a loaded catalog: its methods <c>By…</c>, and what its entries know of others.</summary>
internal sealed class LookUps(Type catalog, IReadOnlyList<object> entries)
{
    private IEnumerable<MethodInfo> Methods => MethodsOf(parameters: 1).Concat(
        from method in catalog.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.Name.StartsWith(UniqueStart, StringComparison.Ordinal)
        select method);

    // The look-up of a value that no two entries share.
    private const string UniqueStart = "TryGetBy";

    private IEnumerable<MethodInfo> MethodsOf(int parameters) =>
        from method in catalog.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.Name.StartsWith("By", StringComparison.Ordinal) && method.GetParameters().Length == parameters
        select method;

    /// <summary>What each look-up finds for each value that the entries have anywhere, and the entries that each entry shows.</summary>
    public IEnumerable<string> Lines()
    {
        object[] values = [.. entries.SelectMany(Members.Scalars).Concat(entries).Distinct()];
        foreach (MethodInfo method in Methods)
        {
            IEnumerable<(string Key, string Ids)> found = values
                .Where(value => method.GetParameters()[0].ParameterType == Widened(value, method).GetType())
                .Select(value => (Text(value), string.Join(", ", Find(method, value))))
                .Where(static pair => pair.Item2.Length > 0)
                .Distinct()
                .OrderBy(static pair => pair.Item1, StringComparer.Ordinal);
            foreach ((string key, string ids) in found)
                yield return $"{method.Name}({key}): {ids}";
        }

        foreach ((MethodInfo method, object term) in Terms)
        {
            string[] ids = [.. FindNarrower(method, term)];
            if (ids.Length > 0)
                yield return $"{method.Name}({term}, narrower): {string.Join(", ", ids)}";
        }

        foreach (object entry in entries)
        {
            foreach (PropertyInfo property in entry
                .GetType()
                .GetProperties()
                .OrderBy(static property => property.Name, StringComparer.Ordinal))
            {
                if (property.GetValue(entry) is IEnumerable<object?> others && others.Any() && others.All(Members.IsEntry))
                    yield return $"{LoadedCatalog.IdOf(entry)}.{property.Name}: "
                        + $"{string.Join(", ", others.Select(static other => LoadedCatalog.IdOf(other!)))}";
            }
        }
    }

    /// <summary>
    /// <c>ByX(v)</c> finds what <c>All.Where(e =&gt; e.X == v)</c> finds; and where <c>x-index</c> stands under a condition,
    /// nothing else.
    /// </summary>
    public void Check(bool isConditional)
    {
        foreach (MethodInfo method in Methods)
        {
            Type type = method.GetParameters()[0].ParameterType;
            PropertyInfo? property = (entries.Count > 0 ? entries[0].GetType().GetProperties() : [])
                .FirstOrDefault(property => method.Name is var name
                    && (name == "By" + Nouns.Singular(property.Name) || name == UniqueStart + Nouns.Singular(property.Name)));
            if (property is null)
                continue;
            CheckNarrower(method, property);
            (string Id, object[] Values)[] all =
            [
                .. entries.Select(entry => (LoadedCatalog.IdOf(entry), Members.Parts(property.GetValue(entry)).ToArray())),
            ];
            foreach (object value in all.SelectMany(static entry => entry.Values)
                .Select(value => Widened(value, method))
                .Where(value => value.GetType() == type)
                .Distinct())
            {
                string[] due =
                [
                    .. all.Where(entry => entry.Values.Any(own => Equals(Widened(own, method), value))).Select(static entry => entry.Id),
                ];

                // Where it is known that entries share a value that should be their own, it leads to the first of them.
                if (method.Name.StartsWith(UniqueStart, StringComparison.Ordinal))
                    due = due[..1];
                string[] found = [.. Find(method, value)];
                Assert.True(
                    isConditional ? !found.Except(due).Any() : found.SequenceEqual(due),
                    $"{method.Name}({Text(value)}) finds {string.Join(", ", found)}, not {string.Join(", ", due)}");
            }
        }
    }

    /// <summary>The look-ups by terms of a tree, with each term.</summary>
    private IEnumerable<(MethodInfo Method, object Term)> Terms =>
        from method in MethodsOf(parameters: 2)
        from object term in Enum.GetValues(method.GetParameters()[0].ParameterType)
        select (method, term);

    /// <summary>
    /// <c>ByX(v, narrower: true)</c> finds what <c>All.Where(e =&gt; e.X.IsA(v))</c> finds, and without what <c>ByX(v)</c> does.
    /// </summary>
    private void CheckNarrower(MethodInfo method, PropertyInfo property)
    {
        foreach ((MethodInfo narrowing, object term) in Terms.Where(look => look.Method.Name == method.Name))
        {
            MethodInfo isA = term.GetType().Assembly.GetType(term.GetType().FullName + "Extensions")!.GetMethod("IsA")!;
            Assert.Equal(
                entries
                    .Where(entry => Members.Parts(property.GetValue(entry)).Any(own => (bool)isA.Invoke(null, [own, term])!))
                    .Select(LoadedCatalog.IdOf),
                FindNarrower(narrowing, term));
            Assert.Equal(
                Find(method, term),
                ((IEnumerable)narrowing.Invoke(null, [term, false])!).Cast<object>().Select(LoadedCatalog.IdOf));
        }
    }

    private static IEnumerable<string> FindNarrower(MethodInfo method, object term) =>
        ((IEnumerable)method.Invoke(null, [term, true])!).Cast<object>().Select(LoadedCatalog.IdOf);

    private static IEnumerable<string> Find(MethodInfo method, object value) =>
        method.Name.StartsWith(UniqueStart, StringComparison.Ordinal)
        ? FindUnique(method, Widened(value, method))
        : ((IEnumerable)method.Invoke(null, [Widened(value, method)])!).Cast<object>().Select(LoadedCatalog.IdOf);

    /// <summary>The one entry or none, which the method that throws agrees with.</summary>
    private static IEnumerable<string> FindUnique(MethodInfo method, object value)
    {
        object?[] arguments = [value, null];
        MethodInfo get = method.DeclaringType!.GetMethod(method.Name["Try".Length..])!;
        if ((bool)method.Invoke(null, arguments)!)
        {
            Assert.Same(arguments[1], get.Invoke(null, [value]));
            return [LoadedCatalog.IdOf(arguments[1]!)];
        }

        Assert.Null(arguments[1]);
        Assert.IsType<KeyNotFoundException>(Assert.Throws<TargetInvocationException>(() => get.Invoke(null, [value])).InnerException);
        return [];
    }

    private static object Widened(object value, MethodInfo method) =>
        value is int number && method.GetParameters()[0].ParameterType == typeof(long) ? (long)number : value;

    private static string Text(object value) =>
        Members.IsEntry(value) ? LoadedCatalog.IdOf(value) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
