namespace Catalog.Gen.LanguageServer.Features;

/// <summary>How a place means an entry.</summary>
internal enum MeantBy
{
    /// <summary>A value refers to it.</summary>
    Reference,

    /// <summary>Its id stands there: a key, or the value of the property that holds the id.</summary>
    Id,

    /// <summary>An id stands there that it once had.</summary>
    FormerId,

    /// <summary>The list of published ids has its id there.</summary>
    Record,

    /// <summary>It is the entry around the place.</summary>
    Around,
}
