using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// The schemas that must all hold where one does: itself, and what <c>$ref</c> and <c>allOf</c> add. A <c>$dynamicRef</c> is
/// left out, since what it means depends on where evaluation comes from; so less is known, and nothing wrong.
/// </summary>
internal static class SchemaParts
{
    // A schema of more parts than these is not judged: nobody writes one by hand.
    public const int Most = 64;

    /// <summary>The parts, itself first; of more than <see cref="Most"/> only so many that it shows.</summary>
    public static IReadOnlyList<SchemaNode> Of(SchemaNode schema)
    {
        var parts = new List<SchemaNode> { schema };
        for (int i = 0; i < parts.Count && parts.Count <= Most; i++)
            parts.AddRange(Direct(parts[i]).Take(Most + 1).Where(part => !parts.Contains(part)));
        return parts;
    }

    /// <summary>The schemas that one applies in place in each case, those apart that they lead to in turn.</summary>
    public static IEnumerable<SchemaNode> Direct(SchemaNode schema) => schema.Ref is null ? schema.AllOf : [schema.Ref, .. schema.AllOf];
}
