using System.Text;

namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 3492, with the parameters of section 5; without the "xn--".</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int FirstCodePoint = 0x80;

    public static bool TryDecode(string text, out int[] codePoints)
    {
        var output = new List<int>();
        codePoints = [];
        int delimiter = text.LastIndexOf('-');
        for (int i = 0; i < delimiter; i++)
            output.Add(text[i]);
        long n = FirstCodePoint, i2 = 0;
        int bias = 72;
        for (int at = delimiter + 1; at < text.Length;)
        {
            long start = i2, weight = 1;
            for (int k = Base; ; k += Base)
            {
                int digit = at < text.Length ? Digit(text[at++]) : -1;
                if (digit < 0 || weight > int.MaxValue)
                    return false;
                i2 += digit * weight;
                int threshold = Threshold(k, bias);
                if (digit < threshold)
                    break;
                weight *= Base - threshold;
            }

            int count = output.Count + 1;
            bias = Adapt(i2 - start, count, start == 0);
            n += i2 / count;
            i2 %= count;
            if (n is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
                return false;
            output.Insert((int)i2++, (int)n);
        }

        codePoints = [.. output];
        return true;
    }

    public static string Encode(int[] codePoints)
    {
        var output = new StringBuilder();
        foreach (int c in codePoints)
        {
            if (c < FirstCodePoint)
                output.Append((char)c);
        }

        int basic = output.Length, handled = basic, bias = 72;
        if (basic > 0)
            output.Append('-');
        long delta = 0;
        int n = FirstCodePoint;
        while (handled < codePoints.Length)
        {
            int next = codePoints.Where(c => c >= n).Min();
            delta += (long)(next - n) * (handled + 1);
            n = next;
            foreach (int c in codePoints)
            {
                if (c < n)
                    delta++;
                if (c != n)
                    continue;
                Append(output, delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            n++;
        }

        return output.ToString();
    }

    private static void Append(StringBuilder output, long delta, int bias)
    {
        for (int k = Base; ; k += Base)
        {
            int threshold = Threshold(k, bias);
            if (delta < threshold)
            {
                output.Append(Letter((int)delta));
                return;
            }

            output.Append(Letter((int)(threshold + ((delta - threshold) % (Base - threshold)))));
            delta = (delta - threshold) / (Base - threshold);
        }
    }

    private static int Threshold(int k, int bias) => Math.Min(26, Math.Max(1, k - bias));

    private static int Adapt(long delta, int count, bool first)
    {
        delta = first ? delta / 700 : delta / 2;
        delta += delta / count;
        int k = 0;
        for (; delta > 35 * 26 / 2; k += Base)
            delta /= Base - 1;
        return k + (int)(Base * delta / (delta + 38));
    }

    private static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };

    private static char Letter(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
