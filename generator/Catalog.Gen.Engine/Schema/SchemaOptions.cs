namespace Catalog.Gen.Engine.Schema;

/// <summary>What a schema itself does not say. A catalog is always read by <see cref="Default"/>; the test suite needs both sides of each choice.</summary>
/// <param name="DefaultDraft">The draft of a schema without <c>$schema</c>.</param>
/// <param name="AssertFormat">Whether <c>format</c> is a check, as the suite's <c>optional/format</c> has it, or a remark, as its required <c>format.json</c> has it.</param>
internal sealed record SchemaOptions(Draft DefaultDraft, bool AssertFormat)
{
    public static SchemaOptions Default { get; } = new(Draft.TwentyTwenty, AssertFormat: true);
}
