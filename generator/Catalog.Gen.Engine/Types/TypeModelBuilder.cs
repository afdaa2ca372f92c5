using System.Collections.Immutable;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>Makes the C# types of catalogs from their schemas.</summary>
internal static class TypeModelBuilder
{
    /// <summary>
    /// The types of all catalogs of one namespace. What their schemas share by <c>$ref</c> is one type, that the first of them
    /// brings; all models have the types of the namespace in one order.
    /// </summary>
    /// <param name="catalogs">The catalogs.</param>
    /// <param name="problems">Takes what is wrong with the schemas.</param>
    /// <param name="clashes">Takes the names that more than one of them would have made.</param>
    public static IReadOnlyList<CatalogTypes> Build(
        IReadOnlyList<CatalogSchema> catalogs, ICollection<Problem> problems, ICollection<TypeClash> clashes)
    {
        var factory = new TypeFactory(new SchemaDepths(catalogs.Select(static catalog => catalog.File)), problems);
        var roots = new List<TypeRef>(catalogs.Count);
        for (int i = 0; i < catalogs.Count; i++)
        {
            DynamicTargets targets = new(catalogs[i].File);
            // What a dynamic reference means is another thing in each catalog, and so are the types.
            string scope = catalogs.Count > 1 && targets.IsNeeded() ? FormattableString.Invariant($"{i}: ") : "";
            roots.Add(factory.Root(i, catalogs[i], targets, scope));
        }

        var reach = new TypeReach(factory.Pending, roots);
        TypeModelOptions[] options = [.. catalogs.Select(static catalog => catalog.Options)];
        TypeNames.Assign(factory.Pending, options, reach, clashes);
        IReadOnlyList<CatalogNumbers> numbers = EnumNumbers.Assign(factory.Pending, options, reach.Owner, problems);

        // A default is a value like those of entries: whether it fits depends on the types, so they are frozen first.
        TypeModel[] bare = Freeze(null, [], problems);
        TypeModel[] models = Freeze(bare[0], [], new List<Problem>());
        HashSet<(int TypeId, string Name)> endless = EndlessDefaults.Find(models[0]);
        if (endless.Count > 0)
            models = Freeze(bare[0], endless, new List<Problem>());
        var fit = new ValueFit(bare[0]);
        return
        [
            .. models.Select((model, i) =>
            {
                PendingType[] reached = [.. factory.Pending.Where(reach.Of(i))];
                // What several catalogs share is reported once, with the one that brings it.
                IEnumerable<PendingRecord> own = reached.OfType<PendingRecord>().Where(pending => reach.Owner(pending) == i);
                return new CatalogTypes(model, new DeclaredProperties(reached, model), [.. own.SelectMany(Unfit)], numbers[i]);
            }),
        ];

        // What the schema itself refuses is reported there already.
        IEnumerable<UnfitDefault> Unfit(PendingRecord pending) =>
            from property in pending.Properties
            where !property.IsRequired && property.Default is not null
            let isEndless = endless.Contains((pending.Id, property.Name))
            where isEndless || (!fit.Fits(property.Default!.Value, property.Type)
                && property.Schema.Roots.All(root => Validator.IsValid(property.Default!.Value, root)))
            select new UnfitDefault(property.Name, property.Default!, property.Type, isEndless);

        TypeModel[] Freeze(TypeModel? judge, HashSet<(int TypeId, string Name)> without, ICollection<Problem> found)
        {
            var freezer = new TypeModelFreezer(factory.Pending, options, reach, judge, without, found);
            ImmutableArray<TypeDefinition> types = freezer.Freeze();
            return [.. catalogs.Select((catalog, i) => freezer.Model(
                i,
                roots[i],
                SchemaDocumentation.OfType(new Conjunction([catalog.Entry], new DynamicTargets(catalog.File))),
                types))];
        }
    }

    /// <summary>The types of a catalog that has its namespace for itself.</summary>
    public static TypeModel Build(SchemaNode file, SchemaNode entry, TypeModelOptions options) =>
        Build([new CatalogSchema(file, entry, options)], new List<Problem>(), new List<TypeClash>())[0].Model;
}
