using System.Globalization;
using System.Numerics;
using Catalog.Gen.Engine.Schema;
using CsCheck;
using Draw = CsCheck.Gen;

namespace Catalog.Gen.Tests.Schema;

public class JsonNumberTests
{
    private static readonly string Digits40 = "1234567890123456789012345678901234567890";

    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("0", "-0.000e7", 0)]
    [InlineData("100", "1e2", 0)]
    [InlineData("1.10", "1.1", 0)]
    [InlineData("1e400", "10e399", 0)]
    [InlineData("1e400", "1e401", -1)]
    [InlineData("-1e400", "1e-400", -1)]
    [InlineData("-1e400", "-1e401", 1)]
    [InlineData("1e1000000000", "1e999999999", 1)]
    [InlineData("1e99999999999999999999", "1e99999999999999999998", 1)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("0.1", "0.10000000000000000000000000000000001", -1)]
    [InlineData("123456789012345678901", "123456789012345678901e0", 0)]
    [InlineData("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567891", -1)]
    [InlineData("1234567890123456789012345678901234567890e-39", "1.23456789012345678901234567890123456789", 0)]
    public void IsComparedAsMathematics(string left, string right, int expected)
    {
        JsonNumber a = JsonNumber.Parse(left), b = JsonNumber.Parse(right);
        Assert.Equal(expected, Math.Sign(a.CompareTo(b)));
        Assert.Equal(-expected, Math.Sign(b.CompareTo(a)));
        Assert.Equal(expected == 0, a == b);
        if (expected == 0)
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("0.35", "0.1", false)]
    [InlineData("19.99", "0.01", true)]
    [InlineData("1e308", "0.5", true)]
    [InlineData("1e400", "3", false)]
    [InlineData("1e1000000000", "7", false)]
    [InlineData("1e1000000000", "1024", true)]
    [InlineData("7e1000000000", "7", true)]
    [InlineData("1e-1000000000", "1", false)]
    [InlineData("1", "1e-1000000000", true)]
    [InlineData("1e99999999999999999999", "64", true)]
    [InlineData("1.5", "1e-400", true)]
    [InlineData("0", "7", true)]
    [InlineData("7", "0", false)]
    [InlineData("-9", "3", true)]
    [InlineData("1234567890123456789012345678901234567890", "10", true)]
    [InlineData("1234567890123456789012345678901234567890", "7", false)]
    public void IsMultipleOf(string value, string divisor, bool expected) =>
        Assert.Equal(expected, JsonNumber.Parse(value).IsMultipleOf(JsonNumber.Parse(divisor)));

    [Fact]
    public void AMillionDigitsTakeNoTimeWorthSpeakingOf()
    {
        string million = "1" + new string('3', 1_000_000);
        Assert.True(JsonNumber.Parse(million) < JsonNumber.Parse(million + "0"));
        Assert.True(JsonNumber.Parse(million + "5").IsMultipleOf(JsonNumber.Parse("5")));
        Assert.True(JsonNumber.Parse("1e" + million).IsInteger);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x1F")]
    [InlineData("1 ")]
    [InlineData("١")]
    public void WhatIsNoNumberIsRefused(string text) => Assert.Throws<FormatException>(() => JsonNumber.Parse(text));

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("1e18", true)]
    [InlineData("1e19", false)]
    [InlineData("1.50e1", true)]
    [InlineData("1.5", false)]
    public void FitsALong(string text, bool fits)
    {
        Assert.Equal(fits, JsonNumber.Parse(text).TryGetInt64(out long value));
        if (fits)
            Assert.Equal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("0.1", true)]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("0.0000000000000000000000000001", true)]
    [InlineData("0.00000000000000000000000000001", false)]
    [InlineData("1e400", false)]
    public void FitsADecimal(string text, bool fits) => Assert.Equal(fits, JsonNumber.Parse(text).TryGetDecimal(out _));

    [Theory]
    [InlineData("1e308", true)]
    [InlineData("1e309", false)]
    [InlineData("1e-400", true)]
    [InlineData("1e99999999999999999999", false)]
    public void FitsADouble(string text, bool fits) => Assert.Equal(fits, JsonNumber.Parse(text).TryGetDouble(out _));

    [Fact]
    public void AgreesWithExactFractions()
    {
        Gen<string> number =
            from sign in Draw.OneOf("", "-")
            from whole in Draw.OneOf("0", "1", "7", "10", "128", "999", "123456789012345678", "1234567890123456789", Digits40)
            from fraction in Draw.OneOf("", ".0", ".5", ".25", ".10", ".000", ".1234567890123456789")
            from exponent in Draw.OneOf("", "e0", "E+2", "e-3", "e25", "e-30")
            select sign + whole + fraction + exponent;
        Draw.Select(number, number).Sample((left, right) =>
        {
            (BigInteger a, BigInteger b) = (Scaled(left), Scaled(right));
            JsonNumber x = JsonNumber.Parse(left), y = JsonNumber.Parse(right);
            Assert.Equal(a.CompareTo(b), x.CompareTo(y));
            Assert.Equal(a == b, x.Equals(y));
            Assert.Equal((a % BigInteger.Pow(10, Scale)).IsZero, x.IsInteger);
            Assert.Equal(b.IsZero ? a.IsZero : (a % b).IsZero, x.IsMultipleOf(y));
            Assert.Equal(x, JsonNumber.Parse(x.ToString()));
        });
    }

    private const int Scale = 60;

    private static BigInteger Scaled(string text)
    {
        string[] parts = text.Split('e', 'E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        return BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            * BigInteger.Pow(10, Scale + exponent - decimals);
    }
}
