using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>Makes C# names of ids, titles, property names and values: in any script, or none.</summary>
internal static class Identifiers
{
    /// <summary>
    /// Text in Pascal case: <c>hcp-d</c> is <c>HcpD</c>, <c>derivedFrom</c> is <c>DerivedFrom</c>, <c>1.10</c> is
    /// <c>_1_10</c> (a separator between two digits stays, as <c>_</c>), and an emoji is <c>U1F600</c>. A sign that says
    /// something is spelt: <c>C++</c> is <c>CPlusPlus</c>.
    /// </summary>
    public static string Pascal(string text) => Make(text, spellsAll: false);

    /// <summary>Text in Pascal case with all its signs spelt: <c>hcp-d</c> is <c>HcpDashD</c>.</summary>
    public static string Spelled(string text) => Make(text, spellsAll: true);

    /// <summary>Whether a name is its text, but for what a name must begin with.</summary>
    public static bool IsExact(string name, string text) =>
        text.Length > 0 && (name == char.ToUpperInvariant(text[0]) + text.Substring(1) || name == "_" + text);

    private static string Make(string text, bool spellsAll)
    {
        var name = new StringBuilder(text.Length + 1);
        bool boundary = true;
        for (int i = 0; i < text.Length && name.Length < TypeLimits.NameLength; i++)
        {
            char c = text[i];
            if (c < 0x80 ? IsAsciiLetterOrDigit(c) : IsPart(c))
            {
                if (boundary && name.Length > 0 && IsDigit(c) && IsDigit(name[name.Length - 1]))
                    name.Append('_');
                name.Append(boundary ? char.ToUpperInvariant(c) : c);
                boundary = false;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                name.Append('U').Append(char.ConvertToUtf32(c, text[++i]).ToString("X", CultureInfo.InvariantCulture));
                boundary = true;
            }
            else
            {
                int length = 1;
                name.Append(spellsAll ? Signs.Word(text, i, out length) : Signs.Telling(text, i, out length));
                i += length - 1;
                boundary = true;
            }
        }

        if (name.Length == 0)
            return text.Length == 0 ? "Empty" : Spelled(text);
        return IsStart(name[0]) ? name.ToString() : "_" + name;
    }

    /// <summary>Text as a C# identifier that starts small, keywords escaped: for parameters.</summary>
    public static string Camel(string pascal)
    {
        string camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>Whether a name can stand in C# as it is (a keyword cannot).</summary>
    public static bool IsValid(string name) => IsIdentifier(name) && !IsKeyword(name);

    /// <summary>Whether C# has a word for itself, in some place or in all.</summary>
    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>The full name of a namespace or a type as C# has it, keywords escaped: <c>My.@base</c>.</summary>
    public static string Escape(string fullName) =>
        string.Join(".", fullName.Split('.').Select(static part => IsKeyword(part) ? "@" + part : part));

    /// <summary>A name, or the beginning of one that is too long with a number made of all of it.</summary>
    public static string Clip(string name) => name.Length <= TypeLimits.NameLength
        ? name
        : name.Substring(0, TypeLimits.NameLength - 9) + "_" + TextHash.Of(name).ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>Whether a name has the form of one in C#; keywords have it too.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length is 0 or > TypeLimits.NameLength || !(IsStart(name[0]) || name[0] == '_'))
            return false;
        foreach (char c in name)
        {
            if (!IsPart(c))
                return false;
        }

        return true;
    }

    /// <summary>The first of <c>name</c>, <c>name2</c>, <c>name3</c>… that is not taken, which it then is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">The names that are taken.</param>
    /// <param name="numbers">
    /// How far each name has been numbered, where thousands may wish for one: each would begin anew at 2, and try all before it.
    /// </param>
    public static string Unique(string name, ISet<string> taken, Dictionary<string, int>? numbers = null)
    {
        if (taken.Add(name))
            return name;
        string stem = IsDigit(name[name.Length - 1]) ? name + "_" : name;
        int i = numbers is not null && numbers.TryGetValue(stem, out int last) ? last + 1 : 2;
        string candidate = stem + i.ToString(CultureInfo.InvariantCulture);
        while (!taken.Add(candidate))
            candidate = stem + (++i).ToString(CultureInfo.InvariantCulture);
        if (numbers is not null)
            numbers[stem] = i;
        return candidate;
    }

    /// <summary>A name that is free of what is reserved, by a trailing <c>_</c>.</summary>
    public static string Avoid(string name, ISet<string> reserved)
    {
        while (reserved.Contains(name))
            name += "_";
        return name;
    }

    private static HashSet<string> Keywords { get; } =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while", "record", "required", "scoped", "file", "field", "await", "var",
        "dynamic", "nameof", "partial", "where", "yield", "async", "value", "notnull", "unmanaged", "nint", "nuint", "_",
    ];

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsStart(char c) => c < 0x80
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
        : CharUnicodeInfo.GetUnicodeCategory(c) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    /// <summary>Formatting characters are left out although C# allows them: it compares names without them.</summary>
    private static bool IsPart(char c) => IsStart(c) || IsDigit(c) || c == '_' || (c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
