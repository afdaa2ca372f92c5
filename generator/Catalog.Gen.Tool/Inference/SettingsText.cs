using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>
/// A file of an editor's settings, to which something is added where it belongs; what is there stays as it is written. A file
/// with comments, which JSON does not know, is not touched.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="root">What it holds.</param>
internal sealed class SettingsText(SourceFile file, YamlMapping root)
{
    private const string Empty = "{\n}\n";
    private const int Indent = 2;

    /// <summary>Reads the settings; null where they are not plain JSON with a mapping at the root.</summary>
    /// <param name="existing">The text of the file; null or blank where there is none.</param>
    public static SettingsText? Read(string? existing)
    {
        string text = string.IsNullOrWhiteSpace(existing) ? Empty : existing;
        YamlDocument document = YamlReader.Read(new SourceFile("settings.json", text), CancellationToken.None);
        return !document.HasErrors && document.Root is YamlMapping root ? new SettingsText(document.File, root) : null;
    }

    /// <summary>Whether a setting is there.</summary>
    public YamlNode? Find(string name) => root.Find(name);

    /// <summary>
    /// The text with a setting more; one that is a mapping or a list already gets the parts. Null where it is of another kind.
    /// </summary>
    /// <param name="name">The setting.</param>
    /// <param name="value">A mapping, or a list.</param>
    public string? Add(string name, JsonNode value)
    {
        switch (root.Find(name), value)
        {
            case (null, _):
                return Insert(root.Start, root.Members.Length > 0, $"{JsonText.Quote(name)}: {Nested(value, 1)}", 1);
            case (YamlMapping mapping, JsonObject members):
                string parts = string.Join(
                    $",{LineBreak}{new string(' ', 2 * Indent)}",
                    members.Select(static member => $"{JsonText.Quote(member.Key)}: {Nested(member.Value!, 2)}"));
                return Insert(mapping.Start, mapping.Members.Length > 0, parts, 2);
            case (YamlSequence list, JsonArray items):
                string others = string.Join($",{LineBreak}{new string(' ', 2 * Indent)}", items.Select(static item => Nested(item!, 2)));
                return Insert(list.Start, list.Items.Length > 0, others, 2);
            default:
                return null;
        }
    }

    private string LineBreak => file.LineBreak;

    /// <summary>Puts a part first into a mapping or a list.</summary>
    private string Insert(int opening, bool hasOthers, string part, int level)
    {
        string rest = file.Text[(opening + 1)..];
        string head = file.Text[..(opening + 1)] + LineBreak + new string(' ', level * Indent) + part.ReplaceLineEndings(LineBreak);
        if (hasOthers && StartsLine(rest))
            return head + "," + rest;
        if (hasOthers)
            return head + "," + LineBreak + new string(' ', level * Indent) + rest.TrimStart(' ');
        return head + LineBreak + new string(' ', (level - 1) * Indent) + rest.TrimStart();
    }

    private static bool StartsLine(string rest) => rest.TrimStart(' ', '\t', '\r').StartsWith('\n');

    /// <summary>A value whose lines but the first are indented.</summary>
    private static string Nested(JsonNode value, int level) =>
        JsonText.Write(value).TrimEnd('\n').Replace("\n", "\n" + new string(' ', level * Indent));
}
