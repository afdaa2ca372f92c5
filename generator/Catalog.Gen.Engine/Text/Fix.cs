namespace Catalog.Gen.Engine.Text;

/// <summary>A change of the text that would put an end to a problem, in the file of the problem.</summary>
/// <param name="Span">What is replaced.</param>
/// <param name="Replacement">The new text, as it must stand in the file: in quotes where it needs them.</param>
/// <param name="IsCertain">
/// Whether nothing else can have been meant, so that a tool may apply the fix unasked; false for a guess that a person
/// has to look at.
/// </param>
internal readonly record struct Fix(TextSpan Span, string Replacement, bool IsCertain)
{
    /// <summary>A certain fix, or a guess, that puts a text in.</summary>
    public static Fix Insert(int at, string text, bool isCertain) => new(new TextSpan(at, at), text, isCertain);

    /// <summary>A certain fix, or a guess, that takes a text out.</summary>
    public static Fix Remove(int start, int end, bool isCertain) => new(new TextSpan(start, end), "", isCertain);

    /// <summary>A text with the fix applied.</summary>
    public string ApplyTo(string text) => text.Substring(0, Span.Start) + Replacement + text.Substring(Span.End);

    /// <summary>What the fix does, for a person who is asked whether to apply it.</summary>
    public string Title => Replacement.Length == 0 ? "Take it out" : $"Write {Words.Clean(Replacement)}";
}
