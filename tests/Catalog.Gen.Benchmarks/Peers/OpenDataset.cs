using System.Text.Json.Serialization;
using Catalog.Gen.Engine.Yaml;
using YamlDotNet.Serialization;

namespace Catalog.Gen.Benchmarks.Peers;

/// <summary>An entry of the AWS corpus as one would write it by hand, for the peers that load at run time.</summary>
internal sealed class OpenDataset
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Documentation { get; set; }

    public string? Contact { get; set; }

    public string? ManagedBy { get; set; }

    public string? Citation { get; set; }

    public string? UpdateFrequency { get; set; }

    public string? License { get; set; }

    public List<string>? Tags { get; set; }

    public List<OpenResource>? Resources { get; set; }

    public OpenWork? DataAtWork { get; set; }
}

internal sealed class OpenResource
{
    public string? Description { get; set; }

    public string? ARN { get; set; }

    public string? Host { get; set; }

    public string? Region { get; set; }

    public string? Type { get; set; }

    public List<string>? Explore { get; set; }
}

internal sealed class OpenWork
{
    public List<OpenPublication>? Tutorials { get; set; }

    [JsonPropertyName("Tools & Applications")]
    [YamlMember(Alias = "Tools & Applications", ApplyNamingConventions = false)]
    public List<OpenPublication>? Tools { get; set; }

    public List<OpenPublication>? Publications { get; set; }
}

internal sealed class OpenPublication
{
    public string? Title { get; set; }

    public string? URL { get; set; }

    public string? AuthorName { get; set; }

    public string? AuthorURL { get; set; }
}

[JsonSerializable(typeof(List<OpenDataset>))]
internal sealed partial class OpenDatasetContext : JsonSerializerContext;
