using System.Xml.Linq;

namespace Catalog.Gen.Benchmarks.Ours;

/// <summary>
/// The package, in a feed of its own with a cache of its own: projects beside it use it as anyone's do. The machine's
/// cache is only read, for all else.
/// </summary>
internal sealed class PackedPackage
{
    private const string Version = "0.1.0-benchmark";

    private PackedPackage(string folder) => Folder = folder;

    /// <summary>Where projects go that use it.</summary>
    public string Folder { get; }

    public static string Reference => $"""<PackageReference Include="Catalog.Gen" Version="{Version}" PrivateAssets="all" />""";

    public static PackedPackage Make(string folder)
    {
        Directory.CreateDirectory(folder);
        string machineCache = DotNet.Run(folder, "nuget", "locals", "global-packages", "--list").Output.Split(": ", 2)[1].Trim();
        new XElement(
            "configuration",
            new XElement("packageSources", Add("local", Path.Combine(folder, "feed"))),
            new XElement("fallbackPackageFolders", Add("machine", machineCache)),
            new XElement("config", Add("globalPackagesFolder", Path.Combine(folder, "packages"))))
            .Save(Path.Combine(folder, "nuget.config"));
        DotNet.Run(
            Session.RepositoryRoot, "pack", Path.Combine(Session.RepositoryRoot, "generator", "Catalog.Gen"),
            "-o", Path.Combine(folder, "feed"), $"-p:Version={Version}", "-p:UseSharedCompilation=false");
        return new PackedPackage(folder);

        static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
    }

    /// <summary>A project in a folder of its own.</summary>
    /// <param name="name">Of the folder, the project and its namespace.</param>
    /// <param name="items">What it refers to.</param>
    /// <param name="properties">Its own, beside the usual ones.</param>
    /// <returns>The folder.</returns>
    public string AddProject(string name, string items, string properties = "")
    {
        string folder = Path.Combine(Folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Path.GetFileName(name) + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        return folder;
    }
}
