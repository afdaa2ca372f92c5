using CsCheck;

namespace PediatricImaging.Tests;

/// <summary>What holds for all ages.</summary>
public class AgeBoundLaws
{
    /// <summary>Small round numbers among the rest, so that equal and neighbouring ages are met.</summary>
    private static readonly Gen<decimal> Numbers = Gen.OneOf(
        Gen.Int[0, 60].Select(number => (decimal)number),
        Gen.Int[0, 99_999_999].Select(thousandths => thousandths / 1000m));

    private static readonly Gen<AgeBound> Ages = Gen.Select(
        Numbers,
        Gen.Enum<AgeUnit>(),
        Gen.Enum<AgeBasis>(),
        (number, unit, basis) => new AgeBound(number, unit, basis));

    private static readonly Gen<AgeBound> AgesOfLife = Gen.Select(
        Numbers,
        Gen.Enum<AgeUnit>(),
        (number, unit) => new AgeBound(number, unit, AgeBasis.Chronological));

    private static readonly Gen<AgeBound> Births = Gen.Int[154, 308].Select(days => new AgeBound(days, AgeUnit.Days, AgeBasis.Gestational));

    [Fact]
    public void Reading_undoes_writing() => Ages.Sample(age =>
    {
        AgeBound read = AgeBound.Parse(age.ToString(), age.Basis);
        return read == age && read.Unit == age.Unit && read.Value == age.Value && read.ToString() == age.ToString();
    });

    [Fact]
    public void Whether_two_ages_compare_is_symmetric_and_transitive() => Gen.Select(Ages, Ages, Ages).Sample((a, b, c) =>
        a.IsComparableWith(b) == b.IsComparableWith(a)
        && (!a.IsComparableWith(b) || !b.IsComparableWith(c) || a.IsComparableWith(c)));

    [Fact]
    public void The_order_is_antisymmetric_and_agrees_with_equality() => Gen.Select(Ages, Ages).Sample((a, b) =>
        !a.TryCompareTo(b, out int order)
        || (b.TryCompareTo(a, out int back) && Math.Sign(order) == -Math.Sign(back) && (order == 0) == (a == b)));

    [Fact]
    public void The_order_is_transitive() => Gen.Select(AgesOfLife, AgesOfLife, AgesOfLife).Sample((a, b, c) =>
        !(a <= b && b <= c) || a <= c);

    [Fact]
    public void Operators_agree_with_the_comparison() => Gen.Select(AgesOfLife, AgesOfLife).Sample((a, b) =>
    {
        int order = AgeBound.Compare(a, b);
        return (a < b) == (order < 0)
            && (a > b) == (order > 0)
            && (a <= b) == (order <= 0)
            && (a >= b) == (order >= 0)
            && (a != b) == (order != 0);
    });

    [Fact]
    public void Equal_ages_have_equal_hash_codes() => Gen.Select(Numbers, Gen.Enum<AgeBasis>()).Sample((number, basis) =>
    {
        if (number > AgeBound.MaxValue / 12)
            return true;
        var years = new AgeBound(number, AgeUnit.Years, basis);
        var months = new AgeBound(number * 12, AgeUnit.Months, basis);
        return years == months && years.GetHashCode() == months.GetHashCode();
    });

    [Fact]
    public void Going_to_the_other_clock_and_back_changes_nothing_but_the_unit() => Gen
        .Select(Gen.Int[0, 36_500], Births).Sample((days, birth) =>
    {
        var life = new AgeBound(days, AgeUnit.Days, AgeBasis.Chronological);
        return life.ToPostmenstrual(birth).ToChronological(birth) == life;
    });

    [Fact]
    public void Going_to_the_other_clock_keeps_the_order() => Gen
        .Select(Gen.Int[0, 36_500], Gen.Int[0, 36_500], Births).Sample((a, b, birth) =>
    {
        var left = new AgeBound(a, AgeUnit.Days, AgeBasis.Chronological);
        var right = new AgeBound(b, AgeUnit.Days, AgeBasis.Chronological);
        return AgeBound.Compare(left, right) == AgeBound.Compare(left.ToPostmenstrual(birth), right.ToPostmenstrual(birth));
    });
}
