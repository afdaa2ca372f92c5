using Catalog.Gen.Engine.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Explicit tags: those of the core schema say what a value is; any other means nothing in a catalog.</summary>
internal static class TagRules
{
    public const string Sequence = "tag:yaml.org,2002:seq";
    public const string Mapping = "tag:yaml.org,2002:map";

    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>What a scalar with a tag is; its value is null for a number that a catalog cannot hold.</summary>
    public static NodeKind Resolve(Scalar scalar, ProblemSink problems, int tagStart, int start, int end, out string? value)
    {
        value = scalar.Value;
        string tag = scalar.Tag.Value;
        if (tag is "!" or Prefix + "str")
            return NodeKind.String;

        NodeKind kind = CoreSchema.Resolve(scalar.Value, out string? resolved);
        NodeKind wanted;
        switch (tag)
        {
            case Prefix + "null":
                wanted = NodeKind.Null;
                break;
            case Prefix + "bool":
                wanted = NodeKind.Boolean;
                break;
            case Prefix + "int":
            case Prefix + "float":
                wanted = NodeKind.Number;
                break;
            default:
                Refuse(tag, problems, tagStart);
                value = scalar.Style == ScalarStyle.Plain ? resolved : value;
                return scalar.Style == ScalarStyle.Plain ? kind : NodeKind.String;
        }

        bool fits = kind == wanted
            && (tag != Prefix + "int"
                || scalar.Value.IndexOfAny(['.', 'e', 'E']) < 0
                || scalar.Value.StartsWith("0x", StringComparison.Ordinal));
        if (fits)
        {
            value = resolved;
            return kind;
        }

        problems.RefuseAll(start, end, new(
            $"'{Words.Clean(scalar.Value)}' is not what its tag {Short(tag)} says", "take the tag out, or correct the value"));
        return NodeKind.String;
    }

    public static void CheckCollection(NodeEvent collection, string allowed, ProblemSink problems, int start, int origin)
    {
        if (collection.Tag.IsEmpty || collection.Tag.Value == allowed || collection.Tag.Value == "!")
            return;
        Refuse(collection.Tag.Value, problems, Math.Min(start, (int)collection.Start.Index + origin));
    }

    private static void Refuse(string tag, ProblemSink problems, int propertiesStart)
    {
        int at = NodeProperties.FindTag(problems.File.Text, propertiesStart);
        problems.Refuse(at, NodeProperties.EndOf(problems.File.Text, at), new(
            $"the tag {Short(tag)} means nothing here", "take it out, or put a text that begins with '!' in quotes"));
    }

    private static string Short(string tag)
    {
        if (tag.StartsWith(Prefix, StringComparison.Ordinal))
            return "'!!" + Words.Clean(tag.Substring(Prefix.Length)) + "'";
        return tag.StartsWith("!", StringComparison.Ordinal) ? $"'{Words.Clean(tag)}'" : $"'!<{Words.Clean(tag)}>'";
    }
}
