namespace Catalog.Gen.LanguageServer.Features;

/// <summary>Aliases as they are written: what stands for a node elsewhere leaves no place of its own in what was read.</summary>
internal static class Aliases
{
    private const string Ends = " \t\r\n,[]{}";

    /// <summary>The offset of the node that an alias at an offset stands for; the same offset where there is no alias.</summary>
    public static int Follow(string text, int offset)
    {
        int start = offset;
        while (start > 0 && !Ends.Contains(text[start - 1], StringComparison.Ordinal))
            start--;
        if (start >= text.Length || text[start] != '*')
            return offset;
        int end = start + 1;
        while (end < text.Length && !Ends.Contains(text[end], StringComparison.Ordinal))
            end++;
        string anchor = "&" + text[(start + 1)..end];
        int found = text.LastIndexOf(anchor, start, StringComparison.Ordinal);
        if (found < 0 || found + anchor.Length >= text.Length || !Ends.Contains(text[found + anchor.Length], StringComparison.Ordinal))
            return offset;
        found += anchor.Length;
        while (found < text.Length && text[found] == ' ')
            found++;
        return found;
    }
}
