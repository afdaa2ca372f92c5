using System.Runtime.CompilerServices;
using System.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Reads the YAML that people write — block mappings and lists, plain, quoted and block text, comments, lists like
/// <c>[a, b]</c> — straight from the text. At the first thing beyond that (an anchor, a tag, a tab, anything that may be
/// wrong) it gives up, and the whole file goes through YamlDotNet, which alone decides what is an error and where.
/// </summary>
/// <remarks>
/// Why two readers: YamlDotNet calls methods for each character, which a fresh compiler runs unoptimised. The trees of the
/// 1,190 files of the AWS corpus took 1.0 s of a cold process so; with this reader, which finds the ends of lines and
/// words by vectorised search, they take 0.19 s (warm: a quarter of YamlDotNet's events alone). Fifteen files of that
/// corpus still need YamlDotNet, eleven of them broken. Tests hold the two to the same trees, spans
/// included, over the corpus, its mutilated files and random text.
/// </remarks>
internal sealed partial class CommonYaml
{
    // Compiled with full optimisation at once: these loops see every character, mostly in processes that end
    // before the runtime would have found out that they are hot. (netstandard2.0 does not name the flag.)
    private const MethodImplOptions Hot = (MethodImplOptions)512;

    private readonly string _text;
    private readonly CancellationToken _cancellation;
    private readonly MemberStack _members = new();
    private readonly NodeStack _items = new();
    private StringBuilder? _builder;

    // The token that is next: its offset, its column, and the end of its line without the line break.
    private int _at;
    private int _column;
    private int _lineStart;
    private int _lineEnd;
    private bool _more;

    // Where the last key or value ended; block collections end there.
    private int _lastEnd;

    // Set where reading on makes no sense: then the tree is not used.
    private bool _givenUp;

    private CommonYaml(string text, CancellationToken cancellation)
    {
        _text = text;
        _cancellation = cancellation;
    }

    /// <summary>An empty builder, of one piece for most texts. What one text has left in it is gone.</summary>
    private StringBuilder Builder() => (_builder ??= new StringBuilder(2048)).Clear();

    /// <summary>The tree of a text; null where YamlDotNet has to judge.</summary>
    public static YamlNode? TryRead(string text, CancellationToken cancellation)
    {
        if (!HasCommonCharacters(text))
            return null;
        var reader = new CommonYaml(text, cancellation);
        reader.StartLine(0);
        // A first line of three dashes may begin the one document of the file.
        if ((reader._lineEnd == 3 && text.StartsWith("---", StringComparison.Ordinal)) || !reader.StandsAtToken())
            reader.FindToken();
        if (!reader._more)
            return null;
        YamlNode? root = reader.ReadBlock(indent: -1, depth: 1);
        return reader._more || reader._givenUp ? null : root;
    }

