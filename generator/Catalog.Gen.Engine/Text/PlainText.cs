using System.Globalization;
using System.Text.RegularExpressions;
using NetRegex = System.Text.RegularExpressions.Regex;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// What a reader sees of a text that has Markdown or HTML in it: its words without the marks. Where a mark is none (an
/// underscore within a name, an asterisk between numbers), it stays.
/// </summary>
internal static class PlainText
{
    // In this order: what one of them leaves, the next may take for a mark. Most texts have none of the signs, so that most
    // are never tried. Each takes time that grows with the text and not with its square, also where marks are opened by the
    // hundred and never closed: no pattern here goes from one opening past the next.
    private static readonly (char? Sign, Func<string, string> Open)[] Marks =
    [
        ('<', HtmlComments.Remove),
        ('<', Replacing(@"</?[A-Za-z][A-Za-z0-9-]*(\s[^<>]*)?/?>", "")),
        ('<', Replacing(@"<((?:https?://|mailto:)[^<>\s]+)>", "$1")),
        ('[', Replacing(@"!?\[([^\[\]]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+""[^""]*"")?\)|\[[^\[\]]*\])", "$1")),
        ('`', CodeSpans.Open),
        (null, Replacing(@"^\s{0,3}(?:#{1,6}\s+|>\s?)", "", RegexOptions.Multiline)),
        ('*', Replacing(@"(?<![\w*])\*{1,3}(?=[^\s*])([^*]*[^\s*])\*{1,3}(?![\w*])", "$1")),
        ('_', Emphasis.Open),
        ('~', Replacing(@"~~(?=\S)([^~]*\S)~~", "$1")),
    ];

    private static readonly NetRegex Entity = Compiled("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");

    // The entities that people write in texts; any other stays as it is.
    private static readonly Dictionary<string, string> Entities =
        (
            "amp=&|lt=<|gt=>|quot=\"|apos='|nbsp= |ndash=–|mdash=—|hellip=…|lsquo=‘|rsquo=’|ldquo=“|rdquo=”|laquo=«|raquo=»|copy=©|reg=®"
            + "|trade=™|deg=°|plusmn=±|times=×|micro=µ|middot=·|le=≤|ge=≥|bull=•|eacute=é|auml=ä|ouml=ö|uuml=ü|szlig=ß")
        .Split('|')
        .Select(static entity => entity.Split('='))
        .ToDictionary(static entity => entity[0], static entity => entity[1], StringComparer.Ordinal);

    /// <summary>The words of a text; of one with nothing to take away, the text itself.</summary>
    public static string Of(string text)
    {
        if (!text.Any(static c => c is '<' or '&' or '*' or '_' or '`' or '[' or '#' or '~' or '>'))
            return text;
        string plain = text;
        foreach ((char? sign, Func<string, string> open) in Marks)
        {
            if (sign is not { } needed || plain.IndexOf(needed) >= 0)
                plain = open(plain);
        }

        return plain.IndexOf('&') < 0 ? plain : Entity.Replace(plain, static match => Character(match.Groups[1].Value) ?? match.Value);
    }

    private static string? Character(string entity)
    {
        if (entity[0] != '#')
            return Entities.TryGetValue(entity, out string? known) ? known : null;
        bool isHexadecimal = entity[1] is 'x' or 'X';
        int code = int.Parse(
            entity.Substring(isHexadecimal ? 2 : 1),
            isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture);
        return code is >= ' ' and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(code) : null;
    }

    private static Func<string, string> Replacing(string pattern, string words, RegexOptions options = RegexOptions.None)
    {
        NetRegex mark = Compiled(pattern, options);
        return text => mark.Replace(text, words);
    }

    private static NetRegex Compiled(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | RegexOptions.CultureInvariant, System.Threading.Timeout.InfiniteTimeSpan);
}
