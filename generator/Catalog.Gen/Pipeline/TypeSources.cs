using Catalog.Gen.Emit;
using Catalog.Gen.Emit.Catalog;
using Catalog.Gen.Emit.Runtime;
using Catalog.Gen.Emit.Types;
using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Pipeline;

/// <summary>What is generated from schemas alone: types, the runtime, the look-ups back.</summary>
internal static class TypeSources
{
    public static IEnumerable<GeneratedSource> Write(CatalogSet catalogs, ConsumerAbilities abilities)
    {
        if (catalogs.Definitions.IsEmpty)
            yield break;

        // The compiler compares hint names without case; C# compares type names with it. No name has a part that is a number, and
        // no catalog's own file has one of these names: see FileStems.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string hintName, string text) in All(catalogs, abilities))
        {
            string free = hintName;
            for (int i = 2; !taken.Add(free); i++)
                free = FormattableString.Invariant($"{hintName.Substring(0, hintName.Length - ".g.cs".Length)}.{i}.g.cs");
            yield return new GeneratedSource(free, text);
        }
    }

    private static IEnumerable<(string HintName, string Text)> All(CatalogSet catalogs, ConsumerAbilities abilities)
    {
        yield return (RuntimeEmitter.HintName, RuntimeEmitter.Emit());
        if (catalogs.Options.HasGlobalUsing && GlobalUsings.Write(catalogs) is { } usings)
            yield return (GlobalUsings.HintName, usings);
        foreach (CatalogDefinition catalog in catalogs.Definitions)
        {
            foreach ((string hintName, string text) in TypeEmitter.Emit(catalog, abilities))
                yield return (hintName, text);
            yield return (EntryConversions.HintName(catalog.Settings), EntryConversions.Write(catalog.Types));
            if (abilities.HasTestDoubles)
                yield return (TestDoublesSource.HintName(catalog.Settings), TestDoublesSource.Write(catalog.Types));
            if (catalog.Shape.Inverses.Count > 0)
                yield return (IndexSource.InverseHintName(catalog.Settings), IndexSource.WriteInverses(catalog.Shape));
        }
    }
}
