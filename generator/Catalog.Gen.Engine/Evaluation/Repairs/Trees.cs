using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Values as they would be with another part in place of one; all else is the same, its place in the file too.</summary>
internal static class Trees
{
    /// <summary>A mapping with other members.</summary>
    public static YamlMapping With(YamlMapping mapping, IEnumerable<YamlMember> members) => new([.. members], mapping.Start, mapping.End);

    /// <summary>A mapping without some of its members.</summary>
    public static YamlMapping Without(YamlMapping mapping, IEnumerable<YamlMember> members)
    {
        var names = new HashSet<string>(members.Select(static member => member.Name), StringComparer.Ordinal);
        return With(mapping, mapping.Members.Where(member => !names.Contains(member.Name)));
    }

    /// <summary>A mapping with more members.</summary>
    public static YamlMapping Plus(YamlMapping mapping, IEnumerable<YamlMember> members) => With(mapping, mapping.Members.Concat(members));

    /// <summary>A tree with another value in place of one of its own.</summary>
    public static YamlNode Replace(YamlNode tree, YamlNode old, YamlNode with)
    {
        if (tree == old)
            return with;
        switch (tree)
        {
            case YamlMapping mapping:
                return mapping.Members.Any(member => Holds(member.Value, old))
                    ? With(mapping, mapping.Members.Select(member => Valued(member, Replace(member.Value, old, with))))
                    : tree;
            case YamlSequence list:
                return list.Items.Any(item => Holds(item, old))
                    ? new YamlSequence([.. list.Items.Select(item => Replace(item, old, with))], list.Start, list.End)
                    : tree;
            default:
                return tree;
        }
    }

    /// <summary>A member with another value.</summary>
    public static YamlMember Valued(YamlMember member, YamlNode value) =>
        value == member.Value ? member : new(member.Name, member.KeyStart, member.KeyEnd, value);

    /// <summary>Whether a value is within another, or is it.</summary>
    public static bool Holds(YamlNode tree, YamlNode value) => tree == value || tree switch
    {
        YamlMapping mapping => mapping.Members.Any(member => Holds(member.Value, value)),
        YamlSequence list => list.Items.Any(item => Holds(item, value)),
        _ => false,
    };
}
