using Catalog.Gen.Model.Catalog;

namespace Catalog.Gen.Pipeline;

/// <summary>The entries of one file, and the full name of their catalog's class.</summary>
internal sealed record FileEntries(string Catalog, EquatableArray<EntryModel> Entries);
