using System.Globalization;
using System.Numerics;

namespace Catalog.Gen.Engine.Schema;

/// <summary>A number's spelling taken apart: the digits without zeros at either end, and the power of ten behind them.</summary>
internal readonly record struct JsonNumberText(bool Negative, string Digits, BigInteger Exponent)
{
    /// <summary>
    /// An exponent of more digits than this counts as ten to this many: such numbers cannot be told apart any more,
    /// and reading them exactly would take time that grows with the square of their length.
    /// </summary>
    private const int MaxExponentDigits = 1000;

    public static JsonNumberText Read(string text)
    {
        int at = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative)
            at++;
        int start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        int wholeEnd = at;
        int fractionStart = at, fractionEnd = at;
        if (at < text.Length && text[at] == '.')
        {
            fractionStart = ++at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
                at++;
            fractionEnd = at;
            if (fractionEnd == fractionStart)
                throw Malformed();
        }

        if (wholeEnd == start)
            throw Malformed();
        BigInteger exponent = BigInteger.Zero;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            bool down = at < text.Length && text[at] == '-';
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            int exponentStart = at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
                at++;
            if (at == exponentStart)
                throw Malformed();
            exponent = ReadExponent(text.Substring(exponentStart, at - exponentStart).TrimStart('0'), down);
        }

        if (at != text.Length)
            throw Malformed();
        string digits = text.Substring(start, wholeEnd - start) + text.Substring(fractionStart, fractionEnd - fractionStart);
        exponent -= fractionEnd - fractionStart;
        string stripped = digits.TrimEnd('0');
        exponent += digits.Length - stripped.Length;
        stripped = stripped.TrimStart('0');
        return stripped.Length == 0 ? new(false, "", BigInteger.Zero) : new(negative, stripped, exponent);
    }

    private static BigInteger ReadExponent(string digits, bool negative)
    {
        BigInteger value = digits.Length == 0 ? BigInteger.Zero
            : digits.Length > MaxExponentDigits ? BigInteger.Pow(10, MaxExponentDigits)
            : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return negative ? -value : value;
    }

    private static FormatException Malformed() => new("Not a JSON number");
}
