using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Inference;

/// <summary>A file, or an entry of one, that the schema was made without.</summary>
/// <param name="Path">The file.</param>
/// <param name="Why">The reason, in a sentence.</param>
/// <param name="Problems">What the reader says of it; none where it is only of another form than the rest.</param>
internal sealed record SkippedPart(string Path, string Why, EquatableArray<Problem> Problems);
