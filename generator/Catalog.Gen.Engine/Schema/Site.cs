using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Where a value stands, as far as a message speaks of it.</summary>
internal sealed class Site
{
    private readonly YamlNode? _around;
    private readonly YamlNode? _value;

    private Site(Site? parent, string name, int start, int end, YamlNode? around, YamlNode? value)
    {
        Parent = parent;
        _around = around;
        _value = value;
        Name = name;
        KeyStart = start;
        KeyEnd = end;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public static Site Root { get; } = new(null, "", 0, 0, null, null);

    public Site? Parent { get; }

    /// <summary>The property; for an item that of its list; empty for the whole file.</summary>
    public string Name { get; }

    /// <summary>The key, or the item's own place.</summary>
    public int KeyStart { get; }

    public int KeyEnd { get; }

    public int Depth { get; }

    public bool IsItem { get; private init; }

    public bool IsKey { get; private init; }

    public bool IsRoot => Parent is null;

    /// <summary>Whether the key must be there, so that it cannot be taken out.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>What else can be done about a value that is empty: <c>, or take the key out</c>.</summary>
    public string OrOut => IsRoot || IsRequired || IsKey ? "" : IsItem ? ", or take it out" : ", or take the key out";

    /// <summary>What a sentence about the value begins with.</summary>
    public string Subject =>
        IsRoot ? "the file"
        : IsKey ? $"the key {Words.Quote(Name)}"
        : !IsItem ? Words.Quote(Name)
        : Name.Length == 0 ? "an item of the list"
        : $"an item of {Words.Quote(Name)}";

    /// <summary>
    /// Where the value is used, if it stands elsewhere in the file, behind an anchor; null where it stands where it is used.
    /// An anchor stands before its aliases, so that the way down to such a value leads back.
    /// </summary>
    public AliasUse? Use => Parent is null ? null : OwnUse() ?? Parent.Use;

    /// <summary>A value that stands alone and is called by a name, as the default of a property is by the property's.</summary>
    public static Site Named(string name, YamlNode value) => new(Root, Words.Clean(name), value.Start, value.End, null, value);

    /// <summary>What a property of a mapping is.</summary>
    public Site Member(YamlMapping mapping, in YamlMember member, bool isRequired = false) =>
        new(this, Words.Clean(member.Name), member.KeyStart, member.KeyEnd, mapping, member.Value) { IsRequired = isRequired };

    /// <summary>What the key of a property is, as a value.</summary>
    public Site Key(YamlMapping mapping, in YamlMember member) =>
        new(this, Words.Clean(member.Name), member.KeyStart, member.KeyEnd, mapping, null) { IsKey = true };

    /// <summary>What an item of a list is.</summary>
    public Site Item(YamlSequence list, YamlNode item) => new(this, Name, item.Start, item.End, list, item) { IsItem = true };

    /// <summary>Where something that an object lacks is reported: at its key; at the first key of an item or of the file.</summary>
    public (int Start, int End) PlaceForMissing(YamlMapping value)
    {
        if (!IsRoot && !IsItem)
            return (KeyStart, KeyEnd);
        if (value.Members.Length > 0)
            return (value.Members[0].KeyStart, value.Members[0].KeyEnd);
        return IsRoot ? (0, 0) : (value.Start, value.End);
    }
    private AliasUse? OwnUse() => _around switch
    {
        YamlMapping mapping when MergedAt(mapping) is { } from => new AliasUse(from, "<<"),
        YamlMapping when _value is not null && _value.Start < KeyStart => new AliasUse(KeyEnd, "*"),
        YamlSequence list when ItemUsedAt(list) is { } from => new AliasUse(from, "*"),
        _ => null,
    };

    /// <summary>Behind what a merge key stands that has brought the key here; merged keys stand in its place.</summary>
    private int? MergedAt(YamlMapping mapping)
    {
        int from = mapping.Start;
        foreach (YamlMember member in mapping.Members)
        {
            bool isMerged = member.KeyStart < from;
            if (member.KeyStart == KeyStart)
                return isMerged ? from : null;
            if (!isMerged)
                from = Math.Max(member.KeyEnd, member.Value.Start < member.KeyStart ? 0 : member.Value.End);
        }

        return null;
    }

    /// <summary>Behind what an alias stands that is an item of a list.</summary>
    private int? ItemUsedAt(YamlSequence list)
    {
        int from = list.Start;
        foreach (YamlNode item in list.Items)
        {
            bool isAlias = item.Start < from;
            if (item == _value)
                return isAlias ? from : null;
            if (!isAlias)
                from = item.End;
        }

        return null;
    }
}
