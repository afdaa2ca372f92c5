using System.Collections.Immutable;

namespace Pedi.Site.Views;

/// <summary>A modality in the matrix.</summary>
/// <param name="Modality">The modality.</param>
/// <param name="Cells">How many entries of it there are, for each stage of life.</param>
public sealed record MatrixRowView(FacetOptionView Modality, ImmutableArray<int> Cells);
