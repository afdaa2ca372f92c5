using System.Collections.Immutable;
using Catalog.Gen.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Catalog.Gen.CodeFixes.Tests.References;

/// <summary>The analyzer over some source beside the catalog; <c>{|CAT3001:"…"|}</c> marks what it must report, and all it may.</summary>
internal static class Check
{
    public static Task Source(string source, string catalog = GeneratedStandIn.Datasets) =>
        Of(source, catalog).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Statements in a method that has <c>load</c>, <c>d</c> and <c>text</c> at hand.</summary>
    public static Task Statements(string statements) => Source(
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using PediatricImaging;

        class C
        {
            void Load([Datasets.Id] string id) { }
            void LoadAll([Datasets.Id] params string[] ids) { }
            void LoadMany([Datasets.Id] IEnumerable<string> ids) { }
            [Datasets.Id] string Field = "dhcp";
            [Datasets.Id] string Property { get; set; } = "dhcp";
            [Datasets.Id] string[] Several = { "dhcp" };
            [Datasets.Id] Dictionary<string, string> Notes = new();
            bool Flag => Field is null;

            void M(Dataset d, string text)
            {
        """ + "\n" + statements + "\n" + """
            }
        }
        """);

    public static CSharpAnalyzerTest<IdAnalyzer, DefaultVerifier> Of(string source, string? catalog)
    {
        var test = new AnalyzerTest { TestCode = source };
        if (catalog is not null)
            test.TestState.Sources.Add(("Datasets.g.cs", catalog));
        return test;
    }

    public static MetadataReference Assembly(string name, string source)
    {
        using var image = new MemoryStream();
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class AnalyzerTest : CSharpAnalyzerTest<IdAnalyzer, DefaultVerifier>
    {
        public AnalyzerTest()
        {
            ReferenceAssemblies = None;
            TestState.AdditionalReferences.AddRange(References);
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12);
    }

    // The testing packages' own way is to download a package of references.
    public static ReferenceAssemblies None { get; } = new("none");

    /// <summary>The framework that runs the tests: no package of references goes with the oldest compiler.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
