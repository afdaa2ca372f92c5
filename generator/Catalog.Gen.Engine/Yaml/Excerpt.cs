namespace Catalog.Gen.Engine.Yaml;

/// <summary>A piece of someone's text, fit to stand in a message: on one line, and short.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        int length = Math.Min(text.Length, Longest);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            length--;
        char[] result = text.ToCharArray(0, length);
        for (int i = 0; i < length; i++)
        {
            if (char.IsControl(result[i]) || result[i] is '\u2028' or '\u2029')
                result[i] = ' ';
        }

        return length < text.Length ? new string(result) + "…" : new string(result);
    }
}
