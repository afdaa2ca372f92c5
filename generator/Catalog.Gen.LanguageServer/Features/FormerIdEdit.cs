using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>How an id is added to those that an entry once had.</summary>
internal static class FormerIdEdit
{
    /// <param name="file">The file of the entry.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="property">The property that lists former ids.</param>
    /// <param name="id">The id to add.</param>
    /// <exception cref="RenameRefusedException">The property holds something that no id can be added to.</exception>
    public static Fix Add(SourceFile file, YamlMapping entry, string property, string id)
    {
        string text = file.Text, lineBreak = file.LineBreak;
        bool isFlow = text[entry.Start] == '{';
        string written = YamlReader.IsJson(file) ? ScalarText.DoubleQuoted(id) : ScalarText.Like('\0', id);
        foreach (YamlMember member in entry.Members.Where(member => member.Name == property))
        {
            return member.Value switch
            {
                YamlSequence { Items.Length: > 0 } list when text[list.Start] == '[' =>
                    Fix.Insert(list.Items[^1].End, ", " + written, isCertain: true),
                YamlSequence list when text[list.Start] == '[' => Fix.Insert(list.End - 1, written, isCertain: true),
                YamlSequence { Items.Length: > 0 } list => BehindLine(
                    text,
                    list.Items[^1].End,
                    new string(' ', Column(text, text.LastIndexOf('-', list.Items[^1].Start))) + "- " + written,
                    lineBreak),
                YamlScalar { Kind: NodeKind.Null } empty when empty.Start == empty.End =>
                    Fix.Insert(text.IndexOf(':', member.KeyEnd) + 1, $" [{written}]", isCertain: true),
                _ => throw new RenameRefusedException(
                    $"'{Words.Clean(property)}' of the entry is no list to which the old id could be added: make it one first"),
            };
        }

        if (isFlow)
        {
            string key = YamlReader.IsJson(file) ? ScalarText.DoubleQuoted(property) : ScalarText.Like('\0', property);
            int column = entry.Members.Length == 0 ? 0 : entry.Members[0].KeyStart;
            bool isOnLine = text.AsSpan(entry.Start, Math.Max(0, column - entry.Start)).IndexOf('\n') < 0;
            string separator = entry.Members.Length == 0 ? "" : isOnLine ? ", " : "," + lineBreak + new string(' ', Column(text, column));
            return Fix.Insert(Math.Max(entry.Start + 1, column), $"{key}: [{written}]{separator}", isCertain: true);
        }

        YamlMember last = entry.Members.MaxBy(static member => member.KeyStart);
        int end = Math.Max(last.KeyEnd, last.Value.Start >= last.KeyEnd ? last.Value.End : last.KeyEnd);
        return BehindLine(
            text, end, new string(' ', Column(text, last.KeyStart)) + ScalarText.Like('\0', property) + $": [{written}]", lineBreak);
    }

    /// <summary>A line of its own behind the line on which something ends.</summary>
    private static Fix BehindLine(string text, int end, string line, string lineBreak)
    {
        // A block of text ends where the next line begins.
        if (end > 0 && text[end - 1] == '\n')
            return Fix.Insert(end, line + lineBreak, isCertain: true);
        int rest = text.AsSpan(end).IndexOfAny('\n', '\r');
        return Fix.Insert(rest < 0 ? text.Length : end + rest, lineBreak + line, isCertain: true);
    }

    private static int Column(string text, int at) => at - (text.LastIndexOfAny(['\n', '\r'], Math.Max(0, at - 1)) + 1);
}
