namespace Catalog.Gen.Engine.Packed;

/// <summary>An id that an entry once had.</summary>
/// <param name="Id">The former id.</param>
/// <param name="Current">The id that the entry has now.</param>
internal readonly record struct FormerId(string Id, string Current);
