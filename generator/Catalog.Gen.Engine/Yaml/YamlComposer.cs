using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Composes the events of YamlDotNet into our tree. An alias gives the very node that its anchor names: a message about
/// it then points at the text that has to change, and nothing is copied.
/// </summary>
/// <remarks>
/// YamlDotNet's marks count UTF-16 code units, and break lines where Roslyn does (CR, LF, NEL, LS, PS): an index is an
/// offset into the text once <paramref name="origin"/> is added.
/// </remarks>
internal sealed class YamlComposer(string text, int origin, Parser parser, ProblemSink problems, CancellationToken cancellation)
{
    private readonly MemberStack _members = new();
    private readonly NodeStack _items = new();
    private readonly YamlAnchors _anchors = new();

    // Where the last event that has a text of its own ended: block collections end there too, for YamlDotNet ends
    // them only where the next token begins.
    private int _lastEnd;
    private bool _atKey;

    /// <summary>Did the file turn out to hold no value?</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Reads the one document of a file. Null where it has none, or where something fatal was found.</summary>
    public YamlNode? ComposeDocument()
    {
        parser.MoveNext();
        if (!parser.MoveNext() || parser.Current is not DocumentStart)
            return null;
        parser.MoveNext();
        if (parser.Current is Scalar { Value.Length: 0, Style: ScalarStyle.Plain, Anchor.IsEmpty: true, Tag.IsEmpty: true })
            return null;
        IsEmpty = false;
        YamlNode? root = ComposeNode(depth: 1);
        if (root is null)
            return null;
        while (parser.MoveNext())
        {
            if (parser.Current is DocumentStart next)
            {
                problems.Refuse(OffsetOf(next.Start), OffsetOf(next.End), SyntaxWording.SecondDocument);
                break;
            }
        }

        return root;
    }

