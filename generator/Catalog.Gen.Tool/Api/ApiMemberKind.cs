namespace Catalog.Gen.Tool.Api;

/// <summary>What a member of the API is.</summary>
internal enum ApiMemberKind
{
    /// <summary>An entry of a catalog: a property, and a constant for its id.</summary>
    Entry,

    Property,

    /// <summary>A method of a catalog that finds entries by a value.</summary>
    LookUp,

    /// <summary><c>Match</c> or <c>Switch</c> of a union: a parameter for each case.</summary>
    Match,

    /// <summary>Any other method.</summary>
    Method,

    /// <summary>A value of an enum.</summary>
    Value,

    /// <summary>A constant text.</summary>
    Constant,
}
