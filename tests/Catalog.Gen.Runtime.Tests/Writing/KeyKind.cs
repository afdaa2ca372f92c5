namespace Catalog.Gen.Runtime.Tests.Writing;

/// <summary>How a key is packed.</summary>
internal enum KeyKind
{
    /// <summary>As the number of a declared name.</summary>
    Declared,

    /// <summary>As a text that a map holds.</summary>
    Other,

    /// <summary>As a text that no member shows.</summary>
    Hidden,
}
