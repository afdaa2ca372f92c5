using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>An entry from which the schema is inferred.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">What its file says of it.</param>
internal sealed record InferredEntry(string Id, YamlMapping Value);
