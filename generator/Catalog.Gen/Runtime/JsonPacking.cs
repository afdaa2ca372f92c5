namespace CatalogGen.Runtime;

/// <summary>Packs a JSON value of a type.</summary>
internal delegate void JsonPacking(global::System.Text.Json.JsonElement json, JsonPacker packer);
