using System.Text.Json.Serialization;

namespace Catalog.Gen.Hosts.Tests.Enums;

/// <summary>Serialization without reflection: nothing has to be said of the enums.</summary>
[JsonSerializable(typeof(Scan))]
internal sealed partial class ScanJson : JsonSerializerContext;
