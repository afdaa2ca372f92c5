using System.Text.Json;
using System.Text.RegularExpressions;
using Pedi.Site.Tests.Harness;

namespace Pedi.Site.Tests.Pages;

/// <summary>Every page is HTML as html-validate reads it, and keeps to the policy.</summary>
public partial class ValidityTests(WrittenSite site)
{
    private static readonly string[] OfTheWeb = ["https", "http"];

    [Fact]
    public void Html_validate_finds_nothing() =>
        Assert.Equal($"{site.Pages.Count()} pages\n", Node.Run("validate.mjs", site.Folder));

    [Fact]
    public void Html_validate_finds_what_is_wrong()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pedi-site-");
        try
        {
            string page = File.ReadAllText(Path.Combine(site.Folder, "about.html"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "bad.html"), page.Replace("<h2 ", "<h4 style='color: red' ", StringComparison.Ordinal));

            string found = Node.Run("validate.mjs", folder.FullName);

            Assert.Contains("no-inline-style", found, StringComparison.Ordinal);
            Assert.Contains("heading-level", found, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void No_page_has_a_script_or_a_style_in_it_and_all_have_the_policy() => Assert.All(site.Pages, page =>
    {
        string html = File.ReadAllText(Path.Combine(site.Folder, page));
        Assert.Contains(
            "content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Handler(), html);
        Assert.All(Script().Matches(html), match => Assert.True(
            match.Value.StartsWith("<script src=", StringComparison.Ordinal) || match.Value == "<script type=\"application/ld+json\">"));
    });

    [Fact]
    public void Every_link_inside_the_site_leads_to_something() => Assert.All(site.Pages, page =>
    {
        string html = File.ReadAllText(Path.Combine(site.Folder, page));
        foreach (Match link in Link().Matches(html))
        {
            string address = System.Net.WebUtility.HtmlDecode(link.Groups[1].Value);
            if (Uri.TryCreate(address, UriKind.Absolute, out Uri? away))
            {
                Assert.True(OfTheWeb.Contains(away.Scheme) || address.StartsWith("data:image/svg+xml,", StringComparison.Ordinal), address);
                continue;
            }

            string[] parts = address.Split('#');
            string file = parts[0].Split('?')[0];
            string target = file.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, file);
            string text = File.ReadAllText(Path.Combine(site.Folder, target));
            if (parts.Length > 1)
                Assert.Contains($"id=\"{parts[1]}\"", text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void The_head_of_an_entry_says_what_it_is_in_JSON_LD() => Assert.All(WrittenSite.Everything, entry =>
    {
        string html = File.ReadAllText(Path.Combine(site.Folder, "datasets", entry.Id + ".html"));
        Match data = JsonLd().Match(html[..html.IndexOf("</head>", StringComparison.Ordinal)]);
        using var json = JsonDocument.Parse(data.Groups[1].Value);
        Assert.Equal("Dataset", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal(entry.Title ?? entry.Name, json.RootElement.GetProperty("name").GetString());
    });

    [GeneratedRegex("""<script[^>]*>""")]
    private static partial Regex Script();

    [GeneratedRegex("""<[^>]+\son[a-z]+\s*=""")]
    private static partial Regex Handler();

    [GeneratedRegex("""\s(?:href|src)="([^"]*)""")]
    private static partial Regex Link();

    [GeneratedRegex("""<script type="application/ld\+json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex JsonLd();
}
