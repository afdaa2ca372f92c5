namespace Catalog.Gen.Engine.Catalog;

/// <summary>An id of the past.</summary>
/// <param name="Id">The former id.</param>
/// <param name="Member">The C# member that it made.</param>
/// <param name="Target">The index of the entry that has it.</param>
/// <param name="CurrentId">That entry's id.</param>
/// <param name="CurrentMember">That entry's member.</param>
internal sealed record FormerMember(string Id, string Member, int Target, string CurrentId, string CurrentMember);
