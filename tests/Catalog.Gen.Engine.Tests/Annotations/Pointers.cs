using System.Globalization;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Annotations;

/// <summary>JSON Pointers into a value.</summary>
internal static class Pointers
{
    /// <summary>Every value within a value, and itself, with the pointer to it.</summary>
    public static IEnumerable<(YamlNode Value, string Pointer)> All(YamlNode value, string pointer = "")
    {
        IEnumerable<(YamlNode Value, string Pointer)> children = value switch
        {
            YamlMapping mapping => mapping.Members.Select(member => (member.Value, pointer + "/" + Escape(member.Name))),
            YamlSequence sequence =>
                sequence.Items.Select((item, index) => (item, pointer + "/" + index.ToString(CultureInfo.InvariantCulture))),
            _ => [],
        };
        return children.SelectMany(static child => All(child.Value, child.Pointer)).Prepend((value, pointer));
    }

    /// <summary>The value at a pointer; null where there is none.</summary>
    public static YamlNode? Find(YamlNode value, string pointer) => All(value).FirstOrDefault(each => each.Pointer == pointer).Value;

    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
