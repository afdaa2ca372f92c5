using System.Text;

namespace Catalog.Gen.Emit;

/// <summary>Writes C# a line at a time, indented by four, with <c>\n</c> line ends whatever the system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>An empty line, but never two in a row nor one behind an opening brace.</summary>
    public CodeWriter Line()
    {
        if (!EndsWith("\n\n") && !EndsWith("{\n"))
            _text.Append('\n');
        return this;
    }

    /// <summary>One line, or several: a raw string literal keeps its own indentation within.</summary>
    public CodeWriter Line(string text)
    {
        int start = 0;
        while (true)
        {
            int end = text.IndexOf('\n', start);
            Single(text, start, end < 0 ? text.Length : end);
            if (end < 0)
                return this;
            start = end + 1;
        }
    }

    /// <summary>The heading and an opening brace; <see cref="Close"/> closes it.</summary>
    public CodeWriter Open(string heading)
    {
        Line(heading);
        Line("{");
        _indent++;
        return this;
    }

    public CodeWriter Close(string behind = "")
    {
        _indent--;
        return Line("}" + behind);
    }

    public CodeWriter Indent()
    {
        _indent++;
        return this;
    }

    public CodeWriter Outdent()
    {
        _indent--;
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Single(string text, int start, int end)
    {
        if (end > start)
        {
            _text.Append(' ', _indent * 4);
            _text.Append(text, start, end - start);
        }

        _text.Append('\n');
    }

    private bool EndsWith(string text)
    {
        if (_text.Length < text.Length)
            return _text.Length == 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (_text[_text.Length - text.Length + i] != text[i])
                return false;
        }

        return true;
    }
}
