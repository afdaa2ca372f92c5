using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Protocol;
using Range = Catalog.Gen.LanguageServer.Protocol.Range;

namespace Catalog.Gen.LanguageServer.Documents;

/// <summary>
/// Between the positions of an editor and offsets in a text. Lines end with CR, LF or both, as in the engine. A position behind
/// the end of its line is the end, as the protocol says; one within a character is the character's beginning.
/// </summary>
internal sealed class Positions(PositionEncoding encoding)
{
    public PositionEncoding Encoding { get; } = encoding;

    public int Offset(string text, Position position)
    {
        int start = LineStart(text, position.Line);
        if (start < 0)
            return text.Length;
        int length = text.AsSpan(start).IndexOfAny('\n', '\r');
        ReadOnlySpan<char> line = text.AsSpan(start, length < 0 ? text.Length - start : length);
        int column = Math.Max(0, position.Character);
        if (Encoding == PositionEncoding.Utf8)
            return start + FromBytes(line, column);
        column = Math.Min(column, line.Length);
        bool isWithin = column > 0 && column < line.Length && char.IsLowSurrogate(line[column]) && char.IsHighSurrogate(line[column - 1]);
        return start + (isWithin ? column - 1 : column);
    }

    public TextSpan Span(string text, Range range)
    {
        int start = Offset(text, range.Start), end = Offset(text, range.End);
        return new TextSpan(Math.Min(start, end), Math.Max(start, end));
    }

    public Range Range(SourceFile file, TextSpan span) => new(At(file, span.Start), At(file, span.End));

    public Position At(SourceFile file, int offset) => From(file.Text, offset, file.LineAt(offset));

    /// <summary>A place that the engine has found in a text.</summary>
    public Range Range(string text, FileSpan place) =>
        new(From(text, place.Span.Start, place.Lines.Start), From(text, place.Span.End, place.Lines.End));

    private Position From(string text, int offset, LinePosition place) => new(
        place.Line,
        Encoding == PositionEncoding.Utf16 || offset > text.Length || place.Column > offset
            ? place.Column
            : System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(offset - place.Column, place.Column)));

    private static int LineStart(string text, int line)
    {
        int start = 0;
        for (; line > 0; line--)
        {
            int end = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0)
                return -1;
            start += end;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        return start;
    }

    private static int FromBytes(ReadOnlySpan<char> line, int bytes)
    {
        int at = 0;
        while (at < line.Length)
        {
            _ = Rune.DecodeFromUtf16(line[at..], out Rune rune, out int length);
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
                break;
            at += length;
        }

        return at;
    }
}
