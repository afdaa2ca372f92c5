using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// A number of any size, exact: what JSON and YAML can write is what is compared. The value is
/// <c>coefficient × 10^exponent</c> with no zero at the coefficient's end, so that one value has one form and
/// equality is mathematical (<c>1.0</c> is <c>1</c>). A power of ten is never multiplied out: <c>1e1000000000</c>
/// costs what <c>1</c> costs.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct JsonNumber : IEquatable<JsonNumber>, IComparable<JsonNumber>
{
    /// <summary>The longest coefficient that is sure to fit a <see cref="long"/>.</summary>
    private const int SmallDigits = 18;

    // Set where the value is not in _coefficient and _exponent: more than 18 digits, or an exponent past int.
    private readonly LargeNumber? _large;
    private readonly long _coefficient;
    private readonly int _exponent;

    private JsonNumber(long coefficient, int exponent)
    {
        _coefficient = coefficient;
        _exponent = coefficient == 0 ? 0 : exponent;
    }

    private JsonNumber(LargeNumber large) => _large = large;

    public bool IsInteger => _large is null ? _exponent >= 0 : _large.Exponent.Sign >= 0;

    private int Sign => _large is null ? Math.Sign(_coefficient) : _large.Negative ? -1 : 1;

    /// <summary>Reads the JSON spelling of a number.</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static JsonNumber Parse(string jsonNumberText)
    {
        // Nearly every number in a catalog is a short integer.
        if (jsonNumberText.Length is > 0 and <= SmallDigits && TryParseShortInteger(jsonNumberText, out long integer))
            return Normalize(integer, 0);
        JsonNumberText text = JsonNumberText.Read(jsonNumberText);
        if (text.Digits.Length == 0)
            return default;
        if (text.Digits.Length <= SmallDigits && BigInteger.Abs(text.Exponent) < int.MaxValue)
        {
            long coefficient = long.Parse(text.Digits, NumberStyles.None, CultureInfo.InvariantCulture);
            return new JsonNumber(text.Negative ? -coefficient : coefficient, (int)text.Exponent);
        }

        return new JsonNumber(new LargeNumber(text.Negative, text.Digits, text.Exponent));
    }

    public static JsonNumber FromInt64(long value) =>
        value is > -1_000_000_000_000_000_000 and < 1_000_000_000_000_000_000
            ? Normalize(value, 0)
            : Parse(value.ToString(CultureInfo.InvariantCulture));

    public bool Equals(JsonNumber other) =>
        _large is null
            ? other._large is null && _coefficient == other._coefficient && _exponent == other._exponent
            : _large.Equals(other._large);

    public override bool Equals(object? obj) => obj is JsonNumber other && Equals(other);

    public override int GetHashCode() =>
        _large?.GetHashCode() ?? SeededHash.Short(SeededHash.Join(SeededHash.Of(_coefficient), (uint)_exponent));

    public int CompareTo(JsonNumber other)
    {
        if (_large is null && other._large is null && _exponent == other._exponent)
            return _coefficient.CompareTo(other._coefficient);
        int sign = Sign;
        return sign != other.Sign ? sign.CompareTo(other.Sign)
            : sign == 0 ? 0
            : sign * LargeNumber.CompareMagnitudes(ToLarge(), other.ToLarge());
    }

    public static bool operator <(JsonNumber left, JsonNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(JsonNumber left, JsonNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(JsonNumber left, JsonNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(JsonNumber left, JsonNumber right) => left.CompareTo(right) >= 0;

    public static bool operator ==(JsonNumber left, JsonNumber right) => left.Equals(right);

    public static bool operator !=(JsonNumber left, JsonNumber right) => !left.Equals(right);

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>; of 0 only 0 is.</summary>
    public bool IsMultipleOf(JsonNumber divisor)
    {
        if (Sign == 0)
            return true;
        if (divisor.Sign == 0)
            return false;
        if (_large is null && divisor._large is null && _exponent == divisor._exponent)
            return _coefficient % divisor._coefficient == 0;
        return LargeNumber.IsMultiple(ToLarge(), divisor.ToLarge());
    }

    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (!IsInteger)
            return false;
        if (_large is not null && (_large.Exponent > 1 || _large.Digits.Length > 19))
            return false;
        if (_large is null && _exponent > 18)
            return false;
        BigInteger coefficient = _large is null ? _coefficient : _large.Coefficient();
        int exponent = _large is null ? _exponent : (int)_large.Exponent;
        BigInteger exact = coefficient * BigInteger.Pow(10, exponent);
        if (exact < long.MinValue || exact > long.MaxValue)
            return false;
        value = (long)exact;
        return true;
    }

    /// <summary>The value as a <see cref="decimal"/>, only where that is exact.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        // Rounding is seen by reading the result back.
        if (decimal.TryParse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && Parse(value.ToString(CultureInfo.InvariantCulture)).Equals(this))
        {
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>The nearest <see cref="double"/>; false where the value is past the largest one.</summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return (_large is null || BigInteger.Abs(_large.Exponent) <= int.MaxValue)
            && double.TryParse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && !double.IsInfinity(value);
    }

    /// <summary>The shortest plain spelling for numbers of ordinary size, else <c>1.5e400</c>.</summary>
    public override string ToString()
    {
        LargeNumber number = ToLarge();
        string sign = number.Negative ? "-" : "";
        string digits = number.Digits;
        if (digits.Length == 0)
            return "0";
        BigInteger point = digits.Length + number.Exponent;
        if (number.Exponent.Sign >= 0 && point <= 40)
            return sign + digits + new string('0', (int)number.Exponent);
        if (point.Sign > 0 && point < digits.Length)
            return sign + digits.Substring(0, (int)point) + "." + digits.Substring((int)point);
        if (point.Sign <= 0 && point > -10)
            return sign + "0." + new string('0', -(int)point) + digits;
        string fraction = digits.Length == 1 ? "" : "." + digits.Substring(1);
        return sign + digits[0] + fraction + "e" + (point - 1).ToString(CultureInfo.InvariantCulture);
    }

    private static JsonNumber Normalize(long coefficient, int exponent)
    {
        while (coefficient != 0 && coefficient % 10 == 0)
        {
            coefficient /= 10;
            exponent++;
        }

        return new JsonNumber(coefficient, exponent);
    }

    private static bool TryParseShortInteger(string text, out long value)
    {
        value = 0;
        int at = text[0] == '-' ? 1 : 0;
        if (at == text.Length)
            return false;
        for (int i = at; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if (digit is < 0 or > 9)
                return false;
            value = (value * 10) + digit;
        }

        if (at == 1)
            value = -value;
        return true;
    }

    private LargeNumber ToLarge() =>
        _large ?? new LargeNumber(
            _coefficient < 0,
            _coefficient == 0 ? "" : Math.Abs(_coefficient).ToString(CultureInfo.InvariantCulture),
            _exponent);
}