    /// <summary>
    /// Letters of any language, but no tab, no control character, no exotic line break, no mark of a broken
    /// encoding: where lines begin and end is then simple.
    /// </summary>
    [MethodImpl(Hot)]
    private static bool HasCommonCharacters(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if ((uint)(c - ' ') < 0x7F - ' ' || c == '\n')
                continue;
            if (c < '\xA0')
            {
                if (c != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
                    return false;
            }
            else if (c >= '\u2028' && (c is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFD' || char.IsLowSurrogate(c)))
            {
                return false;
            }
            else if (char.IsHighSurrogate(c))
            {
                if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                    return false;
                i++;
            }
        }

        return true;
    }

    /// <summary>Reads a value that may be a mapping, a list or a scalar; the token is its first.</summary>
    /// <param name="indent">The column of the block that it belongs to.</param>
    /// <param name="depth">Its own depth, if it is a mapping or a list.</param>
    private YamlNode? ReadBlock(int indent, int depth)
    {
        if (IsDash())
            return ReadSequence(_column, depth, indentless: false);
        return FindKey(out _, out _) ? ReadMapping(_column, depth) : indent < 0 ? null : ReadScalar(indent, depth);
    }

    private YamlMapping? ReadMapping(int column, int depth)
    {
        if (depth > YamlLimits.Depth)
            return null;
        _cancellation.ThrowIfCancellationRequested();
        int start = _at, first = _members.Count;
        HashSet<string>? seen = null;
        do
        {
            if (_column > column || IsDash() || !FindKey(out int keyEnd, out int colon) || ReadKey(keyEnd) is not { } name)
                return null;
            int keyStart = _at;
            _at = colon + 1;
            if (ReadValue(column, depth + 1) is not { } value || !_members.IsNew(name, first, ref seen))
                return null;
            _members.Push(new YamlMember(name, keyStart, keyEnd, value));
        }
        while (_more && _column >= column);
        return new YamlMapping(_members.Pop(first), start, _lastEnd);
    }

    /// <summary>Reads what stands behind the colon of a key, on its line or below.</summary>
    private YamlNode? ReadValue(int column, int depth)
    {
        int afterColon = _at;
        if (SkipToContent())
            return ReadScalar(column, depth);
        FindToken();
        if (_more && _column > column)
            return ReadBlock(column, depth);
        return _more && _column == column && IsDash() ? ReadSequence(column, depth, indentless: true) : Nothing(afterColon);
    }

    /// <param name="column">Where its dashes stand.</param>
    /// <param name="depth">Its depth.</param>
    /// <param name="indentless">Do the dashes stand right below the key? Then the next key ends the list.</param>
    private YamlSequence? ReadSequence(int column, int depth, bool indentless)
    {
        if (depth > YamlLimits.Depth)
            return null;
        _cancellation.ThrowIfCancellationRequested();
        int start = _at, first = _items.Count;
        do
        {
            if (_column > column)
                return null;
            if (!IsDash())
            {
                if (indentless)
                    break;
                return null;
            }

            int afterDash = ++_at;
            bool inline = SkipToContent();
            if (inline)
                _column = _at - _lineStart;
            else
                FindToken();
            YamlNode? item = inline || (_more && _column > column) ? ReadBlock(column, depth + 1) : Nothing(afterDash);
            if (item is null)
                return null;
            _items.Push(item);
        }
        while (_more && _column >= column);
        return new YamlSequence(_items.Pop(first), start, _lastEnd);
    }

    private YamlScalar Nothing(int place)
    {
        _lastEnd = place;
        return new YamlScalar(NodeKind.Null, "null", place, place);
    }

    /// <summary>Does a key stand here: text, a colon, and a space or the end of the line?</summary>
    /// <param name="keyEnd">Offset behind the key.</param>
    /// <param name="colon">Offset of the colon.</param>
    private bool FindKey(out int keyEnd, out int colon)
    {
        keyEnd = colon = -1;
        char c = _text[_at];
        if (c is '"' or '\'')
        {
            // An escape in a key is rare: then no quote is found before the colon, and no key.
            int quote = _text.IndexOf(c, _at + 1, _lineEnd - _at - 1);
            if (quote < 0)
                return false;
            keyEnd = colon = quote + 1;
            while (colon < _lineEnd && _text[colon] == ' ')
                colon++;
            return IsColon(colon);
        }

        if (!BeginsPlain(c))
            return false;
        int end = PlainEnd(_at, _lineEnd, out colon, out _);
        // YamlDotNet lets no colon end a word that begins with an asterisk, even within a text.
        if (colon < 0 || _text.IndexOf('*', _at, end - _at) >= 0)
            return false;
        keyEnd = end;
        return true;
    }

    private string? ReadKey(int keyEnd)
    {
        // YamlDotNet looks for the colon of a key no further than this.
        if (keyEnd - _at > 1000)
            return null;
        char c = _text[_at];
        if (c is '"' or '\'')
        {
            string quoted = KeyCache.Intern(_text, _at + 1, keyEnd - _at - 2);
            return quoted.IndexOf('\\') < 0 ? quoted : null;
        }

        string name = KeyCache.Intern(_text, _at, keyEnd - _at);
        return name == YamlMerge.Key || CoreSchema.Resolve(name, out _) != NodeKind.String ? null : name;
    }

    private bool IsDash() => _text[_at] == '-' && (_at + 1 == _lineEnd || _text[_at + 1] == ' ');

    private bool IsColon(int at) => at < _lineEnd && _text[at] == ':' && (at + 1 == _lineEnd || _text[at + 1] == ' ');

    /// <summary>Goes to what else stands on the line; false where there is no more, or only a comment.</summary>
    private bool SkipToContent()
    {
        while (_at < _lineEnd && _text[_at] == ' ')
            _at++;
        return _at < _lineEnd && _text[_at] != '#';
    }

    /// <summary>Ends a value that must be the last on its line, and goes to the next token.</summary>
    private bool EndLine(int end)
    {
        _lastEnd = end;
        _at = end;
        if (SkipToContent() || (_at < _lineEnd && _at == end))
            return false;
        FindToken();
        return true;
    }

    /// <summary>Goes to the next line with something other than a comment; what is left of this line has been looked at.</summary>
    private void FindToken()
    {
        while (_lineEnd < _text.Length)
        {
            StartLine(AfterBreak(_lineEnd));
            if (StandsAtToken())
                return;
        }

        _more = false;
    }

    private bool StandsAtToken()
    {
        if (!SkipToContent())
            return false;
        _column = _at - _lineStart;
        _givenUp |= _column == 0 && IsDocumentMark(_at);
        _more = !_givenUp;
        return true;
    }

    private void StartLine(int start)
    {
        _lineStart = _at = start;
        _lineEnd = EndOfLine(start);
    }

    private int EndOfLine(int at)
    {
        int end = _text.IndexOf('\n', at);
        if (end < 0)
            return _text.Length;
        return end > at && _text[end - 1] == '\r' ? end - 1 : end;
    }

    private int AfterBreak(int lineEnd) => _text[lineEnd] == '\r' ? lineEnd + 2 : lineEnd + 1;

    private bool IsDocumentMark(int at) => _text[at] == '%'
        || string.CompareOrdinal(_text, at, "---", 0, 3) == 0
        || string.CompareOrdinal(_text, at, "...", 0, 3) == 0;
}
