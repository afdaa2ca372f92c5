using System.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>Quoted scalars.</content>
internal sealed partial class CommonYaml
{
    private static readonly char[] DoubleQuoteOrEscape = ['"', '\\'];

    private YamlScalar? ReadQuoted(char quote, int indent)
    {
        int start = _at;
        StringBuilder? builder = null;
        int run = ++_at;
        while (true)
        {
            int found = quote == '"'
                ? _text.IndexOfAny(DoubleQuoteOrEscape, _at, _lineEnd - _at)
                : _text.IndexOf('\'', _at, _lineEnd - _at);
            if (found >= 0 && _text[found] == quote && (quote == '"' || found + 1 >= _text.Length || _text[found + 1] != '\''))
            {
                string value = builder is null ? _text.Substring(run, found - run) : builder.Append(_text, run, found - run).ToString();
                return EndLine(found + 1) ? new YamlScalar(NodeKind.String, value, start, found + 1) : null;
            }

            builder ??= Builder();
            if (found < 0)
            {
                int end = _lineEnd;
                while (end > run && _text[end - 1] == ' ')
                    end--;
                builder.Append(_text, run, end - run);
                if (!ContinuesQuoted(quote, indent, out int breaks))
                    return null;
                Fold(builder, breaks);
            }
            else if (quote == '\'')
            {
                builder.Append(_text, run, found + 1 - run);
                _at = found + 2;
            }
            else
            {
                builder.Append(_text, run, found - run);
                _at = found;
                if (!Unescape(builder, indent))
                    return null;
            }

            run = _at;
        }
    }

    /// <summary>Goes to the next line of a quoted text. In double quotes it must stand deeper than the block.</summary>
    private bool ContinuesQuoted(char quote, int indent, out int breaks)
    {
        breaks = 0;
        do
        {
            if (_lineEnd == _text.Length)
                return false;
            StartLine(AfterBreak(_lineEnd));
            breaks++;
            while (_at < _lineEnd && _text[_at] == ' ')
                _at++;
        }
        while (_at == _lineEnd);
        int column = _at - _lineStart;
        return column == 0 ? quote == '\'' && !IsDocumentMark(_at) : quote == '\'' || column > indent;
    }

    /// <summary>Reads the escape at hand; false where it is one for YamlDotNet.</summary>
    private bool Unescape(StringBuilder builder, int indent)
    {
        if (_at + 1 == _lineEnd)
        {
            if (!ContinuesQuoted('"', indent, out int breaks))
                return false;
            builder.Append('\n', breaks - 1);
            return true;
        }

        char c = _text[_at + 1];
        switch (c)
        {
            case '"' or '\\' or '/' or ' ':
                builder.Append(c);
                break;
            case 'n':
                builder.Append('\n');
                break;
            case 't':
                builder.Append('\t');
                break;
            case 'r':
                builder.Append('\r');
                break;
            case 'u' or 'x':
                return UnescapeCode(builder, c == 'u' ? 4 : 2);
            default:
                return false;
        }

        _at += 2;
        return true;
    }

    private bool UnescapeCode(StringBuilder builder, int digits)
    {
        int end = _at + 2 + digits;
        if (end > _lineEnd)
            return false;
        int code = 0;
        for (int i = _at + 2; i < end; i++)
        {
            int digit = _text[i] switch
            {
                >= '0' and <= '9' => _text[i] - '0',
                >= 'a' and <= 'f' => _text[i] - 'a' + 10,
                >= 'A' and <= 'F' => _text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            code = (code << 4) + digit;
        }

        if (char.IsSurrogate((char)code))
            return false;
        builder.Append((char)code);
        _at = end;
        return true;
    }
}
