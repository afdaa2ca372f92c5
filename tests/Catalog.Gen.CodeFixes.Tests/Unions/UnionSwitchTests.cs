using System.Collections.Immutable;
using Catalog.Gen.CodeFixes.Tests.References;
using Catalog.Gen.Tests.Harness;
using Catalog.Gen.Unions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalog.Gen.CodeFixes.Tests.Unions;

/// <summary>CS8509 is taken back where every shape of a generated union has an arm, and nowhere else.</summary>
public class UnionSwitchTests
{
    /// <summary>An effect heals, harms or sets alight; a cost is gold or time.</summary>
    private static readonly CatalogProject Potions = new CatalogProject("").Named("Potions").WithProperty("RootNamespace", "Potions")
        .With("potions/potion.schema.json", """
            {
              "title": "Potion", "type": "object", "required": ["effect", "cost"], "additionalProperties": false,
              "properties": {
                "effect": { "title": "Effect", "oneOf": [
                  { "title": "Heal", "type": "object", "required": ["kind", "amount"],
                    "properties": { "kind": { "const": "heal" }, "amount": { "type": "integer" }, "note": { "type": "string" } } },
                  { "title": "Harm", "type": "object", "required": ["kind", "amount"],
                    "properties": { "kind": { "const": "harm" }, "amount": { "type": "integer" } } },
                  { "title": "Burn", "type": "object", "required": ["kind"], "properties": { "kind": { "const": "burn" } } } ] },
                "cost": { "title": "Cost", "oneOf": [
                  { "title": "Gold", "type": "object", "required": ["kind"], "properties": { "kind": { "const": "gold" } } },
                  { "title": "Time", "type": "object", "required": ["kind"], "properties": { "kind": { "const": "time" } } } ] },
                "last": { "$ref": "#/properties/effect" }
              }
            }
            """)
        .With("potions/red.yaml", "effect:\n  kind: heal\n  amount: 3\ncost:\n  kind: gold\n");

