namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// The merge key of a mapping (<c>&lt;&lt;: *defaults</c>, or a list of them): YAML 1.1's, and in wide use. A key of the
/// mapping itself wins over a merged one, an earlier source over a later; merged members stand where the merge key stood.
/// </summary>
internal struct YamlMerge
{
    /// <summary>The key as it is written.</summary>
    public const string Key = "<<";

    private YamlNode? _source;
    private int _at;

    /// <summary>Takes the value of a mapping's merge key, or says why it cannot be merged.</summary>
    /// <param name="value">The value.</param>
    /// <param name="at">How many of the mapping's own members stand before the key.</param>
    /// <param name="keyStart">Where the key stands.</param>
    /// <param name="keyEnd">Where it ends.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public void Take(YamlNode value, int at, int keyStart, int keyEnd, ProblemSink problems)
    {
        if (_source is not null)
        {
            problems.Refuse(keyStart, keyEnd, SyntaxWording.MergedTwice);
        }
        else if (IsSource(value))
        {
            _source = value;
            _at = at;
        }
        else if (!value.IsBroken)
        {
            problems.Refuse(keyStart, keyEnd, SyntaxWording.NothingToMerge);
        }
    }

    /// <summary>The members of a mapping with those that it merges; its own where it has no merge key.</summary>
    public readonly YamlMember[] Apply(YamlMember[] own)
    {
        if (_source is null)
            return own;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlMember member in own)
            seen.Add(member.Name);

        var result = new List<YamlMember>(own.Length + 8);
        for (int i = 0; i < _at; i++)
            result.Add(own[i]);
        if (_source is YamlMapping mapping)
        {
            Add(mapping, seen, result);
        }
        else
        {
            foreach (YamlNode item in ((YamlSequence)_source).Items)
                Add((YamlMapping)item, seen, result);
        }

        for (int i = _at; i < own.Length; i++)
            result.Add(own[i]);
        return result.ToArray();
    }

    /// <summary>Can this be merged: a mapping, or a list of mappings?</summary>
    private static bool IsSource(YamlNode value)
    {
        if (value is not YamlSequence list)
            return value is YamlMapping;
        foreach (YamlNode item in list.Items)
        {
            if (item is not YamlMapping)
                return false;
        }

        return true;
    }

    private static void Add(YamlMapping source, HashSet<string> seen, List<YamlMember> result)
    {
        foreach (YamlMember member in source.Members)
        {
            if (seen.Add(member.Name))
                result.Add(member);
        }
    }
}
