using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Equality as JSON Schema has it: numbers by value, objects whatever the order of their keys, no kind equal to another.</summary>
internal sealed class YamlEquality : IEqualityComparer<YamlNode>
{
    /// <summary>Characters of a value in YAML that are compared or hashed in a step of judging.</summary>
    private const int CharactersOfStep = 64;

    public static YamlEquality Instance { get; } = new();

    /// <summary>What it costs to compare a value with another or to hash it, in steps of judging.</summary>
    public static int Cost(YamlNode value) => Math.Max(0, value.End - value.Start) / CharactersOfStep;

    public static bool Equals(YamlNode a, YamlNode b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Kind != b.Kind)
            return false;
        switch (a.Kind)
        {
            case NodeKind.Null:
                return true;
            case NodeKind.Number:
                string x = ((YamlScalar)a).Value, y = ((YamlScalar)b).Value;
                return x == y || JsonNumber.Parse(x).Equals(JsonNumber.Parse(y));
            case NodeKind.Sequence:
                return ItemsEqual(((YamlSequence)a).Items, ((YamlSequence)b).Items);
            case NodeKind.Mapping:
                return MembersEqual((YamlMapping)a, (YamlMapping)b);
            default:
                return ((YamlScalar)a).Value == ((YamlScalar)b).Value;
        }
    }

    bool IEqualityComparer<YamlNode>.Equals(YamlNode? x, YamlNode? y) =>
        x is null || y is null ? ReferenceEquals(x, y) : Equals(x, y);

    public int GetHashCode(YamlNode obj) => SeededHash.Short(Hash(obj));

    private static ulong Hash(YamlNode node)
    {
        ulong hash = SeededHash.Of((int)node.Kind);
        switch (node)
        {
            case YamlScalar { Kind: NodeKind.Number } number:
                return SeededHash.Join(hash, (uint)JsonNumber.Parse(number.Value).GetHashCode());
            case YamlScalar scalar:
                return SeededHash.Join(hash, Hash(scalar.Value));
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                    hash = SeededHash.Join(hash, Hash(item));
                return hash;
            case YamlMapping mapping:
                // A sum: the order of the keys must not count.
                foreach (YamlMember member in mapping.Members)
                    hash = unchecked(hash + SeededHash.Join(Hash(member.Name), Hash(member.Value)));
                return hash;
            default:
                return (uint)RuntimeHelpers.GetHashCode(node);
        }
    }

    private static ulong Hash(string text) => (uint)StringComparer.Ordinal.GetHashCode(text);

    private static bool ItemsEqual(YamlNode[] a, YamlNode[] b)
    {
        if (a.Length != b.Length)
            return false;
        for (int i = 0; i < a.Length; i++)
        {
            if (!Equals(a[i], b[i]))
                return false;
        }

        return true;
    }

    private static bool MembersEqual(YamlMapping a, YamlMapping b)
    {
        if (a.Members.Length != b.Members.Length)
            return false;
        for (int i = 0; i < a.Members.Length; i++)
        {
            YamlMember mine = a.Members[i];

            // Mostly the keys stand in the same order.
            YamlNode? theirs = b.Members[i].Name == mine.Name ? b.Members[i].Value : b.Find(mine.Name);
            if (theirs is null || !Equals(mine.Value, theirs))
                return false;
        }

        return true;
    }
}
