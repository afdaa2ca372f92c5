namespace Catalog.Gen.Tool.Inference;

/// <summary>A file that is written or changed.</summary>
/// <param name="Path">Where, with <c>/</c> between the parts.</param>
/// <param name="Before">What it holds now; null where it is new.</param>
/// <param name="After">What it will hold.</param>
internal sealed record InitFile(string Path, string? Before, string After);
