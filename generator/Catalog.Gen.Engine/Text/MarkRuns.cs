namespace Catalog.Gen.Engine.Text;

/// <summary>Where a text has a mark of Markdown, once or several times in a row.</summary>
internal static class MarkRuns
{
    /// <summary>The runs of a mark, as long as they are, in the order of the text.</summary>
    public static List<(int Start, int End)> Of(string text, char mark)
    {
        var runs = new List<(int, int)>();
        for (int at = 0; (at = text.IndexOf(mark, at)) >= 0;)
        {
            int start = at;
            while (at < text.Length && text[at] == mark)
                at++;
            runs.Add((start, at));
        }

        return runs;
    }
}
