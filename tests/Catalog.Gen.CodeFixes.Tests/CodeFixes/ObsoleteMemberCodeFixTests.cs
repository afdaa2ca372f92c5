using Catalog.Gen.References;
using Microsoft.CodeAnalysis.Testing;

namespace Catalog.Gen.CodeFixes.Tests.CodeFixes;

public class ObsoleteMemberCodeFixTests
{
    private static Task Successor(string source, string expected) =>
        FixCheck.With<IdAnalyzer, ObsoleteMemberCodeFixProvider>(
            ObsoleteMemberCodeFixProvider.Key, source, expected, CompilerDiagnostics.Warnings);

    [Fact]
    public Task Takes_the_member_that_the_catalog_names() => Successor("""
        using PediatricImaging;
        using static PediatricImaging.Datasets;

        public class C
        {
            public Dataset a = {|CS0618:Datasets.Nki|};
            public Dataset b = {|CS0618:Nki|};
            public Dataset c = /* kept */ {|CS0618:PediatricImaging.Datasets.Bcp|};
            public string d = {|CS0618:Datasets.Ids.Nki|};
            public string e = {|CS0618:Datasets.Nki|}.Id;
        }
        """, """
        using PediatricImaging;
        using static PediatricImaging.Datasets;

        public class C
        {
            public Dataset a = Datasets.NkiRockland;
            public Dataset b = NkiRockland;
            public Dataset c = /* kept */ PediatricImaging.Datasets.Dhcp;
            public string d = Datasets.Ids.NkiRockland;
            public string e = Datasets.NkiRockland.Id;
        }
        """);

    [Fact]
    public Task Leaves_the_obsolete_members_of_others_alone()
    {
        const string Source = """
            class C
            {
                [System.Obsolete("use C.New")] static int Old => 1;
                static int New => 2;
                static int Use() => {|CS0618:Old|} + {|CS0618:C.Old|} + New;
            }
            """;
        return Successor(Source, Source);
    }
}
