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
    // patterns are never tried.
    private static readonly (char? Sign, NetRegex Mark, string Words)[] Rules =
    [
        ('<', Compiled(@"<!--.*?-->|</?[A-Za-z][A-Za-z0-9-]*(\s[^<>]*)?/?>"), ""),
        ('<', Compiled(@"<((?:https?://|mailto:)[^<>\s]+)>"), "$1"),
        ('[', Compiled(@"!?\[([^\[\]]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+""[^""]*"")?\)|\[[^\[\]]*\])"), "$1"),
        ('`', Compiled(@"(`+)(?!`)(.+?)(?<!`)\1(?!`)"), "$2"),
        (null, Compiled(@"^\s{0,3}(?:#{1,6}\s+|>\s?)", RegexOptions.Multiline), ""),
        ('*', Compiled(@"(?<![\w*])\*{1,3}(?=[^\s*])([^*]*[^\s*])\*{1,3}(?![\w*])"), "$1"),
        ('_', Compiled(@"(?<![\w/])_{1,3}(?=[^\s_])([^_]*(?:_[^_\s]+)*[^\s_])_{1,3}(?![\w/])"), "$1"),
        ('~', Compiled(@"~~(?=\S)([^~]*\S)~~"), "$1"),
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
        try
        {
            foreach ((char? sign, NetRegex mark, string words) in Rules)
            {
                if (sign is not { } needed || plain.IndexOf(needed) >= 0)
                    plain = mark.Replace(plain, words);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // Nobody writes such a text to be read.
            return text;
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

    private static NetRegex Compiled(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
}
