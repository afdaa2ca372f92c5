using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>A curator or programmer edits files, and <c>dotnet watch</c> runs beside.</summary>
public sealed class WatchTests(Feed feed)
{
    // What dotnet watch run says as soon as it listens: the program may print before it does.
    private const string Ready = "Waiting for changes";

    private const string BrokenPlum = "name: Plum\ncolour: red\nripens: 99\n";

    [Fact]
    public async Task Watch_build_sees_entries_and_schemas_change_and_entries_go()
    {
        Project project = NewFruits("<OutputType>Library</OutputType>");
        (await project.Build()).AssertSucceeded();
        await using Watch watch = Watch.Start(project, "build");
        (await watch.NextBuild()).AssertSucceeded();

        project.Edit("fruits/pear.yaml", "ripens: 8", "ripens: 13");
        (await watch.NextBuild()).AssertProblems("fruits/pear.yaml(3,9): error CAT1009");
        project.Edit("fruits/pear.yaml", "ripens: 13", "ripens: 8");
        (await watch.NextBuild()).AssertSucceeded();

        project.Edit("fruits/fruit.schema.json", "\"maximum\": 12", "\"maximum\": 8");
        (await watch.NextBuild()).AssertProblems("fruits/apple.yaml(4,9): error CAT1009");

        // dotnet watch build looks at files that it knows, a new one in C# neither: it is built with the next change.
        project.Write("fruits/plum.yaml", BrokenPlum);
        project.Edit("fruits/fruit.schema.json", "\"maximum\": 8", "\"maximum\": 12");
        (await watch.NextBuild()).AssertProblems("fruits/plum.yaml(3,9): error CAT1009");
        File.Delete(project.PathOf("fruits/plum.yaml"));
        (await watch.NextBuild()).AssertSucceeded();

        File.Delete(project.PathOf("fruits/pear.yaml"));
        (await watch.NextBuild()).AssertProblems("fruits/apple.yaml(5,12): error CAT2003");
    }

    [Fact]
    public async Task Watch_run_sees_entries_come_and_go()
    {
        Project project = NewFruits("<OutputType>Exe</OutputType>");
        project.Write("Program.cs", "Console.WriteLine(string.Join(\", \", Orchard.Fruits.All));\nThread.Sleep(Timeout.Infinite);\n");
        (await project.Build()).AssertSucceeded();
        await using Watch watch = Watch.Start(project, "run");
        await watch.Until("apple, pear, sour-cherry", Ready);

        project.Write("fruits/plum.yaml", BrokenPlum);
        await watch.Until("fruits/plum.yaml(3,9): error CAT1009");
        project.Edit("fruits/plum.yaml", "ripens: 99", "ripens: 9");
        await watch.Until("apple, pear, plum, sour-cherry", Ready);
        File.Delete(project.PathOf("fruits/plum.yaml"));
        await watch.Until("apple, pear, sour-cherry");
    }

    /// <summary>The program goes on, and the entry that it holds says what the file says now.</summary>
    [Fact]
    public async Task Watch_run_puts_an_edit_into_a_program_that_runs()
    {
        Project project = NewFruits("<OutputType>Exe</OutputType>");
        project.Write(
            "Program.cs",
            """
            Console.WriteLine("the program starts");
            Orchard.Fruit pear = Orchard.Fruits.Pear;
            for (string seen = ""; ; Thread.Sleep(100))
            {
                string now = $"pear ripens in {pear.Ripens}, {ReferenceEquals(pear, Orchard.Fruits.Pear)}";
                if (now != seen)
                    Console.WriteLine(seen = now);
            }

            """);
        (await project.Build()).AssertSucceeded();
        await using Watch watch = Watch.Start(project, "run");
        await watch.Until("pear ripens in 8, True", Ready);

        project.Edit("fruits/pear.yaml", "ripens: 8", "ripens: 10");
        string seen = await watch.Until("pear ripens in 10, True");
        Assert.DoesNotContain("the program starts", seen, StringComparison.Ordinal);
        project.Edit("fruits/pear.yaml", "ripens: 10", "ripens: 11");
        seen = await watch.Until("pear ripens in 11, True");
        Assert.DoesNotContain("the program starts", seen, StringComparison.Ordinal);
    }

    private Project NewFruits(string properties)
    {
        Project project = feed.NewProject(Fruits.ProjectName, properties, Fruits.Item);
        Fruits.AddTo(project);
        return project;
    }
}
