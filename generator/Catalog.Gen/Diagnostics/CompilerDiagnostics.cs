using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Diagnostics;

/// <summary>
/// The engine's problems as the compiler's diagnostics. They are made only when they are reported: a location inside the
/// model would break caching.
/// </summary>
internal static class CompilerDiagnostics
{
    /// <summary>A diagnostic with the problem's other places, and with its fixes as properties.</summary>
    public static Diagnostic ToDiagnostic(this Problem problem) => Diagnostic.Create(
        Descriptors.Of(problem.Rule),
        ToLocation(problem.Place),
        Descriptors.SeverityOf(problem.Severity),
        additionalLocations: problem.Related.Select(related => ToLocation(related.Place)),
        properties: FixProperties.Write(problem.Fixes),
        problem.Text);

    private static Location ToLocation(FileSpan place) => place.IsNone
        ? Location.None
        : Location.Create(
            place.Path,
            Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(place.Span.Start, place.Span.End),
            new LinePositionSpan(Position(place.Lines.Start), Position(place.Lines.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition Position(Engine.Text.LinePosition position) =>
        new(position.Line, position.Column);
}
