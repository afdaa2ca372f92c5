using System.Runtime.CompilerServices;
using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Reads YAML straight from its text, and goes on after an error: at the next key or item of the same or of a shallower
/// indent, so that one build shows every slip of a file. What a slip touches is marked as broken
/// (<see cref="YamlNode.IsBroken"/>), and nobody says of it what only follows from the slip.
/// </summary>
/// <remarks>
/// Only keys behind '? ' and files with the directive '%TAG' are left to YamlDotNet (<see cref="IsLeft"/>). Why not all of YAML: it
/// calls methods for each character, which a fresh compiler runs unoptimised (the 1,190 files of the AWS corpus took 1.0 s of a
/// cold process so, and take 0.19 s here, where the ends of lines and words are found by vectorised search); it stops at
/// its first error; and of the YAML suite's documents it reads some wrongly. Tests hold this reader to that suite, and to
/// YamlDotNet's trees and spans wherever that one is right.
/// </remarks>
internal sealed partial class YamlParser
{
    // Compiled with full optimisation at once: these loops see every character, mostly in processes that end
    // before the runtime would have found out that they are hot. (netstandard2.0 does not name the flag.)
    private const MethodImplOptions Hot = (MethodImplOptions)512;

    private static readonly char[] Breaks = ['\r', '\n'];

    private readonly string _text;
    private readonly ProblemSink _problems;
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

    // Where the first tab before the token stands, if it begins its line; else -1.
    private int _tabAt = -1;

    // Where the last key or value ended; block collections end there.
    private int _lastEnd;

    // Slips after which the blocks around may have been misread as well: all that are open then are broken.
    private int _outward;

    private bool _hasLoneReturn;
    private bool _hasInvisible;
    private bool _hasDeceptive;

    public YamlParser(SourceFile file, ProblemSink problems, CancellationToken cancellation)
    {
        _text = file.Text;
        _problems = problems;
        _cancellation = cancellation;
    }

    /// <summary>Does the file hold what only YamlDotNet reads? Then nothing that was found counts.</summary>
    public bool IsLeft { get; private set; }

    /// <summary>Reads the one document of the file; null where there is none.</summary>
    public YamlNode? ReadDocument()
    {
        if (Survey() is >= 0 and var refused)
        {
            TextEncoding.RefuseCharacter(_text, refused, _problems);
            return null;
        }

        StartLine(_text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0);
        if (!StandsAtToken())
            FindToken();
        if (IsLeft || !_more)
        {
            if (!IsLeft && !_problems.HasErrors)
                _problems.RefuseAll(0, 0, YamlReader.EmptyFile);
            return null;
        }

        _hasBegun = true;
        if (_directiveAt >= 0 && !_hasMark)
            _problems.Syntax(_directiveAt, EndOfRest(_directiveAt), SyntaxWording.NoMarkBehindDirective);
        YamlNode root = _isBehindMark ? ReadBehindMark() : ReadBlock(indent: -1, depth: 1, startsLine: true);
        if (_more)
            ReportRest();
        if (!IsLeft && !_problems.IsFatal)
        {
            WarnOfUnusedAnchors();
            if (_hasInvisible)
                InvisibleCharacters.Check(root, _problems);
            if (_hasDeceptive)
                InvisibleCharacters.CheckDeceptive(_problems);
        }

        return root;
    }

    /// <summary>An empty builder, of one piece for most texts. What one text has left in it is gone.</summary>
    private StringBuilder Builder() => (_builder ??= new StringBuilder(2048)).Clear();

    /// <summary>Ends reading: every loop ends where there are no more tokens.</summary>
    private void Stop()
    {
        _more = false;
        _at = _lineStart = _lineEnd = _text.Length;
        _tabAt = -1;
    }

    private YamlScalar LeaveToYamlDotNet()
    {
        IsLeft = true;
        Stop();
        return Nothing(_text.Length);
    }

