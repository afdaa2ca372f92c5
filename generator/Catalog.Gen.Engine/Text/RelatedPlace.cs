namespace Catalog.Gen.Engine.Text;

/// <summary>Another place that helps to understand a problem.</summary>
/// <param name="Place">Where it is, in the file of the problem or in another.</param>
/// <param name="Note">What stands there: <c>the first of the two</c>, <c>schema</c>.</param>
internal readonly record struct RelatedPlace(FileSpan Place, string Note)
{
    /// <summary>
    /// Whether the message leaves open what only this place says, so that a door that shows nothing but the message names
    /// the place behind it.
    /// </summary>
    public bool IsNeeded { get; init; }

    /// <summary><c>[schema: dataset.schema.json(11,7)]</c></summary>
    public override string ToString() => $"[{Note}: {Words.Clean(FilePaths.FileName(FilePaths.Normalise(Place.Path)))}{Place.Lines.Start}]";
}
