using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Pipeline;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What is recomputed when something changes, step by step.</summary>
public class IncrementalTests
{
    private const string Schema = """
        { "title": "Fruit", "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": {
            "name": { "type": "string" },
            "colour": { "enum": ["red", "green"], "x-index": true },
            "like": { "type": "string", "x-ref": "Fruits" } } }
        """;

    private static readonly string[] Steps =
        [.. typeof(TrackingNames).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    private static CatalogProject Fruits() => new CatalogProject()
        .With("fruits/fruit.schema.json", Schema)
        .With("fruits/apple.yaml", "name: Apple\ncolour: green\n")
        .With("fruits/cherry.yaml", "name: Cherry\ncolour: red\nlike: apple\n")
        .With("fruits/fruit.ids.txt", "apple\ncherry\n")
        .With("fruits/fruit.numbers.txt", Numbers);

    private const string Numbers = "Colour 0 red\nColour 1 green\nColour 2 blue\n";

    [Fact]
    public void Every_step_has_run_once()
    {
        GeneratorDriverRunResult result = Fruits().Run();
        Assert.Empty(result.Diagnostics);
        Assert.Empty(Steps.Except([TrackingNames.Foreign, .. result.Results[0].TrackedSteps.Keys]));
    }

    [Fact]
    public void Unrelated_CSharp_recomputes_nothing()
    {
        CatalogProject project = Fruits();
        project.Run();
        GeneratorDriverRunResult result = project.WithSource("class Typed { }").Run();
        Assert.All(Reasons(result), reason => Assert.Contains(reason.Reason, Idle));
        Assert.All(Outputs(result), reason => Assert.Contains(reason, Idle));
    }

    [Fact]
    public void An_edit_of_one_entry_reads_one_file()
    {
        CatalogProject project = Fruits();
        EquatableArray<FileResult> before = Entries(project.Run());
        GeneratorDriverRunResult result = project.With("fruits/apple.yaml", "name: Apple\ncolour: red\n").Run();
        EquatableArray<FileResult> after = Entries(result);
        Assert.Equal(2, after.Count);
        Assert.NotSame(before.Single(HasId("apple")), after.Single(HasId("apple")));
        Assert.Same(before.Single(HasId("cherry")), after.Single(HasId("cherry")));
        Assert.All(
            Reasons(result).Where(step => step.Step is TrackingNames.SchemaFiles or TrackingNames.Schemas or TrackingNames.Catalogs
                or TrackingNames.Numbers or TrackingNames.Abilities
                or TrackingNames.TypeSources or TrackingNames.Class or TrackingNames.Others),
            step => Assert.Contains(step.Reason, Idle));
    }

    [Fact]
    public void An_edit_of_the_schema_reads_all_files_again()
    {
        CatalogProject project = Fruits();
        EquatableArray<FileResult> before = Entries(project.Run());
        EquatableArray<FileResult> after = Entries(project.With("fruits/fruit.schema.json", Schema.Replace("green", "blue")).Run());
        Assert.Equal(["CAT1004"], after.SelectMany(file => file.Problems).Select(problem => problem.Rule.Id));
        Assert.NotSame(before.Single(HasId("cherry")), after.Single(HasId("cherry")));
    }

    /// <summary>What is remembered of a file is asked for under the schemas of the one who asks.</summary>
    [Fact]
    public void Two_projects_may_share_a_file()
    {
        CatalogProject one = Fruits();
        CatalogProject other = Fruits().With("fruits/fruit.schema.json", Schema.Replace("green", "blue"));
        other.Share(one, "fruits/apple.yaml");
        Assert.Empty(one.Problems());
        Assert.Contains("CAT1004", Assert.Single(other.Problems()), StringComparison.Ordinal);
        one.WithSource("class Typed { }").Run();
        Assert.Empty(one.Problems());
    }

    [Fact]
    public void Moving_a_comment_regenerates_no_source()
    {
        CatalogProject project = Fruits();
        project.Run();
        GeneratorDriverRunResult result = project.With("fruits/apple.yaml", "# a comment\nname: Apple\n# another\ncolour: green\n").Run();
        Assert.All(Outputs(result), reason => Assert.Contains(reason, Idle));
        Assert.Contains(Reasons(result), step => step is { Step: TrackingNames.Entries, Reason: IncrementalStepRunReason.Modified });
        Assert.All(Reasons(result).Where(step => step.Step == TrackingNames.Models), step => Assert.Contains(step.Reason, Idle));
    }

    [Fact]
    public void An_edit_of_data_alone_regenerates_no_member()
    {
        CatalogProject project = Fruits();
        project.With("fruits/cherry.yaml", "name: Cherry\ncolour: red\nlike: cherry\n").Run();
        GeneratorDriverRunResult result = project.With("fruits/fruit.schema.json", Schema + " ").Run();
        Assert.All(
            Reasons(result).Where(step => step.Step is TrackingNames.Class or TrackingNames.Members),
            step => Assert.Contains(step.Reason, Idle));
    }

    [Fact]
    public void A_number_is_an_input_of_the_types_and_reads_no_schema_anew()
    {
        CatalogProject project = Fruits();
        project.Run();
        GeneratorDriverRunResult result = project.With("fruits/fruit.numbers.txt", Numbers.Replace("0 red", "7 red")).Run();
        Assert.All(Reasons(result).Where(step => step.Step == TrackingNames.Schemas), step => Assert.Contains(step.Reason, Idle));
        Assert.Contains(
            result.Results[0].GeneratedSources,
            source => source.SourceText.ToString().Contains("Red = 7,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_baseline_reads_no_file_again_of_which_it_says_what_it_said()
    {
        CatalogProject project = Fruits().With("fruits/pear.yaml", "name: Pear\ncolour: blue\n")
            .With("fruits/fruit.ids.txt", "apple\ncherry\npear\n");
        EquatableArray<FileResult> before = Entries(project.Run());
        GeneratorDriverRunResult result = project.With(
            "fruits/catalog.baseline.json",
            """{ "problems": [ { "file": "pear.yaml", "rule": "CAT1004", "about": "enum colour", "text": "blue" } ] }""").Run();
        Assert.Equal(["CAT2014"], result.Diagnostics.Select(static problem => problem.Id));
        EquatableArray<FileResult> after = Entries(result);
        Assert.Same(before.Single(HasId("apple")), after.Single(HasId("apple")));
        Assert.Same(before.Single(HasId("cherry")), after.Single(HasId("cherry")));
        Assert.NotSame(before.Single(HasId("pear")), after.Single(HasId("pear")));
        Assert.All(
            Reasons(result).Where(step => step.Step is TrackingNames.SchemaFiles or TrackingNames.Schemas or TrackingNames.Catalogs
                or TrackingNames.Numbers or TrackingNames.Abilities or TrackingNames.TypeSources or TrackingNames.Others),
            step => Assert.Contains(step.Reason, Idle));
    }

    [Fact]
    public void A_line_that_moves_in_a_baseline_regenerates_nothing()
    {
        const string Recorded =
            """{ "problems": [ { "file": "pear.yaml", "rule": "CAT1004", "about": "enum colour", "text": "blue" } ] }""";
        CatalogProject project = Fruits().With("fruits/pear.yaml", "name: Pear\ncolour: blue\n")
            .With("fruits/fruit.ids.txt", "apple\ncherry\npear\n").With("fruits/catalog.baseline.json", Recorded);
        EquatableArray<FileResult> before = Entries(project.Run());
        GeneratorDriverRunResult result = project.With("fruits/catalog.baseline.json", "\n\n" + Recorded).Run();
        Assert.Same(before.Single(HasId("pear")), Entries(result).Single(HasId("pear")));
        Assert.All(
            Reasons(result).Where(step => step.Step is TrackingNames.Entries or TrackingNames.Models or TrackingNames.Members
                or TrackingNames.Data or TrackingNames.Class),
            step => Assert.Contains(step.Reason, Idle));
    }

    [Fact]
    public void A_file_that_is_gone_takes_its_member_along()
    {
        CatalogProject project = Fruits();
        Assert.Contains("Cherry", Members(project.Run()));
        Assert.DoesNotContain("Cherry", Members(project.Without("fruits/cherry.yaml").Without("fruits/fruit.ids.txt").Run()));
    }

    [Fact]
    public void The_output_is_the_same_whatever_the_order_of_the_files_and_the_line_ends()
    {
        CatalogProject one = Fruits();
        CatalogProject other = new CatalogProject()
            .With("fruits/fruit.ids.txt", "apple\r\ncherry\r\n")
            .With("fruits/fruit.numbers.txt", Numbers.ReplaceLineEndings("\r\n"))
            .With("fruits/cherry.yaml", "name: Cherry\r\ncolour: red\r\nlike: apple\r\n")
            .With("fruits/apple.yaml", "name: Apple\r\ncolour: green\r\n")
            .With("fruits/fruit.schema.json", Schema.ReplaceLineEndings("\r\n"));
        Assert.Equal(Texts(one.Run()), Texts(other.Run()));
    }

    private static IncrementalStepRunReason[] Idle => [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static EquatableArray<FileResult> Entries(GeneratorDriverRunResult result) =>
        ((EntryFiles)result.Results[0].TrackedSteps[TrackingNames.Entries].Single().Outputs.Single().Value).Files;

    private static Func<FileResult, bool> HasId(string id) => file => file.Entries.Single().Id == id;

    private static IEnumerable<(string Step, IncrementalStepRunReason Reason)> Reasons(GeneratorDriverRunResult result) =>
        from step in result.Results[0].TrackedSteps
        where Steps.Contains(step.Key)
        from run in step.Value
        from output in run.Outputs
        select (step.Key, output.Reason);

    /// <summary>What is added as source; the report of problems adds none.</summary>
    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriverRunResult result) =>
        from step in result.Results[0].TrackedOutputSteps
        from run in step.Value
        from output in run.Outputs
        where run.Inputs.All(input => input.Source.Name != TrackingNames.Problems)
        select output.Reason;

    private static string Members(GeneratorDriverRunResult result) =>
        result.Results[0].GeneratedSources
            .Single(source => source.HintName.Contains(".Members.", StringComparison.Ordinal)).SourceText
            .ToString();

    private static string[] Texts(GeneratorDriverRunResult result) =>
        [.. result.Results[0].GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText).Order(StringComparer.Ordinal)];
}
