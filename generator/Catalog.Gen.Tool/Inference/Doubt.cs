namespace Catalog.Gen.Tool.Inference;

/// <summary>Something that was decided by figures, and that a person should look at.</summary>
/// <param name="Place">Where in an entry: <c>links[].url</c>; empty for the entry itself.</param>
/// <param name="Text">What was decided, and by which figures.</param>
internal sealed record Doubt(string Place, string Text)
{
    public override string ToString() => Place.Length == 0 ? Text : $"{Place}: {Text}";
}
