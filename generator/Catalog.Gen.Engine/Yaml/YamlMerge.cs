namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// The merge key (<c>&lt;&lt;: *defaults</c>, or a list of them): YAML 1.1's, and in wide use. A key of the mapping itself
/// wins over a merged one, an earlier source over a later; merged members stand where the merge key stood.
/// </summary>
internal static class YamlMerge
{
    /// <summary>The key as it is written.</summary>
    public const string Key = "<<";

    /// <summary>Can this be merged: a mapping, or a list of mappings?</summary>
    public static bool IsSource(YamlNode value)
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

    /// <param name="own">The members of the mapping itself.</param>
    /// <param name="at">How many of them stand before the merge key.</param>
    /// <param name="source">What is merged: see <see cref="IsSource"/>.</param>
    public static YamlMember[] Apply(YamlMember[] own, int at, YamlNode source)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlMember member in own)
            seen.Add(member.Name);

        var result = new List<YamlMember>(own.Length + 8);
        for (int i = 0; i < at; i++)
            result.Add(own[i]);
        if (source is YamlMapping mapping)
        {
            Add(mapping, seen, result);
        }
        else
        {
            foreach (YamlNode item in ((YamlSequence)source).Items)
                Add((YamlMapping)item, seen, result);
        }

        for (int i = at; i < own.Length; i++)
            result.Add(own[i]);
        return result.ToArray();
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
