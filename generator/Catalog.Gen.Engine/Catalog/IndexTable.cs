using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A look-up: keys, and for each the entries, one list behind the other.</summary>
internal sealed record IndexTable(int Index, EquatableArray<string> Keys, EquatableArray<int> Starts, EquatableArray<int> Postings);
