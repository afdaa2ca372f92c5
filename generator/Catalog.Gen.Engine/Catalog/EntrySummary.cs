using System.Collections.Immutable;
using System.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The lines of an entry's tooltip, read off its YAML: what it is called, what it is, and its short facts in the
/// order of the file. The generator knows nothing of what a catalog is about; it goes by the shape of the values.
/// </summary>
internal static class EntrySummary
{
    private const int LongestLine = 160;
    private const int LongestText = 400;
    private const int MostFacts = 14;

    private static readonly string[] NameProperties = ["title", "name", "label"];
    private static readonly string[] TextProperties = ["summary", "description", "abstract"];

    public static ImmutableArray<string> Lines(string id, YamlNode entry)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (entry is not YamlMapping mapping)
        {
            lines.Add(id);
            if (Short(entry, new StringBuilder()) is { } value)
                lines.Add(value);
            return lines.ToImmutable();
        }

        YamlMember? name = First(mapping, NameProperties), text = First(mapping, TextProperties);
        lines.Add(name is { } named ? Clip(Value(named), LongestLine) : id);
        if (text is { } described)
            lines.Add(Clip(Value(described), LongestText));
        var builder = new StringBuilder();
        foreach (YamlMember member in mapping.Members)
        {
            if (lines.Count == MostFacts)
                break;
            if (member.Name == name?.Name || member.Name == text?.Name)
                continue;
            if (Short(member.Value, builder.Clear()) is { } fact)
                lines.Add($"{member.Name}: {fact}");
        }

        return lines.ToImmutable();
    }

    /// <summary>What an entry is called, by the properties that name it; long texts are no names.</summary>
    public static ImmutableArray<string> Names(YamlNode? entry)
    {
        if (entry is not YamlMapping mapping)
            return ImmutableArray<string>.Empty;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (YamlMember member in mapping.Members)
        {
            if (member.Value.Text is { Length: > 0 and <= LongestLine } name
                && Array.Exists(NameProperties, property => string.Equals(property, member.Name, StringComparison.OrdinalIgnoreCase)))
            {
                names.Add(name);
            }
        }

        return names.ToImmutable();
    }

    private static YamlMember? First(YamlMapping mapping, string[] names)
    {
        foreach (string name in names)
        {
            foreach (YamlMember member in mapping.Members)
            {
                if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)
                    && member.Value is YamlScalar { Kind: NodeKind.String, Value.Length: > 0 })
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static string Value(YamlMember member) => ((YamlScalar)member.Value).Value;

    /// <summary>A value on one line, or null where it is too long or too deep for a tooltip.</summary>
    private static string? Short(YamlNode node, StringBuilder text) =>
        Append(node, text, depth: 0) && text.Length is > 0 and <= LongestLine ? text.ToString() : null;

    private static bool Append(YamlNode node, StringBuilder text, int depth)
    {
        if (depth > 2 || text.Length > LongestLine)
            return false;
        switch (node)
        {
            case YamlScalar { Kind: NodeKind.Null }:
                return depth > 0;
            case YamlScalar scalar:
                if (scalar.Value.Length > LongestLine || scalar.Value.IndexOf('\n') >= 0)
                    return false;
                text.Append(scalar.Value);
                return true;
            case YamlSequence sequence:
                return AppendAll(sequence.Items, depth == 0 ? "; " : ", ", text, depth);
            default:
                return AppendAll(((YamlMapping)node).Members.Select(member => member.Value), ", ", text, depth);
        }
    }

    private static bool AppendAll(IEnumerable<YamlNode> nodes, string separator, StringBuilder text, int depth)
    {
        bool any = false;
        foreach (YamlNode node in nodes)
        {
            if (any)
                text.Append(node is YamlScalar && depth == 0 ? ", " : separator);
            if (!Append(node, text, depth + 1))
                return false;
            any = true;
        }

        return true;
    }

    private static string Clip(string text, int length)
    {
        string line = FirstWords(text, length);
        if (line.Length <= length)
            return line;
        int cut = line.LastIndexOf(' ', length - 1);
        cut = cut > length / 2 ? cut : length - 1;
        return line.Substring(0, char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut) + "…";
    }

    /// <summary>
    /// The text on one line; of a long one, a little more than is asked for. (Split and joined whole, the descriptions
    /// of the AWS corpus took longer than reading its files did.)
    /// </summary>
    private static string FirstWords(string text, int length)
    {
        var line = new StringBuilder();
        bool gap = false;
        for (int i = 0; i < text.Length && line.Length <= length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                gap = line.Length > 0;
                continue;
            }

            if (gap)
                line.Append(' ');
            gap = false;
            line.Append(text[i]);
        }

        return line.ToString();
    }
}
