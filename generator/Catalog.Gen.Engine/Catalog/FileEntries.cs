using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The entries of one file, and the full name of their catalog's class.</summary>
internal sealed record FileEntries(string Catalog, EquatableArray<EntryModel> Entries);
