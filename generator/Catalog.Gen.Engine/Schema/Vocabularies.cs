namespace Catalog.Gen.Engine.Schema;

/// <summary>The parts of drafts 2019-09 and later that a metaschema switches on by <c>$vocabulary</c>.</summary>
[Flags]
internal enum Vocabularies
{
    None = 0,
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    MetaData = 16,
    Format = 32,
    Content = 64,
    All = Core | Applicator | Unevaluated | Validation | MetaData | Format | Content,
}
