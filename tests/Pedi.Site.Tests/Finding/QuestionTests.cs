using Microsoft.Playwright;
using Pedi.Site.Tests.Harness;

namespace Pedi.Site.Tests.Finding;

/// <summary>What a researcher asked and could not: each in at most three actions, on a phone and on a wide screen.</summary>
public class QuestionTests(WrittenSite site) : BrowserTests(site)
{
    private const int Most = 3;

    [Theory]
    [InlineData(
        "T2w in neonates",
        "bcp dhcp neonatal-harvard-oxford unc-infant-012 imperial-neonatal-153",
        "check modality=T2w; check life-stage=neonatal")]
    [InlineData("T2w in neonates, and open", "", "fill search=T2w neonates open")]
    [InlineData("diffusion between 6 months and 2 years", "bcp calgary-preschool", "fill age=6 months to 2 years; check modality=dwi")]
    [InlineData("longitudinal with more than 100 subjects", "bcp", "check design=longitudinal; fill at-least=101")]
    [InlineData(
        "functional MRI, in any word for it",
        "calgary-preschool dhcp ds001894 ds003126 ds003499 hbn hcp-d loni-pediatric neonatal-harvard-oxford pnc abide-1 abide-2 adhd-200 "
            + "dev-cog",
        "check modality=bold")]
    [InlineData("anatomy in ABIDE", "abide-1 abide-2", "fill search=ABIDE; check modality=anat")]
    [InlineData("a fetus of 30 weeks", "imagine-fetal imperial-fetal syn25887675", "fill age=30w GA")]
    [InlineData("a fetus of 30 weeks, the basis chosen", "imagine-fetal imperial-fetal syn25887675", "fill age=30 weeks; choose basis=GA")]
    [InlineData("children of ten and a half", "*abcd", "fill age=10.5 years")]
    [InlineData("26 weeks after birth", "*iseg-2017", "fill age=26 weeks")]
    [InlineData("data of two-year-olds, monkeys among them", "*prime-uwmadison", "fill age=2y; check species=monkey")]
    [InlineData(
        "everything with labels", "dhcp feta ibsr imagine-fetal imperial-neonatal-153 syn25887675 usc-neurodev", "fill search=labels")]
    [InlineData("what is kept at OpenNeuro", "ds000228 ds001894 ds003126 ds003499", "check host=openneuro")]
    [InlineData("templates", "nist-pediatric usc-neurodev", "check kind=template")]
    [InlineData("a template, in a word", "*nist-pediatric", "fill search=template")]
    [InlineData("autism", "ibis", "fill search=ASD")]
    [InlineData("3 tesla", "ds003126", "fill search=3T")]
    [InlineData("susceptibility, with what is held", "*imperial-alberts", "check held=yes; fill search=ALBERTS")]
    [InlineData("DTI of newborns", "*bcp", "fill search=DTI newborns")]
    [InlineData("rsfMRI", "*calgary-preschool", "fill search=rsfMRI")]
    [InlineData("longitudinal, in a word", "*dhcp", "fill search=longitudinal")]
    [InlineData("what can be had on request", "neonatal-harvard-oxford", "check access=request")]
    public async Task A_question_takes_at_most_three_actions(string question, string ids, string actions)
    {
        string[] expected = ids.TrimStart('*').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (int width in new[] { 360, 1440 })
        {
            IPage page = await OpenAsync(width: width);
            string[] each = Actions.At(width, actions);
            Assert.True(each.Length <= Most, question);
            foreach (string action in each)
                await Actions.DoAsync(page, action);

            string[] shown = await ShownAsync(page);
            if (ids.StartsWith('*'))
                Assert.Contains(expected[0], shown);
            else
                Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("how many were left out because they give no age", "4 entries give no age: not considered", "fill age=2 years")]
    [InlineData("how many give no basis", "1 entry does not say what its ages count from: not considered", "fill age=30w GA")]
    [InlineData("macaques are not passed over unsaid", "1 entry is of animals (choose a species): not considered", "fill age=2 years")]
    [InlineData("weeks of pregnancy or of life", "Before birth?", "fill age=30 weeks")]
    [InlineData("an age that is none", "is not an age", "fill age=soon")]
    [InlineData(
        "in words of the command",
        "pedi list --modality dwi --age \"6 months..2 years\"",
        "check modality=dwi; fill age=6 months to 2 years")]
    [InlineData("cite", "@misc{bcp", "follow BCP; follow BibTeX")]
    [InlineData("compare", "Not known of any of them", "mark BCP; mark dHCP; follow Compare")]
    [InlineData("the CSV of all, and its licence", "catalog.csv", "follow Downloads")]
    [InlineData("doubt has a mark in the list", "6–24 years (?)", "fill search=IBIS")]
    [InlineData("how many of each modality and age", "How many entries there are", "follow Matrix")]
    [InlineData("how ages are counted", "Completed units", "follow About")]
    [InlineData("what stands before the data", "licence agreement", "follow Imperial pediatric")]
    public async Task A_question_is_answered_in_words(string question, string answer, string actions)
    {
        IPage page = await OpenAsync();
        string[] each = Actions.At(1440, actions);
        Assert.True(each.Length <= Most, question);
        foreach (string action in each)
        {
            if (action == "follow Compare")
                await page.Locator("#tray-link").ClickAsync();
            else if (action == "follow BibTeX")
                await page.GetByText("BibTeX", new() { Exact = true }).ClickAsync();
            else
                await Actions.DoAsync(page, action);
        }

        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(answer);
    }

    [Fact]
    public async Task The_link_to_the_data_is_in_the_list()
    {
        IPage page = await OpenAsync("index.html?age=30 weeks GA");

        Assert.Equal(
            "https://form.jotform.com/91364382958166",
            await page.Locator("#imagine-fetal .get a").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task From_the_search_to_the_data_four_keys_are_enough()
    {
        IPage page = await OpenAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("dwi newborn");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        // The fourth, Enter, follows it.
        string first = (await ShownAsync(page))[0];
        Assert.Equal(
            await page.Locator($"#{first} .get a").GetAttributeAsync("href"),
            await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
    }
}
