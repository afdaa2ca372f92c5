using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.House;

/// <summary>What the compiled engine refers to, by its metadata: no compiler, no console, no file system and no network.</summary>
public sealed class AssemblyTests
{
    private static readonly string[] Forbidden =
    [
        "System.Console", "System.Random",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.FileSystemInfo",
        "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo", "System.IO.FileSystemWatcher",
    ];

    private static readonly string[] ForbiddenNamespaces =
    [
        "Microsoft.CodeAnalysis", "Microsoft.Win32", "System.Diagnostics.Process", "System.Net",
    ];

    [Fact]
    public void The_engine_refers_to_the_framework_and_to_YamlDotNet_alone()
    {
        string[] others =
        [
            .. typeof(Rule).Assembly.GetReferencedAssemblies()
                .Select(static reference => reference.Name!)
                .Where(static name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "netstandard"),
        ];
        Assert.Equal(["Catalog.Gen.YamlDotNet"], others);
    }

    [Fact]
    public void The_engine_refers_to_nothing_outside_of_itself_but_texts_and_values()
    {
        string[] found = [.. TypeReferences(typeof(Rule).Assembly).Where(IsForbidden).Order(StringComparer.Ordinal)];
        Assert.Empty(found);
    }

    private static bool IsForbidden(string type) =>
        Forbidden.Contains(type)
        || ForbiddenNamespaces.Any(space => type == space || type.StartsWith(space + ".", StringComparison.Ordinal));

    private static List<string> TypeReferences(Assembly assembly)
    {
        using FileStream file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        MetadataReader reader = image.GetMetadataReader();
        return
        [
            .. reader.TypeReferences
                .Select(handle => reader.GetTypeReference(handle))
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
        ];
    }
}
