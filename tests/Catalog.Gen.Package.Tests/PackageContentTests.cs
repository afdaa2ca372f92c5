using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalog.Gen.Package.Tests.Harness;
using Catalog.Gen.Tests;

namespace Catalog.Gen.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
public sealed partial class PackageContentTests(Feed feed)
{
    private const string Repository = "https://github.com/catalog-gen/catalog-gen";

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
                "analyzers/dotnet/cs/Catalog.Gen.YamlDotNet.dll",
                "analyzers/dotnet/cs/Catalog.Gen.dll",
                "build/Catalog.Gen.Lock.targets",
                "build/Catalog.Gen.props",
                "build/Catalog.Gen.targets",
                "buildMultiTargeting/Catalog.Gen.targets",
                "icon.png",
                "tasks/netstandard2.0/Catalog.Gen.Tasks.dll",
                "tasks/netstandard2.0/Catalog.Gen.YamlDotNet.dll",
                "tools/net8.0/Catalog.Gen.Engine.dll",
                "tools/net8.0/Catalog.Gen.YamlDotNet.dll",
                "tools/net8.0/catalog.dll",
                "tools/net8.0/catalog.runtimeconfig.json",
                $"tools/ready/10.0/{Feed.Platform}/Catalog.Gen.YamlDotNet.dll",
                $"tools/ready/10.0/{Feed.Platform}/Catalog.Gen.dll",
            ],
            files);
    }

    [Fact]
    public void A_project_that_uses_it_gets_nothing_to_reference_or_to_hand_on()
    {
        using ZipArchive package = feed.OpenPackage();
        XElement metadata = Metadata(package, "Catalog.Gen");

        XElement group = Assert.Single(Find(metadata, "dependencies")!.Elements());
        Assert.Equal(".NETStandard2.0", group.Attribute("targetFramework")?.Value);
        Assert.Empty(group.Elements());
        Assert.Equal("true", Find(metadata, "developmentDependency")?.Value);
    }

    [Theory]
    [InlineData("Catalog.Gen")]
    [InlineData("Catalog.Gen.Templates")]
    public void Who_finds_it_learns_what_it_is_and_where_it_comes_from(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(id));
        AssertSaysWhereItComesFrom(package, id);
    }

    /// <summary>The page is shown where the files of the repository are not.</summary>
    [Fact]
    public void The_links_of_its_page_lead_to_the_repository()
    {
        using ZipArchive package = feed.OpenPackage();
        string page = Text(package, "README.md");
        string[] links = [.. Links.Matches(page).Select(static match => match.Groups[1].Value)];
        Assert.Contains(Repository + "/blob/main/generator/Catalog.Gen/rules/targets.md", links);
        Assert.All(links, static link => Assert.Matches("^(https://|#)", link));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Corpora.RepositoryRoot, "README.md")).ReplaceLineEndings("\n").TrimEnd(),
            page.Replace($"]({Repository}/blob/main/", "](", StringComparison.Ordinal).ReplaceLineEndings("\n").TrimEnd());
    }

    /// <summary>Whoever builds downloads it: what is for one platform more is 2 MB, and all else must be small.</summary>
    [Fact]
    public void It_is_small()
    {
        using ZipArchive package = feed.OpenPackage();
        ILookup<bool, long> sizes = package.Entries.ToLookup(
            static entry => entry.FullName.StartsWith("tools/ready/", StringComparison.Ordinal), static entry => entry.CompressedLength);
        Assert.InRange(sizes[false].Sum(), 0, 2_500_000);
        Assert.InRange(sizes[true].Sum(), 0, 2_500_000);
    }

    /// <summary>Symbols name source files; a debugger finds them by the repository, and nobody learns who built them where.</summary>
    [Fact]
    public void Symbols_are_in_a_package_of_their_own_and_name_no_machine()
    {
        using ZipArchive package = feed.OpenPackage();
        using ZipArchive symbols = ZipFile.OpenRead(feed.PathOf("Catalog.Gen", "snupkg"));
        Assert.DoesNotContain(package.Entries, static entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal));
        string[] files =
        [
            .. symbols.Entries.Select(static entry => entry.FullName).Where(static name => name.EndsWith(".pdb", StringComparison.Ordinal)),
        ];
        Assert.Equal(
            [
                "analyzers/dotnet/cs/Catalog.Gen.CodeFixes.pdb", "analyzers/dotnet/cs/Catalog.Gen.Completion.pdb",
                "analyzers/dotnet/cs/Catalog.Gen.pdb", "tools/net8.0/Catalog.Gen.Engine.pdb", "tools/net8.0/catalog.pdb",
            ],
            files.Order(StringComparer.Ordinal));
        foreach (string file in files)
        {
            using var provider = MetadataReaderProvider.FromPortablePdbStream(Copy(symbols, file));
            MetadataReader reader = provider.GetMetadataReader();
            Assert.All(
                reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)),
                static name => Assert.Matches(@"^(/_\d*/|[^/\\:]+[/\\])", name));
        }

        byte[] root = Encoding.UTF8.GetBytes(Path.TrimEndingDirectorySeparator(Corpora.RepositoryRoot));
        foreach (ZipArchiveEntry file in package.Entries.Where(static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
            Assert.True(Copy(package, file.FullName).ToArray().AsSpan().IndexOf(root) < 0, $"{file} names {Corpora.RepositoryRoot}.");
    }

    [Fact]
    public async Task The_catalog_is_a_package_with_its_documentation()
    {
        await feed.Pack("catalog");
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf("PediatricImaging"));
        Assert.Equal(
            ["lib/net8.0/PediatricImaging.dll", "lib/net8.0/PediatricImaging.xml"],
            package.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.DoesNotContain(package.Entries, static entry => entry.Name.EndsWith(".yaml", StringComparison.Ordinal));
        AssertSaysWhereItComesFrom(package, "PediatricImaging");
        Assert.DoesNotContain(
            Find(Metadata(package, "PediatricImaging"), "dependencies")!.Descendants(),
            static element => element.Name.LocalName == "dependency");
        Assert.Contains("P:PediatricImaging.Datasets.Dhcp", Text(package, "lib/net8.0/PediatricImaging.xml"), StringComparison.Ordinal);
        Assert.Contains($"]({Repository}/blob/main/catalog/datasets)", Text(package, "README.md"), StringComparison.Ordinal);
        Assert.True(File.Exists(feed.PathOf("PediatricImaging", "snupkg")));
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
                "System.Memory", "System.Reflection.Metadata", "System.Runtime.CompilerServices.Unsafe", "System.Buffers",
                "Catalog.Gen.YamlDotNet",
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

        // Visual Studio's MSBuild, of the .NET 8 SDK's age, has all but our YamlDotNet, which lies beside.
        Assert.Empty(references.Keys.Except(
            [
                "netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "System.Collections.Immutable",
                "System.Memory", "Catalog.Gen.YamlDotNet",
            ]));
        Assert.Equal(new Version(7, 0, 0, 0), references["System.Collections.Immutable"]);
    }

    [Fact]
    public void What_is_compiled_ahead_of_time_is_the_same_generator()
    {
        using ZipArchive package = feed.OpenPackage();
        foreach (string name in new[] { "Catalog.Gen.dll", "Catalog.Gen.YamlDotNet.dll" })
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

    private static void AssertSaysWhereItComesFrom(ZipArchive package, string id)
    {
        XElement metadata = Metadata(package, id);
        Assert.Equal("MIT", Find(metadata, "license")?.Value);
        Assert.Equal(Repository, Find(metadata, "projectUrl")?.Value);
        Assert.Equal(Repository, Find(metadata, "repository")?.Attribute("url")?.Value);
        Assert.Equal("git", Find(metadata, "repository")?.Attribute("type")?.Value);
        Assert.Equal(Repository + "/blob/main/generator/CHANGELOG.md", Find(metadata, "releaseNotes")?.Value);
        Assert.NotNull(Find(metadata, "description"));
        Assert.NotNull(Find(metadata, "tags"));
        Assert.NotNull(package.GetEntry(Find(metadata, "readme")!.Value));
        Assert.NotNull(package.GetEntry(Find(metadata, "icon")!.Value));
    }

    private static XElement Metadata(ZipArchive package, string id)
    {
        using Stream stream = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private static XElement? Find(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    private static string Text(ZipArchive package, string name) => Encoding.UTF8.GetString(Copy(package, name).ToArray());

    private static PEReader Open(ZipArchive package, string name) => new(Copy(package, name));

    private static MemoryStream Copy(ZipArchive package, string name)
    {
        var copy = new MemoryStream();
        using (Stream stream = package.GetEntry(name)!.Open())
            stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links { get; }
}
