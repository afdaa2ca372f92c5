using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using Catalog.Gen.Package.Tests.Harness;
using Catalog.Gen.Tests;
using CliWrap.Buffered;

[assembly: AssemblyFixture(typeof(Feed))]

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>
/// The package, packed once for all tests into a feed of its own, in a folder outside the repository that has a NuGet
/// cache of its own. The machine's cache is only read, for what is no concern of these tests.
/// </summary>
public sealed class Feed : IAsyncLifetime
{
    // Own to this run, so that no cache on the machine can answer for it.
    private readonly string _version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";

    private DirectoryInfo _root = null!;
    private int _projects;

    /// <summary>This machine, as the SDK calls it: what the generator is compiled for ahead of time.</summary>
    internal static string Platform { get; } =
        (OperatingSystem.IsWindows() ? "win-" : OperatingSystem.IsMacOS() ? "osx-" : "linux-")
        + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    public string PackagePath => PathOf("Catalog.Gen");

    /// <summary>The version of all that is in the feed.</summary>
    internal string Version => _version;

    /// <summary>What a project writes that uses the generator.</summary>
    internal string PackageReference => $"""<PackageReference Include="Catalog.Gen" Version="{_version}" PrivateAssets="all" />""";

    /// <summary>The path of a package, or of its symbols.</summary>
    public string PathOf(string package, string ending = "nupkg") =>
        Path.Combine(_root.FullName, "feed", $"{package}.{_version}.{ending}");

    public async ValueTask InitializeAsync()
    {
        _root = Directory.CreateTempSubdirectory("catalog-gen-");
        BufferedCommandResult locals =
            await Dotnet.Run(_root.FullName, new Dictionary<string, string?>(), "nuget", "locals", "global-packages", "--list");
        string machineCache = locals.StandardOutput.Split(": ", 2)[1].Trim();

        // Without <clear/>, the machine's own sources stay beside the feed.
        new XElement("configuration",
            new XElement("packageSources", Add("local", Path.Combine(_root.FullName, "feed"))),
            new XElement("fallbackPackageFolders", Add("machine", machineCache)),
            new XElement("config", Add("globalPackagesFolder", Path.Combine(_root.FullName, "packages"))))
            .Save(Path.Combine(_root.FullName, "nuget.config"));

        await Pack("generator/Catalog.Gen");
        await Pack("generator/Catalog.Gen.Templates");

        static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
    }

    /// <summary>Packs a project of the repository into the feed.</summary>
    internal async Task Pack(string project)
    {
        BufferedCommandResult pack = await Dotnet.Run(
            Corpora.RepositoryRoot, new Dictionary<string, string?>(),
            "pack", Path.Combine(Corpora.RepositoryRoot, project), "-o", Path.Combine(_root.FullName, "feed"), $"-p:Version={_version}");
        Assert.True(pack.ExitCode == 0, pack.StandardOutput);
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>An empty folder beside the feed for one test's project.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="properties">Its own properties.</param>
    /// <param name="items">Its own items.</param>
    /// <param name="targetFramework">What it is built for; several with a semicolon between.</param>
    /// <param name="sdk">What kind of project it is.</param>
    /// <param name="language">What its file ends in: <c>cs</c> for <c>.csproj</c>.</param>
    /// <param name="parent">A folder for the project's own.</param>
    internal Project NewProject(
        string name,
        string properties = "",
        string items = "",
        string targetFramework = "net10.0",
        string sdk = "Microsoft.NET.Sdk",
        string language = "cs",
        string parent = "")
    {
        Project project = NewFolder(Path.Combine(parent, name));
        project.AddProject($"{name}.{language}proj", properties, PackageReference + items, sdk, targetFramework);
        return project;
    }

    /// <summary>An empty folder beside the feed, without a project.</summary>
    /// <param name="name">What its path ends in, but for a number; folders with a slash between.</param>
    internal Project NewFolder(string name)
    {
        string folder = Path.Combine(_root.FullName, $"{name}-{Interlocked.Increment(ref _projects)}");
        Directory.CreateDirectory(folder);
        return new Project(folder, Path.GetFileName(name));
    }

    /// <summary>The version that this repository itself is built with.</summary>
    internal static string VersionOf(string package) =>
        XDocument.Load(Path.Combine(Corpora.RepositoryRoot, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => version.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    internal ZipArchive OpenPackage() => ZipFile.OpenRead(PackagePath);
}
