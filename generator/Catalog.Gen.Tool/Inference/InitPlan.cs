using System.Collections.Immutable;

namespace Catalog.Gen.Tool.Inference;

/// <summary>What is written for a catalog that was inferred.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Others">The records beside it, the settings of the editor, and the files of entries that get a first line.</param>
/// <param name="Notes">What was left as it is, and why.</param>
internal sealed record InitPlan(InitFile Schema, ImmutableArray<InitFile> Others, ImmutableArray<string> Notes);
