using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
public sealed class PackageContentTests(Feed feed)
{
    [Fact]
    public void The_package_holds_the_generator_its_reader_its_targets_and_its_pages()
    {
        using ZipArchive package = feed.OpenPackage();
        string[] files =
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Where(name => !name.StartsWith("rules/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            [
                "Catalog.Gen.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/Catalog.Gen.CodeFixes.dll",
                "analyzers/dotnet/cs/Catalog.Gen.Completion.dll",
                "analyzers/dotnet/cs/Catalog.Gen.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/Catalog.Gen.Lock.targets",
                "build/Catalog.Gen.props",
                "build/Catalog.Gen.targets",
                "buildMultiTargeting/Catalog.Gen.targets",
                "tasks/netstandard2.0/Catalog.Gen.Tasks.dll",
                "tasks/netstandard2.0/YamlDotNet.dll",
                "tools/net8.0/Catalog.Gen.Engine.dll",
                "tools/net8.0/Catalog.Gen.Tool.dll",
                "tools/net8.0/Catalog.Gen.Tool.runtimeconfig.json",
                "tools/net8.0/YamlDotNet.dll",
                $"tools/ready/10.0/{Feed.Platform}/Catalog.Gen.dll",
                $"tools/ready/10.0/{Feed.Platform}/YamlDotNet.dll",
            ],
            files);
    }

    [Fact]
    public void A_project_that_uses_it_gets_nothing_to_reference_or_to_hand_on()
    {
        using ZipArchive package = feed.OpenPackage();
        using Stream stream = package.GetEntry("Catalog.Gen.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XElement? Find(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

        Assert.Empty(Find("dependencies")?.Descendants().Where(element => element.Name.LocalName == "dependency") ?? []);
        Assert.Equal("true", Find("developmentDependency")?.Value);
        Assert.Equal("MIT", Find("license")?.Value);
        Assert.Equal("README.md", Find("readme")?.Value);
        Assert.NotNull(Find("description"));
        Assert.NotNull(Find("tags"));
    }

    [Fact]
    public void The_generator_loads_in_the_oldest_compiler_that_is_supported()
    {
        using ZipArchive package = feed.OpenPackage();
        using PEReader file = Open(package, "analyzers/dotnet/cs/Catalog.Gen.dll");
        Assert.Equal(Machine.I386, file.PEHeaders.CoffHeader.Machine);
        MetadataReader metadata = file.GetMetadataReader();
        Dictionary<string, Version> references = metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);

        Assert.Equal(new Version(4, 8, 0, 0), references["Microsoft.CodeAnalysis"]);
        // Workspaces are not there when the command-line compiler runs (RS1038).
        Assert.DoesNotContain(references.Keys, name => name.Contains("Workspaces", StringComparison.Ordinal));
        // What else it needs must be in the package beside it, or come with every compiler.
        Assert.Empty(references.Keys.Except(
            [
                "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable",
                "System.Memory", "System.Reflection.Metadata", "System.Runtime.CompilerServices.Unsafe", "System.Buffers", "YamlDotNet",
            ]));
    }

    [Fact]
    public void The_tasks_load_in_every_MSBuild_that_is_supported()
    {
        using ZipArchive package = feed.OpenPackage();
        using PEReader file = Open(package, "tasks/netstandard2.0/Catalog.Gen.Tasks.dll");
        MetadataReader metadata = file.GetMetadataReader();
        Dictionary<string, Version> references = metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);

        // Visual Studio's MSBuild, of the .NET 8 SDK's age, has all but YamlDotNet, which lies beside.
        Assert.Empty(references.Keys.Except(
            [
                "netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "System.Collections.Immutable",
                "System.Memory", "YamlDotNet",
            ]));
        Assert.Equal(new Version(7, 0, 0, 0), references["System.Collections.Immutable"]);
    }

    [Fact]
    public void What_is_compiled_ahead_of_time_is_the_same_generator()
    {
        using ZipArchive package = feed.OpenPackage();
        foreach (string name in new[] { "Catalog.Gen.dll", "YamlDotNet.dll" })
        {
            using PEReader ready = Open(package, $"tools/ready/10.0/{Feed.Platform}/{name}");
            using PEReader plain = Open(package, $"analyzers/dotnet/cs/{name}");
            // Code for one machine stands in a directory of its own; the assembly is otherwise the same.
            Assert.NotEqual(0, ready.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
            Assert.Equal(0, plain.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
            Assert.Equal(Identity(plain), Identity(ready));
        }

        static Guid Identity(PEReader file)
        {
            MetadataReader metadata = file.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
    }

    private static PEReader Open(ZipArchive package, string name)
    {
        var copy = new MemoryStream();
        using (Stream stream = package.GetEntry(name)!.Open())
            stream.CopyTo(copy);
        copy.Position = 0;
        return new PEReader(copy);
    }
}
