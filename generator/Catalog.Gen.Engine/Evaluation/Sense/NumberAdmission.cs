using System.Numerics;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Whether a number can be within all bounds, and a multiple of what is asked for.</summary>
internal static class NumberAdmission
{
    private readonly record struct Limit(JsonNumber Value, bool IsExclusive, KeywordPlace Place);

    /// <param name="parts">The schemas that must hold.</param>
    /// <param name="isWhole">Whether only whole numbers are of the right type.</param>
    public static Admitted Judge(IReadOnlyList<SchemaNode> parts, bool isWhole)
    {
        if (Strictest(Lower(parts), 1) is not { } low || Strictest(Upper(parts), -1) is not { } high)
            return Admitted.Something;
        int order = low.Value.CompareTo(high.Value);
        SchemaNode[] stepped = [.. parts.Where(static part => part.MultipleOf is not null)];
        if (order > 0 || (order == 0 && (low.IsExclusive || high.IsExclusive)))
            return Nothing("no number", low, high);
        return (isWhole || stepped.Length > 0) && IsBetweenSteps(low, high, stepped, isWhole)
            ? Nothing(Noun(stepped, isWhole), low, high)
            : Admitted.Something;
    }

    private static Admitted Nothing(string noun, Limit low, Limit high) => Admitted.Nothing(
        $"{noun} is {(low.IsExclusive ? "more than" : "at least")} {low.Value} "
        + $"and {(high.IsExclusive ? "less than" : "at most")} {high.Value}",
        Contradiction.CorrectOneOf(low.Place, high.Place),
        low.Place,
        high.Place);

    private static string Noun(SchemaNode[] stepped, bool isWhole)
    {
        string number = isWhole ? "no whole number" : "no number";
        return stepped.Length == 0
            ? number
            : $"{number} that is a multiple of {Words.And([.. stepped.Select(static part => part.MultipleOf.ToString()!).Distinct()])}";
    }

    private static IEnumerable<Limit> Lower(IReadOnlyList<SchemaNode> parts)
    {
        foreach (SchemaNode part in parts)
        {
            if (part.Minimum is { } least)
                yield return new Limit(least, false, new KeywordPlace(part, "minimum"));
            if (part.ExclusiveMinimum is { } below)
                yield return new Limit(below, true, new KeywordPlace(part, IsFour(part) ? "minimum" : "exclusiveMinimum"));
        }
    }

    private static IEnumerable<Limit> Upper(IReadOnlyList<SchemaNode> parts)
    {
        foreach (SchemaNode part in parts)
        {
            if (part.Maximum is { } most)
                yield return new Limit(most, false, new KeywordPlace(part, "maximum"));
            if (part.ExclusiveMaximum is { } above)
                yield return new Limit(above, true, new KeywordPlace(part, IsFour(part) ? "maximum" : "exclusiveMaximum"));
        }
    }

    private static bool IsFour(SchemaNode schema) => schema.Resource.Dialect.Draft == Draft.Four;

    private static Limit? Strictest(IEnumerable<Limit> limits, int sign)
    {
        Limit? strictest = null;
        foreach (Limit limit in limits)
        {
            int order = strictest is { } other ? sign * limit.Value.CompareTo(other.Value) : 1;
            if (order > 0 || (order == 0 && limit.IsExclusive))
                strictest = limit;
        }

        return strictest;
    }

    /// <summary>
    /// Whether no multiple of all steps lies between the limits: counted in whole units of the last decimal place that any of
    /// them has. Numbers that are longer than a <see cref="decimal"/> are left alone.
    /// </summary>
    private static bool IsBetweenSteps(Limit low, Limit high, SchemaNode[] stepped, bool isWhole)
    {
        var numbers = new List<decimal>();
        foreach (JsonNumber number in stepped.Select(static part => part.MultipleOf!.Value).Prepend(high.Value).Prepend(low.Value))
        {
            if (!number.TryGetDecimal(out decimal exact))
                return false;
            numbers.Add(exact);
        }

        int places = numbers.Max(Places);
        BigInteger one = BigInteger.Pow(10, places);
        BigInteger[] units = [.. numbers.Select(number => Mantissa(number) * BigInteger.Pow(10, places - Places(number)))];
        BigInteger step = isWhole ? one : BigInteger.One;
        foreach (BigInteger each in units.Skip(2))
        {
            if (each.Sign <= 0)
                return false;
            step = step * each / BigInteger.GreatestCommonDivisor(step, each);
        }

        BigInteger from = low.IsExclusive ? units[0] + 1 : units[0], to = high.IsExclusive ? units[1] - 1 : units[1];
        return Floor(to, step) * step < from;
    }

    private static BigInteger Floor(BigInteger value, BigInteger step)
    {
        var quotient = BigInteger.DivRem(value, step, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    private static int Places(decimal number) => (decimal.GetBits(number)[3] >> 16) & 0xFF;

    private static BigInteger Mantissa(decimal number)
    {
        int[] bits = decimal.GetBits(number);
        BigInteger mantissa = (((BigInteger)(uint)bits[2] << 32) + (uint)bits[1] << 32) + (uint)bits[0];
        return bits[3] < 0 ? -mantissa : mantissa;
    }
}
