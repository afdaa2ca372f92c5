namespace Catalog.Gen.Engine.Schema;

/// <summary>Where in a keyword's value there are schemas.</summary>
internal enum Subschemas
{
    None,
    One,
    List,
    Map,

    /// <summary><c>items</c> up to draft 2019-09.</summary>
    OneOrList,

    /// <summary><c>dependencies</c>: a map whose values are schemas or lists of names.</summary>
    MapOrNames,
}
