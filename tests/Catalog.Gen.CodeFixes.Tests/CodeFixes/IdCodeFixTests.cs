using Catalog.Gen.References;

namespace Catalog.Gen.CodeFixes.Tests.CodeFixes;

public class IdCodeFixTests
{
    private static Task Text(string source, string expected) =>
        FixCheck.With<IdAnalyzer, IdCodeFixProvider>(IdCodeFixProvider.TextKey, source, expected);

    private static Task Constant(string source, string expected) =>
        FixCheck.With<IdAnalyzer, IdCodeFixProvider>(IdCodeFixProvider.ConstantKey, source, expected);

    [Fact]
    public Task Writes_the_nearest_id_and_the_new_one() => Text("""
        using PediatricImaging;

        class C
        {
            const string Mine = "dhpc";

            [Datasets.Id] string[] Several = [{|CAT3001:"dhpc"|}, /* kept */ {|CAT3001:@"HCPD"|} /* too */, {|CAT3001:"dh" + "pc"|}];

            void M(Dataset d)
            {
                Datasets.Get({|CAT3002:"nki"|});
                Datasets.Get(id: {|CAT3001:Mine|});
                _ = d.Id is {|CAT3001:"dhpc"|} or "hcp-d";
                switch (d.Id) { case {|CAT3001:"dhpc"|}: break; }
            }
        }
        """, """
        using PediatricImaging;

        class C
        {
            const string Mine = "dhpc";

            [Datasets.Id] string[] Several = ["dhcp", /* kept */ "hcp-d" /* too */, "dhcp"];

            void M(Dataset d)
            {
                Datasets.Get("nki-rockland");
                Datasets.Get(id: "dhcp");
                _ = d.Id is "dhcp" or "hcp-d";
                switch (d.Id) { case "dhcp": break; }
            }
        }
        """);

    [Fact]
    public Task Uses_the_constant() => Constant("""
        using PediatricImaging;

        class UsesAttribute : System.Attribute { [Datasets.Id] public string Id { get; set; } }

        [Uses(Id = {|CAT3001:"dhpc"|})]
        class C
        {
            void M(Dataset d, [Datasets.Id] string id = {|CAT3001:"dhpc"|})
            {
                Datasets.Get({|CAT3002:"nki"|});
                _ = d.Id is {|CAT3001:"dhpc"|} or "hcp-d";
                _ = d.Id is not {|CAT3001:"dhpc"|};
                _ = d is { Id: {|CAT3001:"hcpd"|} };
                _ = d.Id switch { {|CAT3001:"dhpc"|} => 1, _ => 2 };
                switch (d.Id) { case {|CAT3001:"dhpc"|}: break; }
            }
        }
        """, """
        using PediatricImaging;

        class UsesAttribute : System.Attribute { [Datasets.Id] public string Id { get; set; } }

        [Uses(Id = Datasets.Ids.Dhcp)]
        class C
        {
            void M(Dataset d, [Datasets.Id] string id = Datasets.Ids.Dhcp)
            {
                Datasets.Get(Datasets.Ids.NkiRockland);
                _ = d.Id is Datasets.Ids.Dhcp or "hcp-d";
                _ = d.Id is not Datasets.Ids.Dhcp;
                _ = d is { Id: Datasets.Ids.HcpD };
                _ = d.Id switch { Datasets.Ids.Dhcp => 1, _ => 2 };
                switch (d.Id) { case Datasets.Ids.Dhcp: break; }
            }
        }
        """);

    [Fact]
    public Task Adds_the_using_that_the_constant_needs() => Constant("""
        class C
        {
            void M() => PediatricImaging.Datasets.Get({|CAT3001:"dhpc"|});
        }
        """, """
        using PediatricImaging;

        class C
        {
            void M() => PediatricImaging.Datasets.Get(Datasets.Ids.Dhcp);
        }
        """);

    [Fact]
    public Task Qualifies_the_constant_where_its_name_means_something_else() => Constant("""
        using PediatricImaging;

        class C
        {
            object Datasets = null;
            void M() => PediatricImaging.Datasets.Get({|CAT3001:"dhpc"|});
        }
        """, """
        using PediatricImaging;

        class C
        {
            object Datasets = null;
            void M() => PediatricImaging.Datasets.Get(PediatricImaging.Datasets.Ids.Dhcp);
        }
        """);

    [Fact]
    public Task Fixes_all_of_a_project() => FixCheck.With<IdAnalyzer, IdCodeFixProvider>(IdCodeFixProvider.ConstantKey,
        [
            """
            class A { void M() => PediatricImaging.Datasets.Get({|CAT3001:"dhpc"|}); }
            class AToo { void M() => PediatricImaging.Datasets.Get({|CAT3001:"hcpd"|}); }
            """,
            """
            class B { void M() => PediatricImaging.Datasets.Get({|CAT3002:"nki"|}); }
            class BToo { }
            """,
        ],
        [
            """
            using PediatricImaging;

            class A { void M() => PediatricImaging.Datasets.Get(Datasets.Ids.Dhcp); }
            class AToo { void M() => PediatricImaging.Datasets.Get(Datasets.Ids.HcpD); }
            """,
            """
            using PediatricImaging;

            class B { void M() => PediatricImaging.Datasets.Get(Datasets.Ids.NkiRockland); }
            class BToo { }
            """,
        ]);

    [Fact]
    public Task Offers_nothing_where_nothing_is_near() => Text(
        """class C { void M() => PediatricImaging.Datasets.Get({|CAT3001:"something"|}); }""",
        """class C { void M() => PediatricImaging.Datasets.Get({|CAT3001:"something"|}); }""");
}