    private static readonly ImmutableArray<(string Name, string Text)> Sources =
    [
        .. Potions.Run().Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())),
    ];

    [Theory]
    [InlineData("effect switch { Heal => 1, Harm => 2, Burn => 3 }")]
    [InlineData("effect switch { Heal heal => heal.Amount, Harm { Amount: var n } => n, Burn { } => 3 }")]
    [InlineData("effect switch { Heal or Harm => 1, Burn => 3 }")]
    [InlineData("effect switch { Heal { Amount: > 3 } => 0, Heal => 1, Harm when flag => 4, Harm => 2, Burn => 3 }")]
    [InlineData("effect switch { null => 0, Heal => 1, (Harm or Burn) and not null => 2 }")]
    [InlineData("effect switch { Heal and { Amount: var n } => n, Harm or Burn => 2 }")]
    [InlineData("effect switch { null => 0, Heal => 1, Harm => 2, Burn => 3 }")]
    [InlineData("potion.Effect switch { Potions.Heal => 1, Potions.Harm => 2, Potions.Burn => 3 }")]
    [InlineData("maybe switch { null => 0, Heal => 1, Harm => 2, Burn => 3 }")]
    [InlineData("maybe is null ? 0 : maybe switch { Heal => 1, Harm => 2, Burn => 3 }")]
    [InlineData("maybe! switch { Heal => 1, Harm => 2, Burn => 3 }")]
    [InlineData("(effect, cost) switch { (Heal, Gold) => 1, (Heal, Time) => 2, (Harm or Burn, _) => 3 }")]
    [InlineData("(effect, cost) switch { (Heal, Gold or Time) => 1, (Harm, _) => 2, (Burn, Gold) => 3, (Burn, not Gold) => 4 }")]
    [InlineData("(effect, flag) switch { (Heal, true) => 1, (Heal, false) => 2, (Harm, var any) => 3, (Burn, _) => 4 }")]
    [InlineData("(maybe, 1) switch { (null, _) => 0, (Heal, _) => 1, (Harm, _) or (Burn, _) => 3 }")]
    public async Task Where_every_shape_has_an_arm_nothing_is_said(string expression)
    {
        Compilation compilation = Compile([.. Sources, ("Use.cs", Use(expression))]);
        Assert.Contains(compilation.GetDiagnostics(TestContext.Current.CancellationToken), found => found.Id == "CS8509");
        Assert.Empty(await WarningsOf(compilation));
    }

    [Theory]
    [InlineData("effect switch { Heal => 1, Harm => 2 }")]
    [InlineData("effect switch { Heal => 1, Harm => 2, Burn when flag => 3 }")]
    [InlineData("effect switch { Heal { Amount: > 3 } => 1, Harm => 2, Burn => 3 }")]
    [InlineData("effect switch { Heal { Note: { } note } => note.Length, Harm => 2, Burn => 3 }")]
    [InlineData("effect switch { Heal => 1, not Heal and { Kind: \"harm\" } => 2 }")]
    [InlineData("effect switch { Heal => 1, not (Heal or Burn { Kind: \"x\" }) => 2 }")]
    [InlineData("effect switch { Heal => 1, Harm and { Kind: \"harm\" } => 2, Burn => 3 }")]
    [InlineData("maybe switch { Heal => 1, Harm => 2, Burn => 3 }")]
    [InlineData("maybe switch { not null and (Heal or Harm or Burn) => 1 }")]
    [InlineData("effect switch { Heal => 1, (Harm or Burn) and not null => 2 }")]
    [InlineData("potion.Last switch { Heal => 1, Harm => 2, Burn => 3 }")]
    [InlineData("(effect, cost) switch { (Heal, Gold) => 1, (Harm or Burn, _) => 3 }")]
    [InlineData("(effect, flag) switch { (Heal, true) => 1, (Harm, _) => 3, (Burn, _) => 4 }")]
    [InlineData("(effect, 1) switch { (Heal, 1) => 1, (Harm, _) => 3, (Burn, _) => 4 }")]
    [InlineData("(maybe, 1) switch { (Heal, _) => 1, (Harm, _) or (Burn, _) => 3 }")]
    [InlineData("((object)effect) switch { Heal => 1, Harm => 2, Burn => 3 }")]
    [InlineData("mine switch { One => 1, Two => 2 }")]
    [InlineData("open switch { First => 1, Second => 2 }")]
    public async Task Where_a_shape_has_none_the_compiler_is_heard(string expression) =>
        Assert.Equal("CS8509", Assert.Single(await Warnings(expression)));

    /// <summary>The compiler tells a missing null apart where the shapes don't matter; that is not taken back.</summary>
    [Fact]
    public async Task A_missing_null_is_the_compilers_to_report() =>
        Assert.Equal("CS8655", Assert.Single(await Warnings("maybe switch { Heal => 1, not null => 2 }")));

    /// <summary>A shape that somebody has added by hand, in the assembly that alone can.</summary>
    [Fact]
    public async Task A_shape_that_was_added_by_hand_needs_an_arm()
    {
        const string Added = """
            namespace Elsewhere
            {
                class Holder
                {
                    public record Freeze : Potions.Effect
                    {
                        public override string Kind => "freeze";
                        private protected override int _Case => 3;
                        internal override void _WriteTo(System.Text.Json.Utf8JsonWriter writer) { }
                    }
                }
            }
            """;
        Assert.Equal("CS8509", Assert.Single(await Warnings("effect switch { Heal => 1, Harm => 2, Burn => 3 }", Added)));
        Assert.Empty(await Warnings("effect switch { Heal => 1, Harm => 2, Burn => 3, Elsewhere.Holder.Freeze => 4 }", Added));
    }

    [Theory]
    [InlineData("effect switch { Heal => 1, Harm => 2, Burn => 3 }", true)]
    [InlineData("effect switch { Heal => 1, Harm => 2 }", false)]
    public async Task A_union_of_a_referenced_assembly_is_known(string expression, bool isComplete)
    {
        ImmutableArray<string> found = await WarningsOf(
            Compile([("Use.cs", Use(expression))]).AddReferences(Check.Assembly("Potions", Sources)));
        Assert.Equal(isComplete ? [] : ["CS8509"], found);
    }

    [Fact]
    public async Task A_warning_that_is_an_error_is_taken_back_too()
    {
        Assert.Equal([], await WarningsOf(AsErrors("effect switch { Heal => 1, Harm => 2, Burn => 3 }")));
        Assert.Equal(["CS8509"], await WarningsOf(AsErrors("effect switch { Heal => 1, Harm => 2 }")));
    }

    private static CSharpCompilation AsErrors(string expression)
    {
        CSharpCompilation compilation = Compile([.. Sources, ("Use.cs", Use(expression))]);
        return compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
    }

    private static Task<ImmutableArray<string>> Warnings(string expression, string more = "") =>
        WarningsOf(Compile([.. Sources, ("Use.cs", Use(expression)), ("More.cs", more)]));

    private static async Task<ImmutableArray<string>> WarningsOf(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => throw new InvalidOperationException("The suppressor failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> all = await compilation
            .WithAnalyzers([new UnionSwitchSuppressor()], options)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(all, found => found.DefaultSeverity == DiagnosticSeverity.Error);
        return
        [
            .. all.Where(found => !found.IsSuppressed && found.Location.SourceTree?.FilePath == "Use.cs"
                && found.Id is "CS8509" or "CS8655" or "AD0001").Select(found => found.Id),
        ];
    }

    private static CSharpCompilation Compile(ImmutableArray<(string Name, string Text)> sources) =>
        CSharpCompilation.Create(
            "Potions.Use",
            sources.Select(source => CSharpSyntaxTree.ParseText(
                source.Text,
                new CSharpParseOptions(LanguageVersion.CSharp12),
                source.Name)),
            Check.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static string Use(string expression) => $$"""
        using Potions;

        // Looks like a union, and anybody can add to it.
        [System.CodeDom.Compiler.GeneratedCode("Catalog.Gen", "0.1.0")]
        public abstract record Open;
        public sealed record First : Open;
        public sealed record Second : Open;

        // Is closed, and none of ours.
        public abstract record Mine { private protected abstract int _Case { get; } }
        public sealed record One : Mine { private protected override int _Case => 0; }
        public sealed record Two : Mine { private protected override int _Case => 1; }

        public static class Use
        {
            public static long M(Potion potion, Effect effect, Effect? maybe, Cost cost, Mine mine, Open open, bool flag) =>
                {{expression}};
        }
        """;
}
