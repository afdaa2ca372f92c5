using System.Collections.Immutable;

namespace Pedi.Site.Views;

/// <summary>How many entries there are of each modality and stage of life.</summary>
/// <param name="Stages">The columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record MatrixView(ImmutableArray<FacetOptionView> Stages, ImmutableArray<MatrixRowView> Rows);
