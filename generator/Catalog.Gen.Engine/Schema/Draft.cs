namespace Catalog.Gen.Engine.Schema;

/// <summary>The drafts of JSON Schema that are read, from the oldest to the newest.</summary>
internal enum Draft
{
    /// <summary>Draft-04.</summary>
    Four,

    /// <summary>Draft-06.</summary>
    Six,

    /// <summary>Draft-07.</summary>
    Seven,

    /// <summary>Draft 2019-09.</summary>
    TwentyNineteen,

    /// <summary>Draft 2020-12.</summary>
    TwentyTwenty,

    /// <summary>JSON Schema v1, which is not published yet.</summary>
    One,
}
