using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Packed;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>The ids of a catalog, and what became of those that it once had.</summary>
internal sealed class IdList
{
    // The text of an assembly attribute is the same object for as long as the file that holds it is not edited, so
    // that typing in C# never parses it again. It may be large: a weak table lets it go with its compilation.
    private static readonly ConditionalWeakTable<string, IdList> Parsed = new();

    /// <summary>What stands in <see cref="Parsed"/> for metadata in a format that this version does not read.</summary>
    private static readonly IdList Unreadable = new();

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _successors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);

    private IdList()
    {
    }

    public IReadOnlyCollection<string> Ids => _ids;

    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>The id that took the place of a former one; null where <paramref name="formerId"/> never was an id.</summary>
    public string? NewId(string formerId) => _newIds.TryGetValue(formerId, out string? newId) ? newId : null;

    /// <summary>The id of the entry that replaces one; null where none does.</summary>
    public string? Successor(string id) => _successors.TryGetValue(id, out string? successor) ? successor : null;

    /// <summary>
    /// What a catalog says of a former id whose new id is not known here, because another version of the generator wrote the
    /// catalog; null for every other id.
    /// </summary>
    public string? NoteOf(string formerId) => _notes.TryGetValue(formerId, out string? note) ? note : null;

    /// <summary>Reads the assembly attribute of a generated catalog; null where another version of the generator wrote it.</summary>
    public static IdList? Parse(string metadata) =>
        Parsed.GetValue(metadata, static value => Of(CatalogMetadata.Read("", value))) is var list && list != Unreadable
            ? list
            : null;

    private static IdList Of(CatalogMetadata metadata)
    {
        if (!metadata.IsReadable)
            return Unreadable;
        var list = new IdList();
        list._ids.UnionWith(metadata.Ids);
        foreach (FormerId former in metadata.Former)
            list._newIds[former.Id] = former.Current;
        foreach (SupersededId superseded in metadata.Superseded)
            list._successors[superseded.Id] = superseded.By;
        return list;
    }

    /// <summary>
    /// Reads the constants of <c>Ids</c>: all there is where another version of the generator wrote the attribute, or where
    /// a tool that merges or trims assemblies has dropped it.
    /// </summary>
    public static IdList Of(INamedTypeSymbol idsClass)
    {
        var list = new IdList();
        foreach (IFieldSymbol field in Constants(idsClass))
        {
            // The constant of an obsolete entry is obsolete too: only that of a former id says what the id is now.
            var id = (string)field.ConstantValue!;
            if (ObsoleteNote.Of(field) is { } note && note.StartsWith($"'{id}' is now '", StringComparison.Ordinal))
                list._notes[id] = note;
            else
                list._ids.Add(id);
        }

        return list;
    }

    public static IEnumerable<IFieldSymbol> Constants(INamedTypeSymbol idsClass) =>
        idsClass.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue && field.ConstantValue is string);
}
