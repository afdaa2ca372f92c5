using System.Collections.Immutable;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>What is judged at one go.</summary>
/// <param name="Changes">The projects, and what changed in each.</param>
/// <param name="IsForAll">Whether a schema or another file changed on which all entries hang.</param>
/// <param name="Cancellation">Ends the work, where it gives way to other.</param>
internal sealed record Batch(ImmutableArray<BatchChange> Changes, bool IsForAll, CancellationToken Cancellation);
