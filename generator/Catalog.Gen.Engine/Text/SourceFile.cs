namespace Catalog.Gen.Engine.Text;

/// <summary>A file as a door handed it over. Every position in a message comes from this very text.</summary>
/// <param name="path">Its path, as the door knows it; nothing is read from there.</param>
/// <param name="text">What it holds, decoded.</param>
/// <param name="undecodedAt">
/// Where the text does not say for certain what the bytes were: the offset of the first such character, -1 where there is
/// none. Asked only of a text that has U+FFFD, which is what decoders put in place of what they cannot read.
/// </param>
internal sealed class SourceFile(string path, string text, Func<int>? undecodedAt = null)
{
    private LineMap? _lines;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>How its lines end: what is added to it is written alike.</summary>
    public string LineBreak => Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>
    /// The offset of the first character that is not read from UTF-8 because the whole file is in another encoding; -1
    /// where the file is UTF-8 (or UTF-16 or UTF-32 by its byte order mark).
    /// </summary>
    public int ForeignEncodingAt { get; init; } = -1;

    /// <summary>The offset of the first character that a decoder could not read, for a text with U+FFFD; -1 for none.</summary>
    public int UndecodedAt => undecodedAt?.Invoke() ?? -1;

    public FileSpan Locate(int start, int end) => new(Path, new TextSpan(start, end), new LineSpan(LineAt(start), LineAt(end)));

    /// <summary>The line and column of an offset. Most files are asked for none but their beginning.</summary>
    public LinePosition LineAt(int offset) => offset == 0 ? default : (_lines ??= new LineMap(Text)).Find(offset);
}
