using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>Makes the C# types of a catalog from its schema.</summary>
internal static class TypeModelBuilder
{
    /// <summary>The types, and which C# property a property of the schema has become.</summary>
    /// <param name="file">The schema of a whole file.</param>
    /// <param name="entrySchema">The schema of an entry.</param>
    /// <param name="options">What the types are called, and what they must leave alone.</param>
    /// <param name="problems">Takes what is wrong with the schema.</param>
    /// <param name="properties">Which C# property a property of the schema has become.</param>
    public static TypeModel Build(
        SchemaNode file, SchemaNode entrySchema, TypeModelOptions options, ICollection<Problem> problems, out DeclaredProperties properties)
    {
        var dynamicTargets = new DynamicTargets(file);
        var factory = new TypeFactory(options, dynamicTargets, problems);
        TypeRef root = factory.Root(entrySchema);
        TypeNames.Assign(factory.Pending, options);
        Documentation documentation = SchemaDocumentation.OfType(new Conjunction([entrySchema], dynamicTargets));

        // A default is a value like those of entries: whether it fits depends on the types, so they are frozen first.
        TypeModel bare = new TypeModelFreezer(factory.Pending, options, null, problems).Freeze(root, documentation);
        TypeModel model = new TypeModelFreezer(factory.Pending, options, bare, new List<Problem>()).Freeze(root, documentation);
        properties = new DeclaredProperties(factory.Pending, model);
        return model;
    }
}
