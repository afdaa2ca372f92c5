namespace Catalog.Gen.Tool.Differences;

/// <summary>What happened to a type or a member.</summary>
internal enum ApiNews
{
    Came,
    Went,
    Changed,
}
