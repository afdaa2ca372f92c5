using System.Collections.Immutable;
using Pedi.Site.Building;
using Pedi.Site.Views;

namespace Pedi.Site.Tests.Harness;

/// <summary>A site of more entries than there are: copies, each with a name of its own.</summary>
internal static class Copies
{
    public static SiteView Of(int count)
    {
        SiteView site = SiteViews.Of(WrittenSite.Everything, WrittenSite.Origin, []);
        ImmutableArray<EntryView> entries =
        [
            .. Enumerable.Range(0, count).Select(index =>
            {
                EntryView entry = site.Entries[index % site.Entries.Length];
                int copy = index / site.Entries.Length;
                return copy == 0 ? entry : entry with
                {
                    Id = $"{entry.Id}-{copy}",
                    Name = $"{entry.Name} {copy}",
                    Links = [.. entry.Links.Select(link => link with { Address = $"{link.Address}?copy={copy}" })],
                };
            }),
        ];
        return site with { Entries = entries };
    }
}
