namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Hands a text to YamlDotNet block by block. Passing by, it looks for characters that YAML does not allow (section 5.1):
/// YamlDotNet lets them in, and takes a NUL for the end of the file.
/// </summary>
internal sealed class SourceTextReader(string text, int start) : TextReader
{
    private int _position = start;
    private char _previous;

    /// <summary>Offset of the first character that is not allowed; -1 where there is none so far.</summary>
    public int RefusedAt { get; private set; } = -1;

    /// <summary>Is U+FFFD in the text? That is what a decoder leaves where bytes were not UTF-8.</summary>
    public bool HasReplacementCharacter { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _position);
        if (count <= 0)
            return 0;
        text.CopyTo(_position, buffer, index, count);
        if (RefusedAt < 0)
            Inspect(buffer, index, count);
        _position += count;
        return count;
    }

    public override int Read() => throw new NotSupportedException("YamlDotNet reads blocks.");

    public override int Peek() => throw new NotSupportedException("YamlDotNet reads blocks.");

    private void Inspect(char[] buffer, int index, int count)
    {
        char previous = _previous;
        for (int i = index; i < index + count; i++)
        {
            char c = buffer[i];
            if ((uint)(c - ' ') < 0x7F - ' ' && !char.IsHighSurrogate(previous))
            {
                // Printable ASCII: nearly everything.
            }
            else if (char.IsHighSurrogate(previous) != char.IsLowSurrogate(c))
            {
                RefusedAt = _position + i - index - (char.IsLowSurrogate(c) ? 0 : 1);
                return;
            }
            else if (c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\x7F' and <= '\x9F' and not '\x85') or '\uFFFE' or '\uFFFF')
            {
                RefusedAt = _position + i - index;
                return;
            }
            else if (c == '\uFFFD')
            {
                HasReplacementCharacter = true;
            }

            previous = c;
        }

        _previous = previous;
        if (char.IsHighSurrogate(previous) && _position + count == text.Length)
            RefusedAt = text.Length - 1;
    }
}
