using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>A name that a schema, a file or a project gives is made to work, or refused where it stands.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("class", "since C# has that word for itself")]
    [InlineData("file", "since C# has that word for itself")]
    [InlineData("All", "since a catalog has a member of that name")]
    [InlineData("Ids", "since a catalog has a member of that name")]
    [InlineData("System", "since a namespace has that name")]
    [InlineData("things", "since what begins with a small letter belongs to the compiler and to generated code")]
    [InlineData("_Things", "since what begins with '_' belongs to the generated code")]
    [InlineData("\U0001D49C", "since a name is made of letters, digits and '_', and of no more than 100")]
    public void A_class_that_cannot_be_is_refused_where_it_stands(string name, string reason) => Assert.Equal(
        [$"things/thing.schema.json(1,45): error CAT0030: 'class' cannot be '{name}', {reason}: choose another name"],
        Thing($"\"class\": \"{name}\"").Problems());

    [Theory]
    [InlineData("\"experimentalId\": \"CAT1\U0001D49C\"", "experimentalId", "CAT1\U0001D49C", 54,
        "since the compiler takes only letters, digits and '_' there")]
    [InlineData("\"namespace\": \"A._\"", "namespace", "A._", 49, "since a part of it is no name in C#")]
    [InlineData("\"namespace\": \"CatalogGen.Runtime.X\"", "namespace", "CatalogGen.Runtime.X", 49,
        "since the generated code has that for itself")]
    public void So_is_any_other_name_in_the_settings(string setting, string key, string name, int column, string reason) => Assert.Equal(
        [$"things/thing.schema.json(1,{column}): error CAT0030: '{key}' cannot be '{name}', {reason}: choose another name"],
        Thing(setting).Problems());

    [Theory]
    [InlineData("class")]
    [InlineData("Id")]
    [InlineData("ToJson")]
    [InlineData("Clone")]
    [InlineData("Thing")]
    [InlineData("get_Name")]
    [InlineData("back")]
    public void A_look_up_back_that_cannot_be_is_refused_where_it_stands(string name)
    {
        CatalogProject project = Thing("", $$""" "properties": { "other": { "x-ref": "Things", "x-inverse": "{{name}}" } } """);
        Assert.StartsWith(
            $"things/thing.schema.json(1,99): error CAT0030: 'x-inverse' cannot be '{name}', since ",
            Assert.Single(project.Problems()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("value__")]
    public void A_member_that_generated_code_could_take_for_its_own_is_refused(string name) => Assert.Equal(
        [
            $"things/thing.schema.json(1,91): error CAT0030: 'x-member' cannot be '{name}', "
                + "since what begins with a small letter belongs to the compiler and to generated code: choose another name",
        ],
        Thing("", $$""" "properties": { "other": { "const": 1, "x-member": "{{name}}" } } """).Problems());

    [Theory]
    [InlineData("Id", "Sample.IdEntries", "IdEntry")]
    [InlineData("Equals", "Sample.EqualEntries", "EqualEntry")]
    [InlineData("Print members", "Sample.PrintMembers", "PrintMember")]
    [InlineData("Get type", "Sample.GetTypeEntries", "GetTypeEntry")]
    [InlineData("All", "Sample.Alls", "All")]
    [InlineData("System", "Sample.SystemEntries", "SystemEntry")]
    [InlineData("Decoder", "Sample.Decoders", "Decoder")]
    public void A_title_that_a_type_cannot_have_has_a_word_behind(string title, string @class, string type)
    {
        Type catalog = new CatalogProject()
            .With("things/thing.schema.json", $$"""{ "title": "{{title}}" }""")
            .With("things/a.yaml", "{}\n")
            .Load().GetType(@class, throwOnError: true)!;
        Assert.Equal(type, catalog.GetProperty("A")!.PropertyType.Name);
    }

    [Theory]
    [InlineData("My.base")]
    [InlineData("file")]
    [InlineData("record.System.value")]
    [InlineData("CatalogGen")]
    public void A_namespace_may_have_words_of_CSharp_in_it(string name)
    {
        CatalogProject project = new CatalogProject(
                $"class C {{ object A => global::{string.Join('.', name.Split('.').Select(static part => "@" + part))}.Things.A.Others; }}")
            .WithProperty("RootNamespace", name)
            .With("things/thing.schema.json", $$"""
                {
                  "title": "Thing",
                  "properties": {
                    "others": { "type": "array", "items": { "type": "string", "x-ref": "{{name}}.Things", "x-inverse": "Back" } }
                  }
                }
                """)
            .With("things/a.yaml", "others: [a]\n");
        Assert.Empty(project.CompileProblems());
        Assert.All(project.Run().GeneratedTrees, static tree => Assert.DoesNotContain('@', tree.FilePath));

        // Another project finds it by the same name.
        Assert.Empty(new CatalogProject()
            .Named("Other")
            .WithReference(project.ToReference())
            .With("parts/part.schema.json", $$"""
                { "title": "Part", "properties": { "of": { "type": "string", "x-ref": "{{name}}.Things" } } }
                """)
            .With("parts/p.yaml", "of: a\n")
            .CompileProblems());
    }

    [Fact]
    public void The_projects_namespace_cannot_be_that_of_the_run_time_support() => Assert.Equal(
        [
            "things/thing.schema.json(1,1): error CAT0030: the project's namespace 'cataloggen.runtime' cannot be that of a catalog, "
                + "since the generated code has that for itself: name another namespace with \"x-catalog\": { \"namespace\": \"…\" }",
        ],
        Thing("").WithProperty("RootNamespace", "cataloggen.runtime").Problems());

    [Fact]
    public void No_type_can_have_the_name_of_its_namespace() => Assert.Equal(
        [
            "things/thing.schema.json(1,1): error CAT0030: no type can be called CatalogGen.Runtime, since the generated code has that "
                + "for itself: name another namespace with \"x-catalog\": { \"namespace\": \"…\" }",
        ],
        Thing("\"class\": \"Runtime\"").WithProperty("RootNamespace", "CatalogGen").Problems());

    /// <summary>C# tells names apart by case, and hint names and some disks do not.</summary>
    [Theory]
    [InlineData("Sample", "Things", "Sample.things", "Metadata")]
    [InlineData("Sample", "Things", "sample", "Others")]
    [InlineData("Sample", "Things", "sample", "Thing")]
    [InlineData("Other", "CatalogGens", "cataloggen", "Runtime")]
    [InlineData("A", "Bs", "A.bs", "Members")]
    public void Generated_files_have_names_that_differ_without_case(string space, string @class, string otherSpace, string otherClass)
    {
        CatalogProject project = new CatalogProject()
            .With("a/thing.schema.json", Named("Thing", space, @class)).With("a/a.yaml", "kind: x\n")
            .With("b/thing.schema.json", Named("Decoder", otherSpace, otherClass)).With("b/a.yaml", "kind: x\n");
        Assert.Empty(project.CompileProblems());

        static string Named(string title, string space, string @class) => $$"""
            {
              "title": "{{title}}",
              "x-catalog": { "class": "{{@class}}", "namespace": "{{space}}" },
              "properties": { "kind": { "enum": ["x"] } }
            }
            """;
    }

    [Theory]
    [InlineData("Sample", "Things", "Sample.Things", "Metadata", "Sample.Things")]
    [InlineData("Sample.Thing.More", "Others", "Sample", "Things", "Sample.Thing")]
    public void A_type_and_a_namespace_cannot_have_one_name(string space, string @class, string otherSpace, string otherClass, string name)
    {
        string Schema(string title, string space, string @class) =>
            $$"""{ "title": "{{title}}", "x-catalog": { "class": "{{@class}}", "namespace": "{{space}}" } }""";
        Assert.Equal(
            [
                $"b/thing.schema.json(1,1): error CAT0010: one of a/thing.schema.json and b/thing.schema.json makes the type '{name}', "
                    + "and the other is in a namespace of that name: "
                    + "give one of them another namespace with \"x-catalog\": { \"namespace\": \"…\" }",
            ],
            new CatalogProject()
                .With("a/thing.schema.json", Schema(space == "Sample" ? "Thing" : "Other", space, @class)).With("a/a.yaml", "{}\n")
                .With("b/thing.schema.json", Schema(space == "Sample" ? "Other" : "Thing", otherSpace, otherClass)).With("b/a.yaml", "{}\n")
                .Problems());
    }

    [Theory]
    [InlineData("Task", "Tasks", "Sample", "Task", true)]
    [InlineData("Task", "Chores", "Sample", "Task", true)]
    [InlineData("Chore", "Timer", "Sample", "Timer", true)]
    [InlineData("Task", "Tasks", "Sample", "", false)]
    [InlineData("Chore", "Chores", "Sample", "", true)]
    [InlineData("Lists", "List", "Sample", "", true)]
    public void A_type_of_NET_that_is_in_view_is_a_warning(string title, string @class, string space, string name, bool hasUsings)
    {
        string warning = $"things/thing.schema.json(1,27): warning CAT0032: the generated type '{name}' is also a type of .NET that is in "
            + "view where ImplicitUsings is on, so that C# cannot tell the two apart: give the schema another \"title\", "
            + "or the catalog another name with \"x-catalog\": { \"class\": \"…\" }";
        string[] problems = new CatalogProject()
            .WithProperty("ImplicitUsings", hasUsings ? "enable" : "")
            .WithProperty("RootNamespace", space)
            .With("things/thing.schema.json", $$"""{ "x-catalog": { "class": "{{@class}}" }, "title": "{{title}}" }""")
            .With("things/a.yaml", "{}\n")
            .Problems();
        Assert.Equal(name.Length == 0 ? [] : [warning], problems);
    }

    [Fact]
    public void So_is_a_part_of_its_own_namespace() => Assert.Equal(
        [
            "things/thing.schema.json(1,1): warning CAT0032: the generated type 'Things' is also a part of the namespace 'My.Things.Data', "
                + "which C# finds first in code outside of it: give the schema another \"title\", "
                + "or the catalog another name with \"x-catalog\": { \"class\": \"…\" }",
        ],
        Thing("").WithProperty("RootNamespace", "My.Things.Data").Problems());

    [Theory]
    [InlineData("enable", "", true)]
    [InlineData("true", "", true)]
    [InlineData("", "", false)]
    [InlineData("disable", "", false)]
    [InlineData("enable", "false", false)]
    public void The_namespace_is_in_view_where_implicit_usings_are_on(string implicitUsings, string globalUsing, bool isInView)
    {
        string[] problems = new CatalogProject("class C { object A => Things.A; object B => Bolts.B; }")
            .WithProperty("ImplicitUsings", implicitUsings)
            .WithProperty("CatalogGlobalUsing", globalUsing)
            .With("things/thing.schema.json", """{ "title": "Thing" }""").With("things/a.yaml", "{}\n")
            .With("bolts/bolt.schema.json", """{ "title": "Bolt", "x-catalog": { "namespace": "My.file" } }""").With("bolts/b.yaml", "{}\n")
            .CompileProblems();
        Assert.Equal(isInView ? 0 : 2, problems.Length);
        Assert.All(problems, static problem => Assert.Contains("CS0103", problem, StringComparison.Ordinal));
    }

    /// <summary>The list is that of the newest framework; an older one has no type that is not in it.</summary>
    [Fact]
    public void The_types_in_view_are_those_of_the_framework()
    {
        INamespaceSymbol root = new CatalogProject().Compile().GlobalNamespace;
        string[] namespaces =
        [
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks",
        ];
        IEnumerable<string> names =
            from name in namespaces
            let space = name.Split('.').Aggregate(
                root, static (outer, part) => outer.GetNamespaceMembers().Single(inner => inner.Name == part))
            from type in space.GetTypeMembers()
            where type is { DeclaredAccessibility: Accessibility.Public, Arity: 0 }
            select type.Name;
        Assert.Empty(names.Except(Engine.Types.ImplicitTypes.Names));
    }

    [Fact]
    public void Long_names_make_files_that_a_disk_can_hold()
    {
        string name = string.Concat(Enumerable.Repeat("語", 120));
        CatalogProject project = new CatalogProject()
            .WithProperty("RootNamespace", name)
            .With("things/thing.schema.json", $$"""
                {
                  "title": "{{name}}",
                  "properties": { "{{name}}": { "properties": { "{{name}}": { "enum": ["{{name}}", "{{name}}x"] } } } }
                }
                """)
            .With($"things/{name}.yaml", "{}\n");
        Assert.Empty(project.CompileProblems());
        Assert.All(project.Run().GeneratedTrees, static tree =>
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Path.GetFileName(tree.FilePath)), 1, 255));
    }

    private static CatalogProject Thing(string settings, string more = "") => new CatalogProject()
        .With(
            "things/thing.schema.json",
            $$"""{ "title": "Thing", "x-catalog": { {{settings}} }{{(more.Length == 0 ? "" : ",")}}{{more}}}""")
        .With("things/a.yaml", "{}\n");
}
