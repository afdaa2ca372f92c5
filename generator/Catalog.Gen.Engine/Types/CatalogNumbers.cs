using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>The numbers of the enums that a catalog brings.</summary>
/// <param name="All">
/// All that has to be recorded: the numbers of today's values, and those of values that are gone, so that none is given again.
/// </param>
/// <param name="New">Those of today's values that are not recorded yet; each at its value in the schema.</param>
internal sealed record CatalogNumbers(EquatableArray<RecordedNumber> All, EquatableArray<RecordedNumber> New);
