namespace Catalog.Gen.Engine.Catalog;

/// <summary><c>x-inverse</c>: a property of the target's entry type that lists who refers to it.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="SourceClass">The static class, with <c>global::</c>, of those that refer.</param>
/// <param name="SourceType">Their entry type.</param>
/// <param name="Index">The name of the look-up in that class.</param>
/// <param name="Property">The property that refers, for documentation.</param>
internal sealed record InverseShape(string Name, string SourceClass, string SourceType, string Index, string Property);
