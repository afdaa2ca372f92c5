namespace Catalog.Gen.Engine.Types;

/// <summary>What a tooltip says.</summary>
/// <param name="Summary">The first words.</param>
/// <param name="Remarks">What is worth knowing besides; null for nothing.</param>
/// <param name="Obsolete">Why not to use it; null where that is not so.</param>
internal sealed record Documentation(string Summary, string? Remarks = null, string? Obsolete = null);
