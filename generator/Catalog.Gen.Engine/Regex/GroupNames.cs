using System.Text;
using Catalog.Gen.Engine.Regex.Unicode;

namespace Catalog.Gen.Engine.Regex;

/// <summary>A pattern's groups, counted and named before it is read: a reference may come before its group.</summary>
internal sealed class GroupNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The groups without the whole match.</summary>
    public int Count { get; private set; }

    public int[]? Find(string name) => _numbers.TryGetValue(name, out int number) ? [number] : null;

    public static GroupNames Scan(string text)
    {
        var groups = new GroupNames();
        bool inClass = false;
        for (int at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    groups.Open(text, at);
                    break;
            }
        }

        return groups;
    }

    /// <summary>Reads a name behind its '&lt;', and the '&gt;'; null where it is none.</summary>
    public static string? ReadName(string text, ref int at)
    {
        var name = new StringBuilder();
        while (at < text.Length && text[at] != '>')
        {
            int codePoint = PatternText(text, ref at);
            bool fits = codePoint is '$' or '_'
                || (codePoint < 0x80
                    ? CodePoint.IsWord(codePoint) && (name.Length > 0 || codePoint is < '0' or > '9')
                    : UnicodeTables.Get("bin", name.Length == 0 ? "ID_Start" : "ID_Continue").Contains(codePoint)
                        || (name.Length > 0 && codePoint is 0x200C or 0x200D));
            if (!fits)
                return null;
            name.Append(char.ConvertFromUtf32(codePoint));
        }

        return at++ < text.Length && name.Length > 0 ? name.ToString() : null;
    }

    /// <summary>A code point of a name, which may be written as an escape; -1 where it is none.</summary>
    private static int PatternText(string text, ref int at)
    {
        if (text[at] == '\\')
        {
            at += 2;
            return at <= text.Length && text[at - 1] == 'u' ? UnicodeEscape.Read(text, ref at) ?? -1 : -1;
        }

        int codePoint = CodePoint.At(text, at);
        at += codePoint > 0xFFFF ? 2 : 1;
        return codePoint;
    }

    private void Open(string text, int at)
    {
        bool plain = at + 1 >= text.Length || text[at + 1] != '?';
        bool named = !plain && at + 3 < text.Length && text[at + 2] == '<' && text[at + 3] is not ('=' or '!');
        if (!plain && !named)
            return;
        Count++;
        int nameAt = at + 3;
        if (named && ReadName(text, ref nameAt) is { } name)
        {
            if (_numbers.ContainsKey(name))
                throw new PatternSyntaxException($"two groups are named '{name}'", at);
            _numbers.Add(name, Count);
        }
    }
}
