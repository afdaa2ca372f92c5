using Basic.Reference.Assemblies;
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

    public static IEnumerable<MetadataReference> References => Net80.References.All;
}
