namespace Catalog.Gen.Engine.Types;

/// <summary>A catalog that can be referred to.</summary>
/// <param name="ClassName">Its static class, as <c>global::Namespace.Datasets</c>.</param>
/// <param name="EntryName">Its entries' type, as <c>global::Namespace.Dataset</c>.</param>
internal sealed record ReferenceTarget(string ClassName, string EntryName);
