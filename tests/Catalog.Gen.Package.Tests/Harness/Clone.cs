using System.Diagnostics.CodeAnalysis;
using Catalog.Gen.Package.Tests.Harness;
using Catalog.Gen.Tests;
using CliWrap;
using CliWrap.Buffered;

[assembly: AssemblyFixture(typeof(Clone))]

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>The repository as a fresh clone has it: the files that git knows or would add, and nothing that was built.</summary>
public sealed class Clone : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-gen-clone-");

    internal Project Root { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Root = new Project(_folder.FullName, "Catalog.Gen");
        BufferedCommandResult files = await Cli.Wrap("git")
            .WithArguments(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
            .WithWorkingDirectory(Corpora.RepositoryRoot)
            .ExecuteBufferedAsync();
        foreach (string file in files.StandardOutput.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            string source = Path.Combine(Corpora.RepositoryRoot, file);
            if (!File.Exists(source))
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(Root.PathOf(file))!);
            File.Copy(source, Root.PathOf(file));
        }
    }

    [SuppressMessage("Usage", "CA1816", Justification = "There is no finalizer.")]
    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
