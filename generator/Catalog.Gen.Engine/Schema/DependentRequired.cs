namespace Catalog.Gen.Engine.Schema;

/// <summary>Where <see cref="Name"/> is present, so must be <see cref="Required"/>.</summary>
internal sealed record DependentRequired(string Name, string[] Required);
