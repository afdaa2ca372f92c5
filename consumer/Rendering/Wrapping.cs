namespace Pedi.Rendering;

/// <summary>Text in lines of a width. Words are never broken: one that is longer than a line has a line of its own.</summary>
internal static class Wrapping
{
    /// <summary>The lines of a text.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        if (line.Length > 0)
            yield return line;
    }

    /// <summary>The length of the longest word: no column can be narrower.</summary>
    public static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);
}
