using System.Collections;
using System.Reflection;

namespace Catalog.Gen.Tests.Harness;

/// <summary>A generated static class in a loaded assembly, as tests read it.</summary>
internal sealed class LoadedCatalog(Type type)
{
    public string FullName => type.FullName!;

    /// <summary>The entries of <c>All</c>.</summary>
    public IEnumerable<object> All => ((IEnumerable)type.GetProperty("All")!.GetValue(null)!).Cast<object>();

    /// <summary>The entries that are kept back; none where the schema keeps none back.</summary>
    public IEnumerable<object> Unlisted =>
        ((IEnumerable?)type.GetProperty("Unlisted")?.GetValue(null) ?? Array.Empty<object>()).Cast<object>();

    public LookUps LookUps => new(type, [.. All]);

    public static LoadedCatalog Of(Assembly assembly, string fullName) => new(assembly.GetType(fullName, throwOnError: true)!);

    /// <summary>Every catalog of the assembly, by name.</summary>
    public static IEnumerable<LoadedCatalog> AllOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsAbstract: true, IsSealed: true } && type.GetProperty("All") is not null && type.GetNestedType("Ids") is not null
        orderby type.FullName
        select new LoadedCatalog(type);

    public object Get(string id) => type.GetMethod("Get", [typeof(string)])!.Invoke(null, [id])!;

    public static string IdOf(object entry) => (string)entry.GetType().GetProperty("Id")!.GetValue(entry)!;

    public static string JsonOf(object entry) => (string)entry.GetType().GetMethod("ToJson", [])!.Invoke(entry, null)!;
}