    /// <summary>
    /// Looks at every character once: the offset of the first that YAML does not allow (section 5.1), or -1. Notes what is
    /// rare, so that nobody has to look for it again.
    /// </summary>
    [MethodImpl(Hot)]
    private int Survey()
    {
        string text = _text;
        bool hasReplacement = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if ((uint)(c - ' ') < 0x7F - ' ' || c == '\n' || (c > '\xA0' && c < '\u200B' && c != '\xAD'))
                continue;
            if (c < '\xA0')
            {
                if (c == '\r')
                    _hasLoneReturn |= i + 1 == text.Length || text[i + 1] != '\n';
                else if (c == '\x85')
                    _hasDeceptive = true;
                else if (c != '\t')
                    return i;
            }
            else if (char.IsSurrogate(c))
            {
                if (char.IsLowSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                    return i;
                i++;
            }
            else if (c >= '\uFFFD')
            {
                if (c != '\uFFFD')
                    return i;
                hasReplacement = true;
            }
            else
            {
                _hasInvisible |= InvisibleCharacters.Has(c);
                _hasDeceptive |= InvisibleCharacters.IsDeceptive(c);
            }
        }

        if (hasReplacement)
            TextEncoding.CheckReplacementCharacters(_problems.File, _problems);
        return -1;
    }

    /// <summary>Goes to the next line with something other than a comment; what is left of this line has been looked at.</summary>
    private void FindToken()
    {
        while (_lineEnd < _text.Length)
        {
            StartLine(AfterBreak(_lineEnd));
            if (StandsAtToken())
                return;
            if (IsLeft)
                return;
        }

        Stop();
    }

    /// <summary>Goes to the first token of a line; false where the line has none.</summary>
    private bool StandsAtToken()
    {
        int at = _lineStart;
        while (at < _lineEnd && _text[at] == ' ')
            at++;
        _column = at - _lineStart;
        _tabAt = -1;
        _at = at;
        if (at == _lineEnd)
            return false;
        char c = _text[at];
        if ((c == '\t' || c >= '\x85') && !StandsBehindOddBlanks())
            return false;
        if (c == '#')
            return false;
        _more = true;
        return _column > 0 || !BeginsMark(c) || StandsBehindMark(c);
    }

    /// <summary>Goes past tabs and other blanks that are no indentation; false where nothing follows them.</summary>
    private bool StandsBehindOddBlanks()
    {
        while (_at < _lineEnd)
        {
            char c = _text[_at];
            if (c == '\t')
            {
                if (_tabAt < 0)
                    _tabAt = _at;
                _column += 2;
            }
            else if (c == ' ')
            {
                _column++;
            }
            else if (c == '\uFEFF' && _at == _lineStart && !_hasBegun && !_hasMark)
            {
                // YAML 1.2 (section 5.2) lets a byte order mark stand before a document, behind comments too.
                _lineStart++;
            }
            else if (InvisibleCharacters.IsBlank(c))
            {
                ReportOddBlanks();
                continue;
            }
            else
            {
                break;
            }

            _at++;
        }

        return _at < _lineEnd && _text[_at] != '#';
    }

    /// <summary>Goes to what else stands on the line; false where there is no more, or only a comment.</summary>
    private bool SkipToContent()
    {
        while (_at < _lineEnd && IsBlank(_text[_at]))
            _at++;
        return _at < _lineEnd && _text[_at] != '#';
    }

    private void StartLine(int start)
    {
        _lineStart = _at = start;
        _lineEnd = EndOfLine(start);
    }

    private int EndOfLine(int at)
    {
        if (_hasLoneReturn)
        {
            int any = _text.IndexOfAny(Breaks, at);
            return any < 0 ? _text.Length : any;
        }

        int end = _text.IndexOf('\n', at);
        if (end < 0)
            return _text.Length;
        return end > at && _text[end - 1] == '\r' ? end - 1 : end;
    }

    private int AfterBreak(int lineEnd) =>
        _text[lineEnd] == '\r' && lineEnd + 1 < _text.Length && _text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private bool IsDash() => _text[_at] == '-' && EndsWord(_at + 1);

    private bool IsColon(int at) => at < _lineEnd && _text[at] == ':' && EndsWord(at + 1);

    private bool EndsWord(int at) => at >= _lineEnd || IsBlank(_text[at]);

    /// <summary>Goes past all lines that stand deeper than a column: to the next token at or before it.</summary>
    private void SkipDeeper(int column)
    {
        do
            FindToken();
        while (_more && _column > column);
    }

    private bool Enter(int depth, int start)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (depth > YamlLimits.Depth)
        {
            _problems.RefuseAll(start, start, SyntaxWording.TooDeep);
            Stop();
            return false;
        }

        if (_problems.IsFull)
        {
            _problems.IsFatal = true;
            Stop();
            return false;
        }

        _outerMarks = default;
        _anchors.Enter(depth);
        return true;
    }
}
