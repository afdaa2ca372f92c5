namespace Catalog.Gen.Tool.Api;

/// <summary>What a type of the API is.</summary>
internal enum ApiTypeKind
{
    /// <summary>The static class of a catalog.</summary>
    Catalog,

    /// <summary>The class of a catalog's entries.</summary>
    Entry,

    /// <summary>A record: a nested object, a tuple, a case of a union.</summary>
    Record,

    /// <summary>An abstract record with its cases.</summary>
    Union,

    Enum,

    /// <summary>A class of constants, within a union: the texts that tell the cases apart.</summary>
    Constants,
}
