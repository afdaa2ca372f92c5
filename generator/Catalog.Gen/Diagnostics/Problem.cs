using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Diagnostics;

/// <summary>A diagnostic as values, made into a <see cref="Diagnostic"/> only when it is reported.</summary>
/// <param name="Descriptor">One of <see cref="Descriptors"/>.</param>
/// <param name="Place">The culprit alone.</param>
/// <param name="Arguments">What fills the descriptor's message format.</param>
/// <param name="Related">A second place that helps: the first of two duplicate keys, say.</param>
/// <param name="Severity">In place of the descriptor's: where a setting of the project makes an information an error.</param>
internal sealed record Problem(DiagnosticDescriptor Descriptor, FileSpan Place, EquatableArray<string> Arguments, FileSpan? Related = null, DiagnosticSeverity? Severity = null)
{
    /// <summary>A problem whose message is one sentence.</summary>
    public static Problem Create(DiagnosticDescriptor descriptor, FileSpan place, string message, FileSpan? related = null) =>
        new(descriptor, place, ImmutableArray.Create(message), related);

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Place.ToLocation(),
        Severity ?? Descriptor.DefaultSeverity,
        Related is { } related ? [related.ToLocation()] : null,
        properties: null,
        [.. Arguments]);
}
