using System.Text.Json.Serialization;

namespace FeatureFlags;

/// <summary>What is asked, and answered, in JSON: a flag as its id, a stage by its spelling.</summary>
/// <param name="Flag">The feature.</param>
/// <param name="Stage">The stage that it has, or is supposed to have.</param>
/// <param name="IsOn">Whether it is on.</param>
public sealed record Evaluation([property: JsonConverter(typeof(Flag.IdJsonConverter))] Flag Flag, Stage Stage, bool IsOn);
