using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Diagnostics;

/// <summary>The engine's problems as the compiler's diagnostics: made only when they are reported, for a location inside the model would break caching.</summary>
internal static class CompilerDiagnostics
{
    public static Diagnostic ToDiagnostic(this Problem problem) => Diagnostic.Create(
        Descriptors.Of(problem.Rule),
        problem.Place.ToLocation(),
        Descriptors.SeverityOf(problem.EffectiveSeverity),
        problem.Related is { } related ? [related.ToLocation()] : null,
        properties: null,
        problem.Message);

    private static Location ToLocation(this FileSpan place) => place.IsNone
        ? Location.None
        : Location.Create(place.Path, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(place.Span.Start, place.Span.End), new LinePositionSpan(Position(place.Lines.Start), Position(place.Lines.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition Position(Engine.Text.LinePosition position) => new(position.Line, position.Column);
}
