using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Entries that are generated together.</summary>
/// <param name="First">The index of the first among all.</param>
/// <param name="Entries">The entries, in order.</param>
internal sealed record EntryGroup(int First, EquatableArray<EntryModel> Entries);
