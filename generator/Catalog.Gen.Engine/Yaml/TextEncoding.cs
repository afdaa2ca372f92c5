using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Finds text that did not come from UTF-8, and characters that no catalog can hold.</summary>
internal static class TextEncoding
{
    /// <summary>Where bytes are not UTF-8, whoever read the file fell back to another encoding, which the door tells.</summary>
    public static bool IsRefused(SourceFile file, ProblemSink problems)
    {
        if (file.ForeignEncodingAt < 0)
            return false;
        RefuseEncoding(file.ForeignEncodingAt, problems);
        return true;
    }

    /// <summary>
    /// U+FFFD may be a character like any other (four files of the AWS corpus hold it, encoded faultlessly), or what a
    /// decoder put where bytes were not UTF-8. The door knows the bytes, and tells which.
    /// </summary>
    public static void CheckReplacementCharacters(SourceFile file, ProblemSink problems)
    {
        if (file.UndecodedAt is not (>= 0 and var at))
            return;
        RefuseEncoding(at, problems);
        problems.IsFatal = true;
    }

    public static void RefuseCharacter(string text, int at, ProblemSink problems)
    {
        char c = text[at];
        string what = char.IsSurrogate(c)
            ? "half of a surrogate pair stands here, which is no character"
            : $"the control character U+{(int)c:X4} stands here";
        problems.RefuseAll(at, at + 1, new(what + ", and YAML does not allow it", "take it out"));
    }

    private static void RefuseEncoding(int at, ProblemSink problems) =>
        problems.RefuseAll(at, at + 1, new(
            "the file is not UTF-8, so this character cannot be read for certain", "save the file as UTF-8"));
}
