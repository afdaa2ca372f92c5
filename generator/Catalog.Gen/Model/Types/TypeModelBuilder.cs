using Catalog.Gen.Schema;

namespace Catalog.Gen.Model.Types;

/// <summary>Makes the C# types of a catalog from its schema.</summary>
internal static class TypeModelBuilder
{
    public static TypeModel Build(SchemaNode entrySchema, TypeModelOptions options)
    {
        var factory = new TypeFactory(options);
        TypeRef root = factory.Root(entrySchema);
        TypeNames.Assign(factory.Drafts, options);
        Documentation documentation = SchemaDocumentation.OfType(new Conjunction([entrySchema]));

        // A default is a value like those of entries: what it packs to depends on the types, so they are frozen first.
        TypeModel bare = new TypeModelFreezer(factory.Drafts, options, null).Freeze(root, documentation);
        return new TypeModelFreezer(factory.Drafts, options, bare).Freeze(root, documentation);
    }
}
