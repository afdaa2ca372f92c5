using System.Text.Json.Serialization;

namespace PriceList;

/// <summary>JSON without reflection: of what this program defines, and of the entries in it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Offer))]
public sealed partial class OfferJson : JsonSerializerContext;
