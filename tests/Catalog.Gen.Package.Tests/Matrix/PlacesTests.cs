using Catalog.Gen.Package.Tests.Harness;
using CliWrap.Buffered;

namespace Catalog.Gen.Package.Tests.Matrix;

/// <summary>Where a project lies; what a path may have in it is tried in <see cref="HostileFilesTests"/>.</summary>
public sealed class PlacesTests(Feed feed)
{
    /// <summary>As on a machine that builds what another user has checked out.</summary>
    [Fact]
    public async Task Sources_that_another_user_owns_and_nobody_may_change()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other ways to be another user.");
        Project project = feed.NewProject(Fruits.ProjectName, "<OutputType>Exe</OutputType>", Fruits.Item);
        Fruits.AddTo(project);
        project.Write("Program.cs", Fruits.Program);
        DirectoryInfo own = Directory.CreateTempSubdirectory("catalog-gen-own-");
        try
        {
            await Run("chmod", ["-R", "a-w,a+rX", project.Folder]);
            // Only this feed, since the other user may not see what the first one has configured.
            string configuration = Path.Combine(own.FullName, "nuget.config");
            await File.WriteAllTextAsync(configuration, $"""
                <configuration>
                  <packageSources><clear /><add key="feed" value="{Path.GetDirectoryName(feed.PackagePath)}" /></packageSources>
                  <fallbackPackageFolders><clear /></fallbackPackageFolders>
                </configuration>
                """);
            string[] build =
            [
                "dotnet", "build", project.Folder, "--artifacts-path", own.FullName, "-clp:NoSummary",
                "-p:RestoreConfigFile=" + configuration,
            ];
            BuildOutput output;
            if (Environment.IsPrivilegedProcess)
            {
                // To this user nothing is closed, so another one builds.
                await Run("chmod", ["a+rx", Path.GetDirectoryName(project.Folder)!]);
                await Run("chown", ["-R", "65534:65534", own.FullName]);
                output = await Run(
                    "setpriv",
                    [
                        "--reuid=65534", "--regid=65534", "--clear-groups",
                        "env", "HOME=" + own.FullName, "DOTNET_CLI_HOME=" + own.FullName,
                        "NUGET_PACKAGES=" + Path.Combine(own.FullName, "packages"), .. build,
                    ]);
            }
            else
            {
                output = await Run("env", build);
            }

            output.AssertSucceeded();
            Assert.Empty(output.Problems);
            Assert.Equal(Fruits.ProgramOutput, await project.RunFile(Path.Combine(own.FullName, "bin/Orchard/debug/Orchard.dll")));
        }
        finally
        {
            await Run("chmod", ["-R", "u+w", project.Folder]);
            own.Delete(recursive: true);
        }

        async Task<BuildOutput> Run(string program, IEnumerable<string> arguments)
        {
            BufferedCommandResult result = await Dotnet.Command(project.Folder, new Dictionary<string, string?>())
                .WithTargetFile(program)
                .WithArguments(arguments)
                .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
            return new BuildOutput(project.Folder, result.ExitCode, result.StandardOutput + result.StandardError);
        }
    }
}
