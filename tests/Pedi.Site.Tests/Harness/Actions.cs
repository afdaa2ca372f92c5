using Microsoft.Playwright;

namespace Pedi.Site.Tests.Harness;

/// <summary>What a visitor does, a line each: <c>check modality=T2w</c>, <c>fill age=30w GA</c>, <c>follow Downloads</c>.</summary>
internal static class Actions
{
    /// <summary>The actions that a page needs at a width: on a narrow screen the filters are unfolded first.</summary>
    public static string[] At(int width, string actions)
    {
        string[] each = actions.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return width < 1088 && each.Any(action => !action.StartsWith("follow ", StringComparison.Ordinal)
                && !action.StartsWith("fill search=", StringComparison.Ordinal))
            ? ["unfold", .. each]
            : each;
    }

    /// <summary>Does one.</summary>
    public static Task DoAsync(IPage page, string action)
    {
        string[] words = action.Split(' ', 2);
        string[] pair = words.Length > 1 ? words[1].Split('=', 2) : [];
        return words[0] switch
        {
            "unfold" => page.Locator("#panel > summary").ClickAsync(),
            "check" => page.Locator($"input[name='{pair[0]}'][value='{pair[1]}']").CheckAsync(),
            "uncheck" => page.Locator($"input[name='{pair[0]}'][value='{pair[1]}']").UncheckAsync(),
            "fill" => page.Locator($"[name='{pair[0]}']").FillAsync(pair[1]),
            "choose" => page.Locator($"select[name='{pair[0]}']").SelectOptionAsync(pair[1]),
            "mark" => page.GetByLabel($"Compare {words[1]}", new() { Exact = true }).CheckAsync(),
            "follow" => page.GetByRole(AriaRole.Link, new() { Name = words[1], Exact = true }).First.ClickAsync(),
            _ => throw new ArgumentException(action),
        };
    }
}
