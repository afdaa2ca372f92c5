using System.Globalization;
using System.Numerics;
using System.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// The core schema of YAML 1.2 (section 10.3.2): what a plain scalar means. Written out by hand, for it is asked for
/// every scalar: the first character alone settles nearly all of them.
/// </summary>
internal static class CoreSchema
{
    /// <summary>Tells what a plain scalar is.</summary>
    /// <param name="text">The scalar as written.</param>
    /// <param name="value">
    /// Its value in the spelling of JSON; null for a number that JSON cannot write (infinity, not-a-number) or that is
    /// longer than <see cref="YamlLimits.RadixDigits"/> in base 16 or 8.
    /// </param>
    public static NodeKind Resolve(string text, out string? value)
    {
        value = text;
        if (text.Length == 0)
        {
            value = "null";
            return NodeKind.Null;
        }

        switch (text[0])
        {
            case '~' when text.Length == 1:
            case 'n' or 'N' when text is "null" or "Null" or "NULL":
                value = "null";
                return NodeKind.Null;
            case 't' or 'T' when text is "true" or "True" or "TRUE":
                value = "true";
                return NodeKind.Boolean;
            case 'f' or 'F' when text is "false" or "False" or "FALSE":
                value = "false";
                return NodeKind.Boolean;
            case (>= '0' and <= '9') or '+' or '-' or '.':
                return TryReadNumber(text, out value) ? NodeKind.Number : StringOf(text, out value);
            default:
                return NodeKind.String;
        }
    }

    /// <summary>Is this the spelling of infinity or of not-a-number, which YAML has and JSON has not?</summary>
    public static bool IsBeyondJson(string text) => (text[0] is '+' or '-' ? text.Substring(1) : text)
        is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN";

    private static NodeKind StringOf(string text, out string? value)
    {
        value = text;
        return NodeKind.String;
    }

    private static bool TryReadNumber(string text, out string? value)
    {
        value = null;
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
            return TryReadRadix(text, out value);

        bool signed = text[0] is '+' or '-';
        int whole = signed ? 1 : 0;
        int at = SkipDigits(text, whole);
        int wholeDigits = at - whole;
        int fraction = at, fractionDigits = 0;
        bool point = at < text.Length && text[at] == '.';
        if (point)
        {
            fraction = at + 1;
            at = SkipDigits(text, fraction);
            fractionDigits = at - fraction;
        }

        if (wholeDigits + fractionDigits == 0)
            return IsBeyondJson(text) && !(signed && text[2] is 'n' or 'N');
        if (at < text.Length)
        {
            if (text[at] is not ('e' or 'E'))
                return false;
            int exponent = at + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            if (exponent == text.Length || SkipDigits(text, exponent) != text.Length)
                return false;
        }

        bool leadingZero = wholeDigits > 1 && text[whole] == '0';
        value = text[0] == '+' || wholeDigits == 0 || leadingZero || (point && fractionDigits == 0)
            ? Normalise(text, whole, wholeDigits, fraction, fractionDigits, at)
            : text;
        return true;
    }

    /// <summary>
    /// Writes a number as JSON wants it: a digit on both sides of the point, no plus, no leading zero. All other digits stay
    /// as they were written.
    /// </summary>
    private static string Normalise(string text, int whole, int wholeDigits, int fraction, int fractionDigits, int exponent)
    {
        int last = whole + wholeDigits - 1;
        while (whole < last && text[whole] == '0')
            whole++;

        var result = new StringBuilder(text.Length + 1);
        if (text[0] == '-')
            result.Append('-');
        if (wholeDigits == 0)
            result.Append('0');
        else
            result.Append(text, whole, last + 1 - whole);
        if (fractionDigits > 0)
            result.Append('.').Append(text, fraction, fractionDigits);
        return result.Append(text, exponent, text.Length - exponent).ToString();
    }

    private static bool TryReadRadix(string text, out string? value)
    {
        value = null;
        int bits = text[1] == 'x' ? 4 : 3;
        for (int i = 2; i < text.Length; i++)
        {
            if (DigitOf(text[i]) >= 1 << bits)
                return false;
        }

        if (text.Length - 2 > YamlLimits.RadixDigits)
            return true;
        BigInteger number = BigInteger.Zero;
        for (int i = 2; i < text.Length; i++)
            number = (number << bits) + DigitOf(text[i]);
        value = number.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at;
    }
}
