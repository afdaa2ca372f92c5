namespace PediatricImaging.Tests;

public class AgeBoundTests
{
    private static readonly AgeBound Term = new(40, AgeUnit.Weeks, AgeBasis.Gestational);

    [Theory]
    [InlineData("23 weeks", 23, AgeUnit.Weeks)]
    [InlineData("0.8 years", 0.8, AgeUnit.Years)]
    [InlineData("7 days", 7, AgeUnit.Days)]
    [InlineData("1 day", 1, AgeUnit.Days)]
    [InlineData("0 years", 0, AgeUnit.Years)]
    [InlineData("4.5 months", 4.5, AgeUnit.Months)]
    public void Text_is_read_and_written(string text, double value, AgeUnit unit)
    {
        AgeBound age = AgeBound.Parse(text, AgeBasis.Chronological);

        Assert.Equal((decimal)value, age.Value);
        Assert.Equal(unit, age.Unit);
        Assert.Equal(AgeBasis.Chronological, age.Basis);
        Assert.Equal(text, age.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("weeks")]
    [InlineData("23weeks")]
    [InlineData("23  weeks")]
    [InlineData(" 23 weeks")]
    [InlineData("23 weeks ")]
    [InlineData("23 Weeks")]
    [InlineData("23 fortnights")]
    [InlineData("-1 weeks")]
    [InlineData("+1 weeks")]
    [InlineData("1e3 weeks")]
    [InlineData("1,5 weeks")]
    [InlineData(".5 weeks")]
    [InlineData("5. weeks")]
    [InlineData("100000 years")]
    [InlineData("99999999999999999999999999999999 years")]
    [InlineData("٣ weeks")]
    public void Text_that_is_no_age_is_refused(string? text)
    {
        Assert.False(AgeBound.TryParse(text, AgeBasis.Chronological, out _));
        if (text is null)
            Assert.Throws<ArgumentNullException>(() => AgeBound.Parse(text!, AgeBasis.Chronological));
        else
            Assert.Contains(
                "write a number and a unit",
                Assert.Throws<FormatException>(() => AgeBound.Parse(text, AgeBasis.Chronological)).Message,
                StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_out_of_range_and_an_unknown_unit_or_basis_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeBound(-0.1m, AgeUnit.Days, AgeBasis.Chronological));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeBound(100_000, AgeUnit.Days, AgeBasis.Chronological));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeBound(1, (AgeUnit)9, AgeBasis.Chronological));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeBound(1, AgeUnit.Days, (AgeBasis)9));
        Assert.False(AgeBound.TryParse("1 day", (AgeBasis)9, out _));
    }

    [Fact]
    public void Units_are_exact_numbers_of_days()
    {
        Assert.Equal(Life("1 year"), Life("12 months"));
        Assert.Equal(Life("2 weeks"), Life("14 days"));
        Assert.Equal(Life("0.8 years"), Life("9.6 months"));
        Assert.True(Life("52 weeks") < Life("1 year"));
        Assert.True(Life("7 days") < Life("14 years"));
        Assert.True(Life("31 days") > Life("1 month"));
        Assert.Equal(365.25m, Life("1 year").TotalDays);
    }

    [Fact]
    public void Gestational_and_postmenstrual_age_are_on_one_clock()
    {
        AgeBound gestational = AgeBound.Parse("30 weeks", AgeBasis.Gestational);
        AgeBound postmenstrual = AgeBound.Parse("31 weeks", AgeBasis.Postmenstrual);

        Assert.True(gestational < postmenstrual);
        Assert.Equal(gestational, AgeBound.Parse("30 weeks", AgeBasis.Postmenstrual));
    }

    [Fact]
    public void Weeks_of_gestation_are_not_compared_with_weeks_of_life()
    {
        AgeBound gestation = AgeBound.Parse("30 weeks", AgeBasis.Gestational);
        AgeBound life = Life("30 weeks");

        Assert.False(gestation.IsComparableWith(life));
        Assert.False(gestation.TryCompareTo(life, out int order));
        Assert.Equal(0, order);
        Assert.NotEqual(gestation, life);
        string message = Assert.Throws<InvalidOperationException>(() => gestation < life).Message;
        Assert.Equal(
            "30 weeks (gestational) and 30 weeks (chronological) can't be compared. Say when the birth was: "
            + "ToChronological or ToPostmenstrual.", message);
        Assert.Throws<InvalidOperationException>(() => life >= gestation);
    }

    [Fact]
    public void An_age_without_a_basis_is_compared_with_none()
    {
        AgeBound unstated = AgeBound.Parse("30 weeks", AgeBasis.Unstated);

        Assert.False(unstated.TryCompareTo(unstated, out _));
        Assert.False(unstated.TryCompareTo(Life("30 weeks"), out _));
        Assert.EndsWith(
            "It isn't stated what they are counted from.",
            Assert.Throws<InvalidOperationException>(() => unstated > Life("1 week")).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => unstated.ToChronological(Term));
        Assert.Throws<InvalidOperationException>(() => unstated.ToPostmenstrual(Term));
    }

    [Fact]
    public void Saying_when_the_birth_was_leads_from_one_clock_to_the_other()
    {
        AgeBound born28 = AgeBound.Parse("28 weeks", AgeBasis.Gestational);

        Assert.Equal("12 weeks", AgeBound.Parse("40 weeks", AgeBasis.Postmenstrual).ToChronological(born28).ToString());
        Assert.Equal("44 weeks", Life("4 weeks").ToPostmenstrual(Term).ToString());
        Assert.Equal("283 days", Life("3 days").ToPostmenstrual(Term).ToString());
        Assert.True(Life("4 weeks").ToPostmenstrual(Term) > AgeBound.Parse("43 weeks", AgeBasis.Gestational));
        Assert.Equal(Term, Term.ToPostmenstrual(born28));
        Assert.Equal(Life("1 year"), Life("1 year").ToChronological(Term));
    }

    [Fact]
    public void Ages_before_birth_have_no_chronological_age()
    {
        Assert.Throws<InvalidOperationException>(() => AgeBound.Parse("30 weeks", AgeBasis.Gestational).ToChronological(Term));
        Assert.Throws<ArgumentException>(() => Term.ToChronological(Life("40 weeks")));
        Assert.Throws<ArgumentException>(() => Life("1 week").ToPostmenstrual(AgeBound.Parse("40 weeks", AgeBasis.Unstated)));
    }

    private static AgeBound Life(string text) => AgeBound.Parse(text, AgeBasis.Chronological);
}
