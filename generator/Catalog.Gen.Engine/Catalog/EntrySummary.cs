using System.Collections.Immutable;
using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The lines of an entry's tooltip, read off its YAML: what it is called, what it is, what is to be minded, and its short
/// facts in the order of the file. The generator knows nothing of what a catalog is about; it goes by the shape of the values.
/// </summary>
internal static class EntrySummary
{
    private const int LongestLine = FactText.Longest;
    private const int LongestText = 400;
    private const int MostLines = 12;

    private static readonly string[] HeadProperties = ["title", "name", "label", "description"];
    private static readonly string[] NameProperties = ["title", "name", "label"];
    private static readonly string[] TextProperties = ["summary", "description", "abstract"];

    /// <param name="id">The entry's id.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="summary">The property that the schema has chosen for the first line; null to go by names.</param>
    /// <param name="types">The catalog's types, which know units and what is no prose.</param>
    /// <param name="notes">What is to be minded: that it is obsolete, and the like.</param>
    public static ImmutableArray<string> Lines(string id, YamlNode entry, string? summary, TypeModel types, IEnumerable<string> notes)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var facts = FactText.Of(types);
        if (entry is not YamlMapping mapping)
        {
            lines.Add(id);
            lines.AddRange(notes.Select(static note => Clip(note, LongestText)));
            if (facts.Of(entry) is { } value)
                lines.Add(value);
            return lines.ToImmutable();
        }

        YamlMember? head = Head(mapping, summary), text = First(mapping, TextProperties);
        lines.Add(head is { } named ? Clip(named.Value.Text!, LongestText) : id);
        if (text is { } described && described.Name != head?.Name)
            lines.Add(Clip(described.Value.Text!, LongestText));
        lines.AddRange(notes.Select(static note => Clip(note, LongestText)));
        Func<YamlMember, string?> factOf = facts.OfProperties(mapping);
        foreach (YamlMember member in mapping.Members)
        {
            if (lines.Count == MostLines)
                break;
            if (member.Name != head?.Name && member.Name != text?.Name && factOf(member) is { } fact)
                lines.Add($"{member.Name}: {fact}");
        }

        return lines.ToImmutable();
    }

    /// <summary>What people call an entry, in short; its id where it has no name of its own.</summary>
    public static string Title(string id, YamlNode entry) =>
        entry is YamlMapping mapping && First(mapping, NameProperties) is { } name
            ? Cut(FirstWords(name.Value.Text!, LongestLine), LongestLine)
            : id;

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

    private static YamlMember? Head(YamlMapping mapping, string? summary)
    {
        if (summary is not null)
        {
            foreach (YamlMember member in mapping.Members)
            {
                if (member.Name == summary && member.Value.Text is { Length: > 0 })
                    return member;
            }
        }

        return First(mapping, HeadProperties);
    }

    private static YamlMember? First(YamlMapping mapping, string[] names)
    {
        foreach (string name in names)
        {
            foreach (YamlMember member in mapping.Members)
            {
                if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) && member.Value.Text is { Length: > 0 })
                    return member;
            }
        }

        return null;
    }

    /// <summary>A text without its marks, which are taken away before it is cut; of a long one not all is looked at.</summary>
    private static string Clip(string text, int length) =>
        Cut(FirstWords(PlainText.Of(text.Length > 4 * length ? text.Substring(0, 4 * length) : text), length), length);

    private static string Cut(string line, int length)
    {
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
