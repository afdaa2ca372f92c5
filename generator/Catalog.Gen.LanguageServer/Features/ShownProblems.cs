using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;
using Range = Catalog.Gen.LanguageServer.Protocol.Range;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>Problems as editors show them: in the words of the build, with the page of the rule and the other places.</summary>
/// <param name="positions">How positions are counted.</param>
/// <param name="showsPlaces">Whether the editor shows other places beside a problem: else the message names those that are needed.</param>
internal sealed class ShownProblems(Positions positions, bool showsPlaces)
{
    public const string Source = "catalog";

    private const int Deprecated = 2;

    public Diagnostic Of(Problem problem, Snapshot snapshot) => new(
        RangeOf(problem.Place, snapshot),
        problem.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
        problem.Rule.Id,
        new CodeDescription(problem.Rule.HelpLink),
        Source,
        showsPlaces ? problem.Message.ToString() : problem.Text,
        problem.Rule == Rules.FormerReference ? [Deprecated] : null,
        !showsPlaces || problem.Related.Count == 0 ? null : [.. problem.Related.Select(place => Related(place, snapshot))]);

    public Location Place(FileSpan place, Snapshot snapshot) =>
        new(snapshot.UriOf(FilePaths.Normalise(place.Path)), RangeOf(place, snapshot));

    private Range RangeOf(FileSpan place, Snapshot snapshot)
    {
        // Only where positions are bytes do they hang on the text.
        string text = positions.Encoding == PositionEncoding.Utf16 ? "" : snapshot.Find(FilePaths.Normalise(place.Path))?.Text ?? "";
        return positions.Range(text, place);
    }

    private DiagnosticRelatedInformation Related(RelatedPlace place, Snapshot snapshot) =>
        new(Place(place.Place, snapshot), place.Note);
}
