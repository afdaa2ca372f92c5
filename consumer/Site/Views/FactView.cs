using System.Collections.Immutable;

namespace Pedi.Site.Views;

/// <summary>Something that one asks of an entry, and the answer.</summary>
/// <param name="Label">What is asked: <c>Design</c>.</param>
/// <param name="Values">The answer; nothing where it is not known.</param>
public sealed record FactView(string Label, ImmutableArray<string> Values);
