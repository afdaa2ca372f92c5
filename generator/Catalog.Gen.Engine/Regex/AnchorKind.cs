namespace Catalog.Gen.Engine.Regex;

internal enum AnchorKind
{
    Start,
    End,
    WordBoundary,
    NotWordBoundary,
}
