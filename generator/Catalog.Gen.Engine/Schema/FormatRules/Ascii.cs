namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>The characters of the RFCs' grammars; <see cref="char"/>'s own tests let in those of other scripts.</summary>
internal static class Ascii
{
    public static bool IsDigit(int c) => c is >= '0' and <= '9';

    public static bool IsLetter(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static bool IsLetterOrDigit(int c) => IsDigit(c) || IsLetter(c);

    public static bool IsHex(int c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Exactly so many digits at an index; their value, or -1.</summary>
    public static int Digits(string text, int index, int count)
    {
        if (index + count > text.Length)
            return -1;
        int value = 0;
        for (int i = index; i < index + count; i++)
        {
            if (!IsDigit(text[i]))
                return -1;
            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
