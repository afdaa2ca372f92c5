namespace Catalog.Gen.Engine.Catalog;

/// <summary>How a value becomes a text.</summary>
internal enum IndexKey
{
    /// <summary>A string is itself.</summary>
    String,

    /// <summary>A generated enumeration has its YAML spelling.</summary>
    Enum,

    /// <summary>An integer is written with the invariant culture.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A referenced entry has its id.</summary>
    Entry,
}
