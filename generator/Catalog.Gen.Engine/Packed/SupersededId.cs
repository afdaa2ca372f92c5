namespace Catalog.Gen.Engine.Packed;

/// <summary>The id of an entry that is obsolete because another entry replaces it.</summary>
/// <param name="Id">The id, which is still one.</param>
/// <param name="By">The id of the entry that replaces it.</param>
internal readonly record struct SupersededId(string Id, string By);
