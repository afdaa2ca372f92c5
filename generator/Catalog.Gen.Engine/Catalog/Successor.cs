namespace Catalog.Gen.Engine.Catalog;

/// <summary>An entry that another one replaces.</summary>
internal readonly record struct Successor(string Id, string ById, string ByMember);
