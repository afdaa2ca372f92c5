using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// The members of the mappings that are being read, one mapping upon another: each is cut off as an array of its
/// exact size when it ends. Finds keys that are given twice.
/// </summary>
internal sealed class MemberStack
{
    // Below this many keys, comparing with each is faster than hashing, and most mappings stay below.
    private const int FewKeys = 16;

    private YamlMember[] _members = new YamlMember[32];

    public int Count { get; private set; }

    /// <summary>The member that was pushed last.</summary>
    public YamlMember Last
    {
        get => _members[Count - 1];
        set => _members[Count - 1] = value;
    }

    public void Push(YamlMember member)
    {
        if (Count == _members.Length)
            Array.Resize(ref _members, Count * 2);
        _members[Count++] = member;
    }

    /// <summary>Takes the members from an index on.</summary>
    public YamlMember[] Pop(int from)
    {
        int length = Count - from;
        if (length == 0)
            return [];
        var result = new YamlMember[length];
        Array.Copy(_members, from, result, 0, length);
        Count = from;
        return result;
    }

    /// <summary>Is the key new to the mapping that begins at an index? <paramref name="seen"/> has the keys of a large one.</summary>
    public bool IsNew(string name, int from, ref HashSet<string>? seen)
    {
        if (seen is null && Count - from >= FewKeys)
        {
            seen = new HashSet<string>(StringComparer.Ordinal);
            for (int i = from; i < Count; i++)
                seen.Add(_members[i].Name);
        }

        return seen is not null ? seen.Add(name) : Find(name, from) < 0;
    }

    /// <summary>
    /// Is the key new to the mapping that begins at an index? If not, says so. <paramref name="seen"/> has the keys of a
    /// large mapping; it is null at first.
    /// </summary>
    public bool IsNew(string name, int from, ref HashSet<string>? seen, int start, int end, ProblemSink problems)
    {
        if (IsNew(name, from, ref seen))
            return true;
        if (!problems.IsFull)
        {
            YamlMember first = _members[Find(name, from)];
            FileSpan place = problems.File.Locate(first.KeyStart, first.KeyEnd);
            string line = Words.Number(place.Lines.Start.Line + 1);
            var message = new Message($"{Words.Quote(name)} is given twice, first on line {line}", "keep one of the two");
            problems.Add(Rules.DuplicateKey, start, end, message, new RelatedPlace(place, "the first of the two"));
        }

        return false;
    }

    private int Find(string name, int from)
    {
        for (int i = from; i < Count; i++)
        {
            if (string.Equals(_members[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
