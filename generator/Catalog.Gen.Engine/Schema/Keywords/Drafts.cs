namespace Catalog.Gen.Engine.Schema;

/// <summary>Drafts of JSON Schema, as a set: where a keyword means something.</summary>
[Flags]
internal enum Drafts
{
    None = 0,
    Four = 1,
    Six = 2,
    Seven = 4,
    TwentyNineteen = 8,
    TwentyTwenty = 16,
    One = 32,
    All = Four | Six | Seven | TwentyNineteen | TwentyTwenty | One,
    FromSix = All & ~Four,
    FromSeven = FromSix & ~Six,
    FromTwentyNineteen = FromSeven & ~Seven,
    FromTwentyTwenty = FromTwentyNineteen & ~TwentyNineteen,
    UntilTwentyNineteen = All & ~FromTwentyTwenty,
}
