namespace Catalog.Gen.Tests.RandomCases;

/// <summary>A random schema, and how to write values for it.</summary>
/// <param name="Schema">JSON.</param>
/// <param name="Valid">A value that the schema allows, as JSON.</param>
/// <param name="Invalid">A value that it refuses; null where it refuses none.</param>
internal sealed record RandomValue(string Schema, Func<string> Valid, Func<string?> Invalid);
