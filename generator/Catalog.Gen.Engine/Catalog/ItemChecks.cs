using Catalog.Gen.Engine.Text;

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

        if (item.Class is { } name && ReservedMembers.WhyNoClass(name) is { } noClass)
        {
            Refuse("Class", name, "write another name, like 'Datasets'", noClass);
            item = item with { Class = null };
        }

        if (item.Namespace is { } space && CatalogNamespace.WhyNotGiven(space) is { } noNamespace)
        {
            Refuse("Namespace", space, "write another one, like 'PediatricImaging.Data'", noNamespace);
            item = item with { Namespace = null };
        }

        return (item, problems);

        void Refuse(string metadata, string value, string advice, string? reason = null) => problems.Add(new(
            $"the project says that the {metadata} of {at} is {Words.Quote(value)}"
                + (reason is null ? "" : $", which cannot be, {reason}"),
            advice));
    }
}
