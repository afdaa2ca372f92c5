using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Harness;

/// <summary>The framework that a <see cref="CatalogProject"/> is compiled against: .NET 8, the oldest that is supported.</summary>
internal static class Framework
{
    /// <summary>What <c>ImplicitUsings</c> adds to a project.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static IReadOnlyList<MetadataReference> References { get; } = Read("Basic.Reference.Assemblies.Net80");

    public static IReadOnlyList<MetadataReference> OfNet9 => Read("Basic.Reference.Assemblies.Net90");

    // The types of these assemblies give references at once, but were made for a newer compiler than the oldest that is tested.
    private static IReadOnlyList<MetadataReference> Read(string assembly)
    {
        Assembly holder = Assembly.Load(assembly);
        // A resource is called net80.System.Runtime.
        return
        [
            .. holder.GetManifestResourceNames().Select(name => MetadataReference.CreateFromStream(
                holder.GetManifestResourceStream(name)!, filePath: $"{name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]}.dll")),
        ];
    }
}
