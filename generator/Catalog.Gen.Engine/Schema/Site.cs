using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Where a value stands, as far as a message speaks of it.</summary>
internal sealed class Site
{
    private Site(Site? parent, string name, int start, int end)
    {
        Parent = parent;
        Name = name;
        KeyStart = start;
        KeyEnd = end;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public static Site Root { get; } = new(null, "", 0, 0);

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
        : IsKey ? $"the key '{Name}'"
        : !IsItem ? $"'{Name}'"
        : Name.Length == 0 ? "an item of the list"
        : $"an item of '{Name}'";

    /// <summary>A value that stands alone and is called by a name, as the default of a property is by the property's.</summary>
    public static Site Named(string name, YamlNode value) => new(Root, Words.Clean(name), value.Start, value.End);

    public Site Member(in YamlMember member, bool isRequired = false) =>
        new(this, Words.Clean(member.Name), member.KeyStart, member.KeyEnd) { IsRequired = isRequired };

    public Site Key(in YamlMember member) =>
        new(this, Words.Clean(member.Name), member.KeyStart, member.KeyEnd) { IsKey = true };

    public Site Item(YamlNode item) => new(this, Name, item.Start, item.End) { IsItem = true };

    /// <summary>Where something that an object lacks is reported: at its key; at the first key of an item or of the file.</summary>
    public (int Start, int End) PlaceForMissing(YamlMapping value)
    {
        if (!IsRoot && !IsItem)
            return (KeyStart, KeyEnd);
        if (value.Members.Length > 0)
            return (value.Members[0].KeyStart, value.Members[0].KeyEnd);
        return IsRoot ? (0, 0) : (value.Start, value.End);
    }
}
