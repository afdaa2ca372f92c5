using System.Text.Json.Serialization;

namespace Catalog.Gen.Hosts.Tests;

/// <summary>What a user has: a property that opts in to being its id in JSON, and one that is an id by itself.</summary>
public sealed record Study
{
    [JsonConverter(typeof(Dataset.IdJsonConverter))]
    public Dataset? Dataset { get; set; }

    [Datasets.Id]
    public string Control { get; set; } = "dhcp";

    public string? Note { get; set; }
}
