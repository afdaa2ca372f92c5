using System.Collections.Immutable;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Differences;

/// <summary>An entry that was there before, and what is different.</summary>
/// <param name="OldId">Its id then.</param>
/// <param name="Entry">The entry now.</param>
/// <param name="Fields">What changed in it.</param>
internal sealed record EntryChange(string OldId, EntryContent Entry, ImmutableArray<FieldChange> Fields);
