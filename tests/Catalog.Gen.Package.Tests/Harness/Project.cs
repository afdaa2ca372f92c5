using CliWrap;
using CliWrap.Buffered;

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>A user's project in a folder of its own.</summary>
internal sealed class Project(string folder, string name)
{
    public string Folder { get; } = folder;

    public string Name { get; } = name;

    /// <summary>Environment variables of what is run in the project; null takes one away.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    /// <summary>Writes a project file as new ones are.</summary>
    public void AddProject(
        string path, string properties, string items, string sdk = "Microsoft.NET.Sdk", string targetFramework = "net10.0")
    {
        string frameworks = targetFramework.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Write(path, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <{frameworks}>{targetFramework}</{frameworks}>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Changes one text in one file, which must be there exactly once.</summary>
    public void Edit(string path, string from, string to)
    {
        string text = File.ReadAllText(PathOf(path));
        Assert.Equal(2, text.Split(from).Length);
        File.WriteAllText(PathOf(path), text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Copies a folder's files, but for what was built in it.</summary>
    public void CopyFrom(string source, string into = "")
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj" || relative.EndsWith(".csproj", StringComparison.Ordinal))
                continue;

            string target = PathOf(Path.Combine(into, relative));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            File.SetAttributes(target, FileAttributes.Normal);
        }
    }

    public Task<BuildOutput> Build(params IEnumerable<string> arguments) => Run(["build", "-clp:NoSummary", .. arguments]);

    /// <summary>Runs <c>dotnet</c> with arguments in the project's folder.</summary>
    public async Task<BuildOutput> Run(params string[] arguments)
    {
        BufferedCommandResult result = await Dotnet.Run(Folder, Variables, arguments);
        return new BuildOutput(Folder, result.ExitCode, result.StandardOutput + result.StandardError);
    }

    /// <summary>Runs <c>git</c> in the project's folder, which must succeed.</summary>
    public Task Git(params string[] arguments) =>
        Cli.Wrap("git")
            .WithArguments(["-c", "user.name=a", "-c", "user.email=a@example.org", .. arguments])
            .WithWorkingDirectory(Folder)
            .ExecuteAsync(TestContext.Current.CancellationToken);

    /// <summary>Runs what was built, and gives what it printed.</summary>
    public Task<string> RunBuilt(string targetFramework = "net10.0") => RunFile($"bin/Debug/{targetFramework}/{Name}.dll");

    /// <summary>Runs a program of .NET, and gives what it printed.</summary>
    public async Task<string> RunFile(string path)
    {
        BufferedCommandResult result = await Dotnet.Run(Folder, Variables, PathOf(path));
        Assert.True(result.ExitCode == 0, result.StandardOutput + result.StandardError);
        return result.StandardOutput.ReplaceLineEndings("\n");
    }
}
