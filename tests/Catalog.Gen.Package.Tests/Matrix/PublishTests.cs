using Catalog.Gen.Package.Tests.Harness;
using CliWrap;
using CliWrap.Buffered;

namespace Catalog.Gen.Package.Tests.Matrix;

/// <summary>The forms in which a program is published: none brings a warning, and each program says the same.</summary>
public sealed class PublishTests(Feed feed)
{
    [Theory]
    [InlineData("<PublishTrimmed>true</PublishTrimmed><TrimMode>full</TrimMode><PublishSingleFile>true</PublishSingleFile>")]
    [InlineData("<PublishAot>true</PublishAot>")]
    public async Task A_program_that_is_published(string properties)
    {
        Project project = feed.NewProject(
            Fruits.ProjectName,
            $"""
            <OutputType>Exe</OutputType>
            <SelfContained>true</SelfContained>
            <RuntimeIdentifier>{Feed.Platform}</RuntimeIdentifier>
            {properties}
            """,
            Fruits.Item);
        Fruits.AddTo(project);
        project.Write("Program.cs", Fruits.Program);

        BuildOutput publish = await project.Run("publish", "-o", project.PathOf("published"));

        publish.AssertSucceeded();
        Assert.Empty(publish.Problems);
        string file = OperatingSystem.IsWindows() ? "Orchard.exe" : "Orchard";
        Assert.Equal(
            [file],
            Directory.GetFiles(project.PathOf("published")).Select(Path.GetFileName)
                .Where(static name => Path.GetExtension(name) is not (".pdb" or ".dbg")));
        BufferedCommandResult run = await Cli.Wrap(project.PathOf("published/" + file))
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Fruits.ProgramOutput, run.StandardOutput.ReplaceLineEndings("\n"));
    }
}
