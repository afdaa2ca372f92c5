using System.Globalization;
using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class ScalarTests
{
    private static readonly Gen<TimeOnly> Time = Any.Long[0, TimeSpan.TicksPerDay - 1].Select(static ticks => new TimeOnly(ticks));

    /// <summary>Places behind the second, as many as ticks have.</summary>
    private static readonly Gen<int> Places = Any.Int[0, 7];

    private static readonly Gen<int> Days = Any.Int[1, 3_000_000];

    /// <summary>Minutes ahead of UTC.</summary>
    private static readonly Gen<int> Offsets = Any.Int[-14 * 60, 14 * 60];

    [Fact]
    public void Whole_numbers_are_read()
    {
        Any.Long.Sample(static number => Assert.Equal(number, Number(Text(number)).ReadInt64()));
        Any.Int.Sample(static number => Assert.Equal(number, Number(Text(number)).ReadInt32()));
        foreach (long number in new[] { long.MinValue, long.MaxValue, 0, -1, 9, 10, int.MinValue, int.MaxValue })
            Assert.Equal(number, Number(Text(number)).ReadInt64());
    }

    [Theory]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("-12.000", -12)]
    [InlineData("1e3", 1000)]
    [InlineData("12E+2", 1200)]
    [InlineData("1500e-2", 15)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    public void Whole_numbers_are_read_however_they_are_written(string digits, long number) =>
        Assert.Equal(number, Number(digits).ReadInt64());

    [Fact]
    public void Other_numbers_are_read()
    {
        Any.Double.Where(double.IsFinite).Sample(static number =>
            Assert.Equal(number, Number(number.ToString("R", CultureInfo.InvariantCulture)).ReadDouble()));
        Any.Decimal.Sample(static number =>
            Assert.Equal(number, Number(number.ToString(CultureInfo.InvariantCulture)).ReadDecimal()));
        Assert.Equal(0.015m, Number("1.5e-2").ReadDecimal());
    }

    [Fact]
    public void Identifiers_and_addresses_are_read()
    {
        Any.Guid.Sample(static id => Assert.Equal(id, Scalar(id.ToString("D")).ReadGuid()));
        Assert.Equal("https://example.org/a?b#c", Scalar("https://example.org/a?b#c").ReadUri().Value.OriginalString);
    }

    [Fact]
    public void Dates_are_read() => Any.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber).Sample(static date =>
        Assert.Equal(date, Scalar(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ReadDate()));

    [Fact]
    public void Times_are_read() => Any.Select(Time, Places, Any.OneOf("Z", "z", "+00:00", "-00:00")).Sample(static (time, places, zone) =>
    {
        TimeOnly cut = Cut(time, places);
        Assert.Equal(cut, Scalar(Written(cut, places) + zone).ReadTime());
    });

    [Fact]
    public void Times_with_more_places_than_ticks_are_cut() =>
        Assert.Equal(new TimeOnly(1, 2, 3).Add(TimeSpan.FromTicks(1234567)), Scalar("01:02:03.12345678999Z").ReadTime());

    [Fact]
    public void Moments_are_read() => Any.Select(Days, Time, Places, Offsets).Sample(static (day, time, places, offset) =>
    {
        var date = DateOnly.FromDayNumber(day);
        TimeOnly cut = Cut(time, places);
        string zone = (offset < 0 ? "-" : "+") + TimeSpan.FromMinutes(offset).ToString("hh\\:mm", CultureInfo.InvariantCulture);
        string text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T" + Written(cut, places);

        DateTimeOffset read = Scalar(text + zone).ReadDateTime();
        Assert.Equal((date.ToDateTime(cut), TimeSpan.FromMinutes(offset)), (read.DateTime, read.Offset));
        Assert.Equal(new DateTimeOffset(date.ToDateTime(cut), TimeSpan.Zero), Scalar(text + "Z").ReadDateTime());
    });

    private static TimeOnly Cut(TimeOnly time, int places)
    {
        long unit = (long)Math.Pow(10, 7 - places);
        return new TimeOnly(time.Ticks / unit * unit);
    }

    private static string Written(TimeOnly time, int places) =>
        time.ToString(places == 0 ? "HH:mm:ss" : "HH:mm:ss." + new string('f', places), CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static PackedReader Number(string digits) => new(PackedWriter.Pack(new Value.Number(digits)), default);

    private static PackedReader Scalar(string text) => new(PackedWriter.Pack(new Value.Text(text)), default);
}
