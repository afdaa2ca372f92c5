using Catalog.Gen.Engine.Regex;

namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 1123, section 2.1, with RFC 5890's labels for other scripts.</summary>
internal static class HostNames
{
    private const int MaxLabel = 63;
    private const int MaxName = 253;
    private const string AcePrefix = "xn--";

    private static readonly char[] Separators = ['.', '\u3002', '\uFF0E', '\uFF61'];

    public static bool IsHostName(string text) =>
        text.Length <= MaxName && text.Split('.') is var labels
        && labels.All(static label => IsLetterDigitHyphen(label, orBeyondAscii: false)) && AreLabels(labels);

    public static bool IsInternationalHostName(string text)
    {
        string[] labels = text.Split(Separators);
        int length = labels.Length - 1;
        foreach (string label in labels)
        {
            // The third and fourth character are hyphens only where "xn--" says what they mean.
            bool reserved = label.Length > 3 && label[2] == '-' && label[3] == '-';
            if (reserved && !label.StartsWith(AcePrefix, StringComparison.OrdinalIgnoreCase))
                return false;
            length += EncodedLength(label);
        }

        return length <= MaxName && labels.All(static label => IsLetterDigitHyphen(label, orBeyondAscii: true)) && AreLabels(labels);
    }

    /// <summary>Letters, digits and inner hyphens; at most 63 where it is ASCII.</summary>
    public static bool IsLetterDigitHyphen(string label, bool orBeyondAscii) =>
        label.Length > 0 && label[0] != '-' && label[label.Length - 1] != '-' && EncodedLength(label) <= MaxLabel
        && label.All(c => Ascii.IsLetterOrDigit(c) || c == '-' || (orBeyondAscii && c > '\x7F'));

    /// <summary>The length in the domain name system.</summary>
    private static int EncodedLength(string label) =>
        IsAscii(label) ? label.Length : AcePrefix.Length + Punycode.Encode(CodePoints(label)).Length;

    private static bool IsAscii(string text) => text.All(static c => c < '\x80');

    private static bool AreLabels(string[] labels)
    {
        var decoded = new List<int[]>();
        foreach (string label in labels)
        {
            if (Decode(label) is not { } codePoints)
                return false;
            decoded.Add(codePoints);
        }

        return !decoded.Exists(Bidi.IsRightToLeft) || decoded.TrueForAll(Bidi.SatisfiesRule);
    }

    /// <summary>The code points that a label stands for; null where it is not valid.</summary>
    private static int[]? Decode(string label)
    {
        if (!IsAscii(label))
        {
            int[] unicode = CodePoints(label);
            return InternationalLabels.IsValid(unicode) ? unicode : null;
        }

        if (!label.StartsWith(AcePrefix, StringComparison.OrdinalIgnoreCase))
            return CodePoints(label);
        string encoded = label.Substring(AcePrefix.Length).ToLowerInvariant();
        bool same = Punycode.TryDecode(encoded, out int[] decoded) && Punycode.Encode(decoded) == encoded;
        return same && decoded.Any(static c => c > 0x7F) && InternationalLabels.IsValid(decoded) ? decoded : null;
    }

    private static int[] CodePoints(string text)
    {
        var points = new List<int>(text.Length);
        for (int at = 0; at < text.Length; at += points[points.Count - 1] > 0xFFFF ? 2 : 1)
            points.Add(CodePoint.At(text, at));
        return [.. points];
    }
}
