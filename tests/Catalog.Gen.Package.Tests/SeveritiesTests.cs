using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>
/// An entry with an error is not built, so no setting takes the error out of a build. Warnings are the project's own choice, and
/// show here that each setting would do something.
/// </summary>
public sealed class SeveritiesTests(Feed feed)
{
    /// <summary>All ways at once, since none gives back what another took: the warning is gone, the error is not.</summary>
    [Fact]
    public async Task No_setting_switches_an_error_of_an_entry_off()
    {
        const string Severities =
            "dotnet_diagnostic.CAT1009.severity = none\ndotnet_diagnostic.CAT1024.severity = none\n"
            + "dotnet_analyzer_diagnostic.severity = none\n";
        Project project = feed.NewProject(
            Fruits.ProjectName,
            """
            <NoWarn>$(NoWarn);CAT1009;CAT1024</NoWarn>
            <WarningLevel>0</WarningLevel>
            <RunAnalyzers>false</RunAnalyzers>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <WarningsNotAsErrors>CAT1009</WarningsNotAsErrors>
            <MSBuildWarningsAsMessages>CAT1009</MSBuildWarningsAsMessages>
            <CodeAnalysisRuleSet>quiet.ruleset</CodeAnalysisRuleSet>
            """,
            Fruits.Item);
        Fruits.AddTo(project);
        project.Edit("fruits/apple.yaml", "name: Apple", "name: \"Ap\u00adple\"");
        project.Edit("fruits/pear.yaml", "ripens: 8", "ripens: 13");
        project.Write(".globalconfig", "is_global = true\n" + Severities);
        project.Write(".editorconfig", "root = true\n\n[*]\n" + Severities);
        project.Write("quiet.ruleset", """
            <RuleSet Name="Quiet" ToolsVersion="17.0">
              <Rules AnalyzerId="Catalog.Gen" RuleNamespace="Catalog.Gen">
                <Rule Id="CAT1009" Action="None" />
                <Rule Id="CAT1024" Action="None" />
              </Rules>
            </RuleSet>
            """);
        project.Write("Quiet.cs", "#pragma warning disable CAT1009\n");

        BuildOutput build = await project.Build();
        Assert.NotEqual(0, build.ExitCode);
        build.AssertProblems("fruits/pear.yaml(3,9): error CAT1009");
    }

    /// <summary>What C# and other analyzers can say of a diagnostic: here too the warnings are gone, and the errors are not.</summary>
    [Fact]
    public async Task No_attribute_and_no_suppressor_takes_an_error_of_an_entry_away()
    {
        Project project = feed.NewProject(
            Fruits.ProjectName, items: $"{Fruits.Item}<Analyzer Include=\"{Suppressor.Path}\" />");
        Fruits.AddTo(project);
        project.Edit("fruits/apple.yaml", "name: Apple", "name: \"Ap\u00adple &amp;\"");
        project.Edit("fruits/apple.yaml", "ripens: 9", "ripens: -9");
        project.Edit("fruits/pear.yaml", "colour: green", "colour: gren");
        project.Write("GlobalSuppressions.cs", """
            using System.Diagnostics.CodeAnalysis;
            [assembly: SuppressMessage("Catalog", "CAT1004")]
            [module: SuppressMessage("Catalog", "CAT1009:A number is out of bounds", Scope = "module")]
            [assembly: SuppressMessage("Catalog", "CAT1024")]
            #pragma warning disable
            """);
        Suppressor.Emit(project, "CAT1004", "CAT1009", "CAT1025");

        BuildOutput build = await project.Build();
        Assert.NotEqual(0, build.ExitCode);
        build.AssertProblems("fruits/apple.yaml(4,9): error CAT1009", "fruits/pear.yaml(2,9): error CAT1004");

        // The entries are right: what is left is hidden, so that both did something.
        project.Edit("fruits/apple.yaml", "ripens: -9", "ripens: 9");
        project.Edit("fruits/pear.yaml", "colour: gren", "colour: green");
        build = await project.Build("--no-restore", "-warnaserror");
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
    }

    [Fact]
    public async Task Warnings_are_the_projects_own_choice()
    {
        Project project = feed.NewProject(Fruits.ProjectName, "<NoWarn>$(NoWarn);CAT0006</NoWarn>", Fruits.Item);
        Fruits.AddTo(project);
        // The SDK looks for the file in the folders of a project's own C#.
        project.Write("Orchard.cs", "namespace Orchard;");
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CAT1024.severity = error\n");
        project.Edit("fruits/fruit.schema.json", "\"minimum\": 1,", "\"minimum\": 1, \"descripton\": \"a slip\",");
        project.Edit("fruits/apple.yaml", "name: Apple", "name: \"Ap\u00adple\"");

        BuildOutput build = await project.Build();
        Assert.NotEqual(0, build.ExitCode);
        build.AssertProblems("fruits/apple.yaml(2,10): error CAT1024");
    }
}
