namespace Catalog.Gen.Pipeline;

/// <summary>What a programmer's own part of a generated type has to be.</summary>
internal enum GeneratedKind
{
    /// <summary>A partial class.</summary>
    Class,

    /// <summary>A partial record.</summary>
    Record,

    /// <summary>There can be no part: an enum, or the class of its extension methods.</summary>
    Whole,
}
