using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The part of a file that is one entry, with its id.</summary>
/// <param name="Id">The id; null for an item of a list that has none.</param>
/// <param name="Start">Where the id stands: a value, a key, or the beginning of a file that is named by it.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">The entry; null where its file could not be read.</param>
internal readonly record struct EntryPart(string? Id, int Start, int End, YamlNode? Value)
{
    /// <summary>The entries of a file, by the layout of its catalog, in their order.</summary>
    public static IEnumerable<EntryPart> In(SourceFile file, YamlNode? root, CatalogSettings settings) => settings.Layout switch
    {
        CatalogLayout.Map => ((root as YamlMapping)?.Members ?? [])
            .Select(static member => new EntryPart(member.Name, member.KeyStart, member.KeyEnd, member.Value)),
        CatalogLayout.List => ((root as YamlSequence)?.Items ?? [])
            .Select(item => ByKey(item, settings) ?? new EntryPart(null, item.Start, item.End, item)),
        // Where a property holds the id, the name of a file that cannot be read says nothing of it.
        _ when settings.Key is not null && (root?.IsBroken ?? true) && ByKey(root, settings) is null => [],
        _ => [ByKey(root, settings) ?? new EntryPart(FilePaths.Stem(FilePaths.Normalise(file.Path)), 0, 0, root)],
    };

    /// <summary>The ids that the entry once had.</summary>
    public IEnumerable<YamlScalar> FormerIds(CatalogSettings settings)
    {
        YamlNode? former = settings.FormerIds is { } property ? (Value as YamlMapping)?.Find(property) : null;
        IEnumerable<YamlNode> values = former switch { null => [], YamlSequence sequence => sequence.Items, _ => [former] };
        return values.OfType<YamlScalar>().Where(static value => value.Kind == NodeKind.String);
    }

    private static EntryPart? ByKey(YamlNode? value, CatalogSettings settings) =>
        settings.Key is { } key && (value as YamlMapping)?.Find(key) is { Text: { } text } id
            ? new EntryPart(text, id.Start, id.End, value)
            : null;
}
