using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Reading;

/// <summary>An entry: what its file says of it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Value">The whole entry.</param>
/// <param name="FormerIds">Ids that it once had.</param>
internal sealed record EntryContent(string Id, YamlNode Value, ImmutableArray<string> FormerIds)
{
    /// <summary>What people call it; the id where it has no name of its own.</summary>
    public string Title => EntrySummary.Title(Id, Value);
}
