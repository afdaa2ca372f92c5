using System.Collections.Immutable;
using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// References by former ids, as references to the entries that have had them: so that look-ups find them, and entries that
/// are superseded know by what.
/// </summary>
internal static class CurrentIds
{
    public static CatalogModels In(CatalogSet catalogs, ImmutableArray<CatalogModel> models)
    {
        var byClass = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (CatalogModel model in models.Where(model => model.Former.Count > 0))
        {
            byClass[model.Shape.Settings.FullClass] =
                model.Former.ToDictionary(former => former.Id, former => former.CurrentId, StringComparer.Ordinal);
        }

        foreach (CatalogMetadata foreign in catalogs.Foreign.Where(foreign => foreign.Former.Count > 0))
            byClass[foreign.Class] = foreign.Former.ToDictionary(former => former.Id, former => former.Current, StringComparer.Ordinal);
        if (byClass.Count > 0)
            models = models.Select((model, i) => In(model, catalogs.Definitions[i], catalogs, byClass)).ToImmutableArray();
        return new CatalogModels(catalogs, models);
    }

    private static CatalogModel In(
        CatalogModel model, CatalogDefinition catalog, CatalogSet catalogs, Dictionary<string, Dictionary<string, string>> byClass)
    {
        var formers = new Dictionary<int, Dictionary<string, string>>();
        foreach (Annotation annotation in catalog.Annotations.All)
        {
            if (annotation.Target is { } target
                && catalogs.ResolveClass(target, catalog.Settings.Namespace) is { } full
                && byClass.TryGetValue(full, out Dictionary<string, string>? former))
            {
                formers.Add(annotation.Ordinal, former);
            }
        }

        return formers.Count == 0 ? model : model with { Entries = model.Entries.Select(entry => In(entry, formers)).ToImmutableArray() };
    }

    private static EntryModel In(EntryModel entry, Dictionary<int, Dictionary<string, string>> formers)
    {
        bool IsFormer(EntryFact fact) => formers.TryGetValue(fact.Annotation, out var former) && former.ContainsKey(fact.Value);
        return entry.Facts.Any(IsFormer)
            ? entry with
            {
                Facts = entry.Facts
                    .Select(fact => IsFormer(fact) ? fact with { Value = formers[fact.Annotation][fact.Value] } : fact)
                    .ToImmutableArray(),
            }
            : entry;
    }
}
