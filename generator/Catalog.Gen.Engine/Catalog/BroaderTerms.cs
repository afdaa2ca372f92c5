using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A term of a tree, and all that include it, near or far.</summary>
/// <param name="Term">The term, as entries spell it.</param>
/// <param name="Broader">The others.</param>
internal sealed record BroaderTerms(string Term, EquatableArray<string> Broader);
