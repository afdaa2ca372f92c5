using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Whether what a project says at a <c>Catalog</c> item can be.</summary>
internal static class ItemChecks
{
    /// <summary>The item without what cannot be, and what is to be said of that.</summary>
    /// <param name="item">The item.</param>
    /// <param name="at">The schema, as messages name it.</param>
    public static (CatalogItem Item, IReadOnlyList<Message> Problems) Check(CatalogItem item, string at)
    {
        var problems = new List<Message>();
        if (item.Visibility is { } visibility and not ("public" or "internal"))
        {
            Refuse("Visibility", visibility, DidYouMean.Question(
                visibility, ["public", "internal"], "write 'public' or 'internal' at the Catalog item"));
            item = item with { Visibility = null };
        }

        if (item.Class is { } name && !Identifiers.IsValid(name))
        {
            Refuse("Class", name, "write a name that C# takes for a class, like 'Datasets'");
            item = item with { Class = null };
        }

        // A keyword in a namespace works: it is written with an @.
        if (item.Namespace is { } space && !space.Split('.').All(static part => Identifiers.IsValid(part + "_")))
        {
            Refuse("Namespace", space, "write one that C# takes, like 'PediatricImaging.Data'");
            item = item with { Namespace = null };
        }

        return (item, problems);

        void Refuse(string metadata, string value, string advice) =>
            problems.Add(new($"the project says that the {metadata} of {at} is {Words.Quote(value)}", advice));
    }
}
