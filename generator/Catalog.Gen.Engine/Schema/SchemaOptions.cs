namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// Choices that a schema itself does not make. A catalog is always read with <see cref="Default"/>; the JSON Schema test
/// suite needs both sides of each choice.
/// </summary>
/// <param name="DefaultDraft">The draft of a schema without <c>$schema</c>.</param>
/// <param name="AssertFormat">
/// Whether <c>format</c> is an assertion, as the suite's <c>optional/format</c> expects, or only an annotation, as its
/// required <c>format.json</c> expects.
/// </param>
internal sealed record SchemaOptions(Draft DefaultDraft, bool AssertFormat)
{
    public static SchemaOptions Default { get; } = new(Draft.TwentyTwenty, AssertFormat: true) { JudgesSense = true };

    /// <summary>
    /// Whether it is reported that a schema contradicts itself: that it admits nothing, or refuses its own default. The suite has
    /// many such schemas on purpose.
    /// </summary>
    public bool JudgesSense { get; init; }

    /// <summary>With a trailing separator; what paths in messages are relative to. Empty where there is no project.</summary>
    public string ProjectDirectory { get; init; } = "";
}
