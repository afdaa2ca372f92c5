using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What one file of entries gave.</summary>
/// <param name="Catalog">The full name of the catalog's class.</param>
/// <param name="Entries">For the generated code: without positions.</param>
/// <param name="Places">The same entries, for messages between entries.</param>
/// <param name="Problems">What is wrong within the file.</param>
internal sealed record FileResult(
    string Catalog,
    EquatableArray<EntryModel> Entries,
    EquatableArray<EntryPlaces> Places,
    EquatableArray<Problem> Problems);
