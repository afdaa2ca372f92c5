using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What C# shows of an entry, its name and its documentation: all that an editor needs, without the data.</summary>
/// <param name="Id">The id.</param>
/// <param name="Member">The C# member.</param>
/// <param name="Summary">Lines of the member's documentation, not yet escaped.</param>
/// <param name="Obsolete">The message, where the entry is marked as obsolete; empty for a flag without one.</param>
/// <param name="Experimental">Whether the entry is marked as experimental.</param>
internal sealed record EntrySignature(
    string Id,
    string Member,
    EquatableArray<string> Summary,
    string? Obsolete,
    bool Experimental);
