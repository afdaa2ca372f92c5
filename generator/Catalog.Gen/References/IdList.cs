using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>The ids of a catalog, and what became of those that it once had.</summary>
internal sealed class IdList
{
    // The text of an assembly attribute is the same object for as long as the file that holds it is not edited, so
    // that typing in C# never parses it again. It may be large: a weak table lets it go with its compilation.
    private static readonly ConditionalWeakTable<string, IdList> Parsed = new();

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newIds = new(StringComparer.Ordinal);

    private IdList()
    {
    }

    public IReadOnlyCollection<string> Ids => _ids;

    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>The id that took the place of a former one; null where <paramref name="formerId"/> never was an id.</summary>
    public string? NewId(string formerId) => _newIds.TryGetValue(formerId, out string? newId) ? newId : null;

    /// <summary>Reads the assembly attribute of a generated catalog: the entry type, then on each line an <c>id</c>, or <c>formerId&gt;newId</c>.</summary>
    public static IdList Parse(string text) => Parsed.GetValue(text, static text =>
    {
        var list = new IdList();
        foreach (string line in text.Split('\n').Skip(1))
        {
            int arrow = line.LastIndexOf('>');
            if (arrow > 0)
                list._newIds[line.Substring(0, arrow)] = line.Substring(arrow + 1);
            else if (line.Length > 0)
                list._ids.Add(line);
        }

        return list;
    });

    /// <summary>
    /// Reads the constants of <c>Ids</c>: all there is where a tool that merges or trims assemblies has dropped their attributes.
    /// </summary>
    public static IdList Of(INamedTypeSymbol idsClass)
    {
        var list = new IdList();
        foreach (IFieldSymbol field in Constants(idsClass))
        {
            var id = (string)field.ConstantValue!;
            if (ObsoleteNote.Successor(field) is { } successor && Constant(idsClass, successor) is { } newId)
                list._newIds[id] = newId;
            else
                list._ids.Add(id);
        }

        return list;
    }

    public static IEnumerable<IFieldSymbol> Constants(INamedTypeSymbol idsClass) =>
        idsClass.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue && field.ConstantValue is string);

    private static string? Constant(INamedTypeSymbol idsClass, string name) =>
        idsClass.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string;
}
