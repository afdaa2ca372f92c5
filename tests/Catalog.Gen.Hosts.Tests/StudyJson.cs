using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Catalog.Gen.Hosts.Tests;

/// <summary>Serialization without reflection: where a property opts in.</summary>
[JsonSerializable(typeof(Study))]
internal sealed partial class StudyJson : JsonSerializerContext;

/// <summary>Serialization without reflection: where a whole context opts in, for lists and keys.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(Dataset.IdJsonConverter)])]
[JsonSerializable(typeof(ImmutableArray<Dataset>))]
[JsonSerializable(typeof(Dictionary<Dataset, int>))]
internal sealed partial class IdsJson : JsonSerializerContext;
