using System.Globalization;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// Writes what is done for each of several numbers. The compiler takes the square of the number of cases of one switch, so that
/// many of them are a switch over switches.
/// </summary>
internal static class NumberedCases
{
    /// <summary>The cases of one switch: a power of two, since the upper bits of a number tell which switch it is in.</summary>
    private const int Most = 1 << Bits;
    private const int Bits = 6;

    /// <summary>Whether the cases are more than one switch has.</summary>
    public static bool AreMany(int count) => count > Most;

    /// <summary>The expression that tells in which switch a number is.</summary>
    public static string Group(string number) => $"{number} >> {Text(Bits)}";

    /// <summary>The cases by the number of the switch that they are in.</summary>
    public static IEnumerable<IGrouping<int, T>> In<T>(IEnumerable<T> cases, Func<T, int> number) =>
        cases.GroupBy(one => number(one) >> Bits).OrderBy(static group => group.Key);

    /// <summary>
    /// A switch statement with a case for each of the numbers from 0 on; the last is the default. Each case leaves the switch
    /// where <paramref name="end"/> says so; where that is null, the case returns.
    /// </summary>
    public static void Switch(CodeWriter writer, string number, int count, Func<int, string> statement, string? end)
    {
        if (AreMany(count))
        {
            List<IGrouping<int, int>> groups = [.. In(Enumerable.Range(0, count), static i => i)];
            writer.Open($"switch ({Group(number)})");
            foreach (IGrouping<int, int> group in groups)
            {
                writer.Line(Label(group.Key, groups.Count)).Indent();
                Cases(writer, number, [.. group], statement, end);
                if (end is not null)
                    writer.Line().Line(end);
                writer.Outdent();
            }

            writer.Close();
        }
        else
        {
            Cases(writer, number, [.. Enumerable.Range(0, count)], statement, end);
        }
    }

    /// <summary>A switch expression with an arm for each of the numbers from 0 on; the last is for all others.</summary>
    public static void Expression(CodeWriter writer, string before, string number, int count, Func<int, string> arm)
    {
        if (AreMany(count))
        {
            List<IGrouping<int, int>> groups = [.. In(Enumerable.Range(0, count), static i => i)];
            writer.Line($"{before}({Group(number)}) switch").Line("{").Indent();
            foreach (IGrouping<int, int> group in groups)
                Arms(writer, $"{Pattern(group.Key, groups.Count)} => {number}", [.. group], arm, ",");
            writer.Outdent().Line("};");
        }
        else
        {
            Arms(writer, before + number, [.. Enumerable.Range(0, count)], arm, ";");
        }
    }

    private static void Cases(CodeWriter writer, string number, int[] numbers, Func<int, string> statement, string? end)
    {
        writer.Open($"switch ({number})");
        foreach (int i in numbers)
        {
            writer.Line(Label(i, numbers[numbers.Length - 1] + 1)).Indent().Line(statement(i));
            if (end is not null)
                writer.Line(end);
            writer.Outdent();
        }

        writer.Close();
    }

    private static void Arms(CodeWriter writer, string head, int[] numbers, Func<int, string> arm, string behind)
    {
        writer.Line(head + " switch").Line("{").Indent();
        foreach (int i in numbers)
            writer.Line($"{Pattern(i, numbers[numbers.Length - 1] + 1)} => {arm(i)},");
        writer.Outdent().Line("}" + behind);
    }

    private static string Label(int i, int count) => i == count - 1 ? "default:" : $"case {Text(i)}:";

    private static string Pattern(int i, int count) => i == count - 1 ? "_" : Text(i);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
