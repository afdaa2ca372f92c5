namespace Catalog.Gen.Schema.Patterns;

internal enum AnchorKind
{
    Start,
    End,
    WordBoundary,
    NotWordBoundary,
}
