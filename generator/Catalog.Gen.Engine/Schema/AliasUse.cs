namespace Catalog.Gen.Engine.Schema;

/// <summary>Where a value is used that stands elsewhere in the file, behind an anchor.</summary>
/// <param name="From">Where the alias or the merge key is to be looked for, or where the key stands that has the alias.</param>
/// <param name="Mark"><c>*</c> for an alias, <c>&lt;&lt;</c> for a merge key.</param>
internal readonly record struct AliasUse(int From, string Mark);
