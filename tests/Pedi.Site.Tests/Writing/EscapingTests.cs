using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.Playwright;
using Pedi.Site.Building;
using Pedi.Site.Tests.Harness;
using Pedi.Site.Views;

namespace Pedi.Site.Tests.Writing;

/// <summary>Whatever an entry says is text: an entry with a script in every field runs none.</summary>
public class EscapingTests(WrittenSite site) : BrowserTests(site)
{
    private const string Hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;";

    [Fact]
    public async Task An_entry_with_a_script_in_every_field_shows_it_as_text()
    {
        SiteView whole = SiteViews.Of(WrittenSite.Everything, WrittenSite.Origin, [new DownloadView("a", "b", "c", "d", ["e"])]);
        var met = new HashSet<string>();

        // Of each field some entry has a value: those of ids and addresses stay as they are, for the files to be written.
        ImmutableArray<EntryView> entries =
            [.. whole.Entries.Select(entry => (EntryView)Poison(entry, met)! with { Id = entry.Id, EditAddress = "javascript:alert(3)" })];
        ImmutableArray<DownloadView> downloads = [.. whole.Downloads.Select(each => (DownloadView)Poison(each, met)!)];
        SiteView hostile = whole with { Entries = entries, Downloads = downloads };
        IReadOnlyList<SiteFile> files = await SitePages.DrawAsync(hostile);

        Assert.Superset(
            new HashSet<string>
            {
                "Name", "Title", "Summary", "Text", "Note", "Doubt", "Address", "Label", "Citation", "JsonLd", "Words", "Heading", "Values",
            },
            met);
        Assert.All(files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            string html = Encoding.UTF8.GetString(file.Content.Span);
            Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"</script", html, StringComparison.Ordinal);
        });

        using var server = new ServedFiles(files);
        IPage page = await OpenElsewhereAsync(server.Address);
        Assert.Equal(Hostile, await page.Locator("#bcp th a").TextContentAsync());
        await Actions.DoAsync(page, "check modality=dwi");
        await page.Locator("#bcp .compare").CheckAsync();
        await page.Locator("#tray-link").ClickAsync();
        Assert.Equal(Hostile, (await page.Locator(".compared thead th").AllTextContentsAsync())[1]);
        await page.Locator(".compared thead a").ClickAsync();
        Assert.Equal(Hostile, await page.Locator("h1").TextContentAsync());
        Assert.Equal(0, await page.Locator("img, main script").CountAsync());
    }

    /// <summary>A view of the same make, with hostile text wherever it has text.</summary>
    private static object? Poison(object? value, HashSet<string> met)
    {
        switch (value)
        {
            case null or int or bool or double:
                return value;
            case string:
                return Hostile;
            case FilterData data:
                met.Add("Words");
                return data with { Words = Hostile };
            case BarView:
                return value;
        }

        Type type = value.GetType();
        if (value is IList list)
        {
            Type item = type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, list.Count);
            for (int index = 0; index < list.Count; index++)
                items.SetValue(Poison(list[index], met), index);
            return typeof(ImmutableArray).GetMethods()
                .Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsSZArray: true }])
                .MakeGenericMethod(item).Invoke(null, [items]);
        }

        object copy = type.GetMethod("<Clone>$")!.Invoke(value, null)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            object? poisoned = Poison(property.GetValue(value), met);
            if (poisoned is not null)
                met.Add(property.Name);
            property.SetValue(copy, poisoned);
        }

        return copy;
    }
}
