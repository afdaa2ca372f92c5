namespace Catalog.Gen.Schema;

/// <summary>A number of any size, exact: what JSON and YAML can write is what is compared.</summary>
internal readonly struct JsonNumber
{
}
