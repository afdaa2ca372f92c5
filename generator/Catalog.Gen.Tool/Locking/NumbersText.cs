using System.Globalization;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Tool.Locking;

/// <summary>
/// The text of <c>dataset.numbers.txt</c>: comments that explain it, then the numbers of values, one a line, by enum and number.
/// </summary>
internal static class NumbersText
{
    private static readonly RecordText Record = new(
        """
        # The number of every value that an enum of this catalog ever had: the enum, the number, the value. Programs that were
        # compiled and rows that were stored know a value by its number, so a line here is never changed or taken out, and the
        # number of a value that is gone is not given again.
        #
        # New values are recorded by:  dotnet build -t:CatalogLock
        # Two values with one number are an error (CAT2012), which says what can be done.
        # With a line '*.numbers.txt merge=union' in .gitattributes, git merges what several branches add.

        """,
        Comparer<string>.Create(Compare));

    /// <summary>The text with all numbers in it; null where the existing one has them already, and is left as it is.</summary>
    public static string? Add(string? existing, IEnumerable<RecordedNumber> numbers, out string[] added)
    {
        // A value may be spelt otherwise by hand than we do.
        HashSet<string> known = [.. NumbersFile.Read(new SourceFile("", existing ?? "")).Lines.Select(static number => number.Line)];
        return Record.Add(existing, numbers.Select(static number => number.Line).Where(line => !known.Contains(line)), out added);
    }

    private static int Compare(string x, string y)
    {
        string[] one = x.Split(' ', 3), other = y.Split(' ', 3);
        int order = string.CompareOrdinal(one[0], other[0]);
        if (order == 0 && one.Length == 3 && other.Length == 3 && Number(one[1]) is { } number && Number(other[1]) is { } next)
            order = number.CompareTo(next);
        return order == 0 ? string.CompareOrdinal(x, y) : order;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