    private YamlNode? ComposeNode(int depth)
    {
        if (parser.Current is Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } scalar)
            return ComposeScalar(scalar);
        if (parser.Current is AnchorAlias alias)
            return ResolveAlias(alias, depth);
        if (parser.Current is not NodeEvent start)
            return Unexpected();
        return start.Anchor.IsEmpty ? ComposeContent(start, depth) : ComposeAnchored(start, depth);
    }

    private YamlNode? ComposeContent(NodeEvent start, int depth)
    {
        YamlNode? node = ComposeUntagged(start, depth);
        if (node is null || start.Tag.IsEmpty)
            return node;
        bool isPlain = start is Scalar { Style: ScalarStyle.Plain or ScalarStyle.Any };
        return TagRules.Apply(start.Tag.Value, node, (start as Scalar)?.Value ?? "", isPlain, OffsetOf(start.Start), problems);
    }

    private YamlNode? ComposeUntagged(NodeEvent start, int depth)
    {
        if (start is Scalar scalar)
            return ComposeScalar(scalar);
        if (depth > YamlLimits.Depth)
        {
            problems.RefuseAll(OffsetOf(start.Start), OffsetOf(start.Start), SyntaxWording.TooDeep);
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        _anchors.Enter(depth);
        return start is MappingStart mapping ? ComposeMapping(mapping, depth) : ComposeSequence((SequenceStart)start, depth);
    }

    private YamlNode? ComposeAnchored(NodeEvent start, int depth) =>
        _anchors.Read(start.Anchor.Value, OffsetOf(start.Start), depth, () => ComposeContent(start, depth));

    private YamlNode? ResolveAlias(AnchorAlias alias, int depth)
    {
        _lastEnd = OffsetOf(alias.End);
        AliasedNode aliased = _anchors.Resolve(alias.Value.Value, depth);
        if (aliased.Problem is { } problem)
            problems.RefuseAll(OffsetOf(alias.Start), _lastEnd, problem);
        return aliased.Node;
    }

    private YamlSequence? ComposeSequence(SequenceStart sequence, int depth)
    {
        bool flow = sequence.Style == SequenceStyle.Flow;
        int start = StartOf(sequence);
        _lastEnd = start + 1;
        _atKey = false;
        int first = _items.Count;
        while (true)
        {
            parser.MoveNext();
            if (parser.Current is SequenceEnd end)
            {
                if (flow)
                    _lastEnd = OffsetOf(end.Start) + 1;
                return new YamlSequence(_items.Pop(first), start, _lastEnd);
            }

            YamlNode? item = ComposeNode(depth + 1);
            if (item is null)
                return null;
            _items.Push(item);
        }
    }

    private YamlNode? ComposeMapping(MappingStart mapping, int depth)
    {
        // A pair that stands in a list without braces ([a: 1]) has no marks: it begins with its key.
        bool bare = depth > 1 && mapping.Start.Index == 0 && !_atKey;
        _atKey = false;
        bool flow = mapping.Style == MappingStyle.Flow && !bare;
        int start = bare ? -1 : StartOf(mapping);
        if (!bare)
        {
            _lastEnd = flow ? start + 1 : start;
        }

        int first = _members.Count;
        HashSet<string>? seen = null;
        YamlMerge merge = default;
        while (true)
        {
            parser.MoveNext();
            if (parser.Current is MappingEnd end)
            {
                if (flow)
                    _lastEnd = OffsetOf(end.Start) + 1;
                return new YamlMapping(merge.Apply(_members.Pop(first)), start, _lastEnd);
            }

            int keyStart = parser.Current is NodeEvent key ? StartOf(key) : _lastEnd;
            if (start < 0)
                start = keyStart;
            bool isMerge = parser.Current is Scalar { Style: ScalarStyle.Plain, Tag.IsEmpty: true, Value: YamlMerge.Key };
            if (!TryComposeKey(keyStart, depth, out string? name, out int keyEnd))
                return null;

            parser.MoveNext();
            // YamlDotNet lets some lines without a colon pass for keys without a value; pairs must not shift.
            if (parser.Current is MappingEnd or Scalar { IsKey: true })
                return KeyAlone(keyStart, keyEnd);
            YamlNode? value = ComposeNode(isMerge && parser.Current is AnchorAlias ? depth : depth + 1);
            if (value is null)
                return null;
            if (name is null)
                continue;
            if (isMerge)
            {
                merge.Take(value, _members.Count - first, keyStart, keyEnd, problems);
            }
            else if (_members.IsNew(name, first, ref seen, keyStart, keyEnd, problems))
            {
                _members.Push(new YamlMember(name, keyStart, keyEnd, value));
            }
        }
    }

    /// <summary>Reads a key. The name is null where there is none to go on with: then the pair is left out.</summary>
    private bool TryComposeKey(int start, int depth, out string? name, out int end)
    {
        name = null;
        bool plain = parser.Current is Scalar { Style: ScalarStyle.Plain, Tag.IsEmpty: true };
        string? written = (parser.Current as Scalar)?.Value;
        _atKey = true;
        YamlNode? key = ComposeNode(depth + 1);
        _atKey = false;
        end = Math.Max(start, _lastEnd);
        if (key is null)
            return false;
        if (key is not YamlScalar scalar)
        {
            problems.Refuse(start, end, SyntaxWording.KeyIsNoText(key));
            return true;
        }

        if (plain && written!.Length == 0)
            problems.Refuse(start, start, SyntaxWording.NoKey);
        else
            name = KeyCache.Intern(scalar.Kind == NodeKind.String ? scalar.Value : written ?? scalar.Value);

        return true;
    }

    private YamlScalar? ComposeScalar(Scalar scalar)
    {
        string value = scalar.Value;
        int start, end;
        if (scalar.Tag.IsEmpty && scalar.Anchor.IsEmpty)
        {
            start = OffsetOf(scalar.Start);
            end = OffsetOf(scalar.End);
        }
        else
        {
            start = StartOf(scalar);
            end = Math.Max(start, OffsetOf(scalar.End));
        }

        NodeKind kind = NodeKind.String;
        string? resolved = value;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            end = TrimEnd(start + 1, end);
        }
        else if (value.Length == 0 && scalar.Style is not (ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted))
        {
            start = end = PlaceOfNothing(start);
        }

        if (scalar.Style is ScalarStyle.Plain or ScalarStyle.Any)
            kind = CoreSchema.Resolve(value, out resolved);

        if (resolved is null)
        {
            problems.RefuseAll(start, end, CoreSchema.IsBeyondJson(value) ? SyntaxWording.BeyondJson(value) : SyntaxWording.NumberTooLong);
            resolved = "0";
        }

        _lastEnd = end;
        _anchors.AddScalar(resolved.Length);
        return new YamlScalar(kind, resolved, start, end);
    }

    private int OffsetOf(in Mark mark) => (int)mark.Index + origin;

    /// <summary>Where a node's own text begins: an event begins with its anchor and tag.</summary>
    private int StartOf(NodeEvent node)
    {
        int start = OffsetOf(node.Start);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
            return start;
        return NodeProperties.Skip(text, start);
    }

    /// <summary>A block scalar's event ends where the next line with text begins.</summary>
    private int TrimEnd(int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n' or '\x85' or '\u2028' or '\u2029')
            end--;
        return end;
    }

    /// <summary>
    /// A value that is not there is marked behind the colon or dash that promised it; but a key without a colon has it
    /// where the next token begins, lines below: then it belongs right behind the key.
    /// </summary>
    private int PlaceOfNothing(int place)
    {
        int at = place;
        while (at > _lastEnd && text[at - 1] is ' ' or '\t' or '\r' or '\n' or '\x85' or '\u2028' or '\u2029')
            at--;
        return at == _lastEnd ? at : place;
    }

    private YamlNode? KeyAlone(int start, int end)
    {
        problems.Syntax(start, end, SyntaxWording.KeyAlone);
        problems.IsFatal = true;
        return null;
    }

    private YamlNode? Unexpected()
    {
        problems.Syntax(_lastEnd, _lastEnd, SyntaxWording.AfterValue);
        problems.IsFatal = true;
        return null;
    }
}
