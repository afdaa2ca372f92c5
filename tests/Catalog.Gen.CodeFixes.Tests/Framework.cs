using Catalog.Gen.CodeFixes.Tests.References;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Harness;

/// <summary>
/// The framework that a <see cref="CatalogProject"/> is compiled against: the one that runs the tests, since the package of
/// .NET 8's references asks for a newer compiler than the oldest that these tests run on.
/// </summary>
internal static class Framework
{
    public static IEnumerable<MetadataReference> References => Check.References;
}
