using Catalog.Gen.CodeFixes.Tests.CodeFixes;
using Catalog.Gen.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Catalog.Gen.CodeFixes.Tests.References;

/// <summary>An obsolete entry that is named by its id warns as its member does.</summary>
public class ObsoleteIdTests
{
    [Theory]
    [InlineData("club", "'club' is the id of an obsolete entry of Items: 'club' is no longer sold")]
    [InlineData("stick", "'stick' is the id of an obsolete entry of Items: write 'sword'")]
    public Task A_message_says_what_the_catalog_says(string id, string message)
    {
        var test = Check.Of($$"""using Game; class C { void M() { Items.Get({|#0:"{{id}}"|}); } }""", Game.Sources);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CAT3003", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Wherever_a_constant_is_checked() => Game.Statements("""
        Craft({|CAT3003:"club"|});
        _ = item.Id == {|CAT3003:"club"|} || item.Id is {|CAT3003:"stick"|};
        _ = item.RelatedIds.Contains({|CAT3003:"club"|});
        var id = {|CAT3003:"club"|};
        Craft(id);
        Craft("sword");
        Prices.Get("bread");
        Console.WriteLine("club");
        """);

    /// <summary>The compiler says CS0618 of the constant: one mistake, one warning.</summary>
    [Fact]
    public Task A_constant_of_Ids_is_the_compilers_to_report() => Game.Statements("Craft(Items.Ids.Club);");

    /// <summary>As the compiler has it for members.</summary>
    [Fact]
    public Task Code_that_is_obsolete_itself_is_left_alone() => Check.Source("""
        using System;
        using Game;

        class C
        {
            [Obsolete] void Old() => Items.Get("club");
            [Obsolete] Item OldProperty => Items.Get("club");
            void Now() => Items.Get({|CAT3003:"club"|});
            [Obsolete] class Inner { void M() => Items.Get("club"); }
        }
        """, Game.Sources);

    /// <summary>Where a catalog is generated, and where a tool or another version has left only its constants.</summary>
    [Fact]
    public async Task A_generated_catalog_tells()
    {
        await Check.Source("""class C { void M() => PediatricImaging.Datasets.Get({|CAT3003:"bcp"|}); }""");
        const string WithoutSuccessor = """class C { void M() => PediatricImaging.Datasets.Get({|CAT3003:"bcp"|}); }""";
        await Check.Source(WithoutSuccessor, GeneratedCatalog.WithoutMetadata);
        await Check.Source(WithoutSuccessor, GeneratedCatalog.OfAnotherVersion);
    }

    [Fact]
    public Task The_successor_is_written() => FixCheck.With<IdAnalyzer, Catalog.Gen.CodeFixes.IdCodeFixProvider>(
        Catalog.Gen.CodeFixes.IdCodeFixProvider.ConstantKey,
        """
        using PediatricImaging;

        class C
        {
            void M(Dataset d)
            {
                Datasets.Get({|CAT3003:"bcp"|});
                _ = d.Id is {|CAT3003:"bcp"|} or "hcp-d";
            }
        }
        """,
        """
        using PediatricImaging;

        class C
        {
            void M(Dataset d)
            {
                Datasets.Get(Datasets.Ids.Dhcp);
                _ = d.Id is Datasets.Ids.Dhcp or "hcp-d";
            }
        }
        """);
}
