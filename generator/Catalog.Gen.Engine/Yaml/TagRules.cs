using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Explicit tags: those of the core schema say what a value is; any other means nothing in a catalog.</summary>
internal static class TagRules
{
    public const string Sequence = "tag:yaml.org,2002:seq";
    public const string Mapping = "tag:yaml.org,2002:map";

    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>
    /// The full form of a tag: of <c>!!str</c>, <c>!&lt;tag:…&gt;</c>, <c>!name</c> or <c>!</c>; empty for what is no tag.
    /// </summary>
    public static string Full(string written)
    {
        if (written.StartsWith("!<", StringComparison.Ordinal))
            return written.EndsWith(">", StringComparison.Ordinal) ? written.Substring(2, written.Length - 3) : "";
        if (written.StartsWith("!!", StringComparison.Ordinal))
            return written.Length > 2 && written.IndexOf('!', 2) < 0 ? Prefix + written.Substring(2) : "";
        return written.IndexOf('!', 1) < 0 ? written : "";
    }

    /// <summary>A value as its tag wants it.</summary>
    /// <param name="tag">The tag in full.</param>
    /// <param name="node">The value, read as if it had no tag.</param>
    /// <param name="raw">A scalar as it is written, escapes resolved.</param>
    /// <param name="isPlain">Is it a scalar without quotes?</param>
    /// <param name="tagStart">Where the tag stands, or the anchor before it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="quoted">The fix that makes a text of tag and value.</param>
    public static YamlNode Apply(
        string tag, YamlNode node, string raw, bool isPlain, int tagStart, ProblemSink problems, Fix? quoted = null)
    {
        if (node.IsBroken)
            return node;
        if (node is not YamlScalar)
        {
            if (tag != "!" && tag != (node is YamlMapping ? Mapping : Sequence))
                Refuse(tag, problems, tagStart);
            return node;
        }

        NodeKind kind = CoreSchema.Resolve(raw, out string? value);
        switch (tag)
        {
            case "!" or Prefix + "str":
                return new YamlScalar(NodeKind.String, raw, node.Start, node.End);
            case Prefix + "null" when kind == NodeKind.Null:
            case Prefix + "bool" when kind == NodeKind.Boolean:
            case Prefix + "int" when kind == NodeKind.Number && IsWhole(raw):
            case Prefix + "float" when kind == NodeKind.Number:
                return new YamlScalar(kind, value ?? "0", node.Start, node.End) { IsBroken = value is null };
            case Prefix + "null" or Prefix + "bool" or Prefix + "int" or Prefix + "float":
                problems.Refuse(node.Start, node.End, new(
                    $"'{Words.Clean(raw)}' is not what its tag {Short(tag)} says", "take the tag out, or correct the value"));
                return new YamlScalar(NodeKind.String, raw, node.Start, node.End) { IsBroken = true };
            default:
                Refuse(tag, problems, tagStart, quoted);
                return isPlain ? node : new YamlScalar(NodeKind.String, raw, node.Start, node.End);
        }
    }

    private static bool IsWhole(string raw) =>
        raw.IndexOfAny(['.', 'e', 'E']) < 0 || raw.StartsWith("0x", StringComparison.Ordinal);

    private static void Refuse(string tag, ProblemSink problems, int propertiesStart, Fix? fix = null)
    {
        int at = NodeProperties.FindTag(problems.File.Text, propertiesStart);
        problems.Refuse(at, NodeProperties.EndOf(problems.File.Text, at), new(
            $"the tag {Short(tag)} means nothing here", "take it out, or put a text that begins with '!' in quotes"),
            fix);
    }

    private static string Short(string tag)
    {
        if (tag.StartsWith(Prefix, StringComparison.Ordinal))
            return "'!!" + Words.Clean(tag.Substring(Prefix.Length)) + "'";
        return tag.StartsWith("!", StringComparison.Ordinal) ? $"'{Words.Clean(tag)}'" : $"'!<{Words.Clean(tag)}>'";
    }
}
