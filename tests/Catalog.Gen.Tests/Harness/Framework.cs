using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Harness;

/// <summary>The framework that a <see cref="CatalogProject"/> is compiled against: .NET 8, the oldest that is supported.</summary>
internal static class Framework
{
    public static IEnumerable<MetadataReference> References => Net80.References.All;
}
