using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Fuzz.Targets;

/// <summary>
/// Whether two values are the same to the letter, whatever their places: a number as it is written, and keys in their order. JSON
/// Schema takes more values for equal (<see cref="Engine.Schema.YamlEquality"/>).
/// </summary>
internal static class WrittenValues
{
    public static bool AreSame(YamlNode left, YamlNode right) => (left, right) switch
    {
        (YamlScalar one, YamlScalar other) => one.Kind == other.Kind && (one.Kind == NodeKind.Null || one.Value == other.Value),
        (YamlSequence one, YamlSequence other) =>
            one.Items.Length == other.Items.Length && one.Items.Zip(other.Items).All(static pair => AreSame(pair.First, pair.Second)),
        (YamlMapping one, YamlMapping other) => one.Members.Length == other.Members.Length && one.Members.Zip(other.Members)
            .All(static pair => pair.First.Name == pair.Second.Name && AreSame(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}
