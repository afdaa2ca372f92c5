using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Emit.Packing;
using Catalog.Gen.Emit.Runtime;
using Catalog.Gen.Emit.Types;
using Catalog.Gen.Model.Types;
using Catalog.Gen.Schema;
using Catalog.Gen.Validation;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Tests.Emit;

/// <summary>
/// Takes a schema the whole way to types that run: compiled for .NET 8 as a strict consumer compiles them, loaded, and
/// filled with packed entries. The static class, which is not the subject here, is a stand-in of a few lines.
/// </summary>
internal sealed class TypeSandbox
{
    public const string Namespace = "Sample";

    private readonly SchemaNode _schema;

    private TypeSandbox(SchemaNode schema, TypeModelOptions options)
    {
        _schema = schema;
        Model = TypeModelBuilder.Build(schema, options);
        Sources = [.. TypeEmitter.Emit(Model)];
    }

    public TypeModel Model { get; }

    public IReadOnlyList<(string HintName, string Source)> Sources { get; }

    public static TypeSandbox Of(string schema, string entryName = "Entry", Func<TypeModelOptions, TypeModelOptions>? configure = null)
    {
        SchemaSet set = SchemaCompiler.Compile([File("sample.schema.json", schema)], CancellationToken.None);
        Assert.Empty(set.Problems.Where(static problem => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error).Select(static problem => problem.ToDiagnostic().ToString()));
        var options = new TypeModelOptions(Namespace, entryName + "Catalog", entryName)
        {
            ResolveReference = static name => name == "Entries" ? new ReferenceTarget("global::Sample.EntryCatalog", "global::Sample.Entry") : null,
        };
        return new TypeSandbox(set.Documents[0].Root, configure is null ? options : configure(options));
    }

    public static YamlNode Read(string yaml)
    {
        YamlDocument document = YamlReader.Read(File("entry.yaml", yaml), CancellationToken.None);
        Assert.Empty(document.Problems.Select(static problem => problem.ToDiagnostic().ToString()));
        return document.Root!;
    }

    /// <summary>The source of one type.</summary>
    public string SourceOf(string typeName) => Sources.Single(source => source.HintName == $"{Namespace}.{typeName}.g.cs").Source;

    public bool IsValid(YamlNode node) => Validator.IsValid(node, _schema);

    public byte[] Pack(string yaml, out List<Problem> problems)
    {
        problems = [];
        YamlNode node = Read(yaml);
        Assert.True(IsValid(node), $"not valid: {yaml}");
        return ValuePacker.Pack(node, Model, File("entry.yaml", yaml), problems);
    }

    /// <summary>The entries, in the order given; their ids are e0, e1, ….</summary>
    public object[] Load(params string[] entries)
    {
        byte[][] packed = [.. entries.Select(entry =>
        {
            byte[] bytes = Pack(entry, out List<Problem> problems);
            Assert.Empty(problems.Select(static problem => problem.ToDiagnostic().ToString()));
            return bytes;
        })];
        Assembly assembly = Compile();
        return Fill(assembly, packed);
    }

    /// <summary>The entries of this catalog in an assembly that has it.</summary>
    public object[] Fill(Assembly assembly, byte[][] packed)
    {
        Type catalog = assembly.GetType($"{Model.Namespace}.{Model.ClassName}", throwOnError: true)!;
        catalog.GetField("Data", BindingFlags.NonPublic | BindingFlags.Static)!.SetValue(null, packed);
        return [.. Enumerable.Range(0, packed.Length).Select(i => catalog.GetMethod("EntryAt", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [i])!)];
    }

    /// <summary>Compiles what was emitted, with all warnings as errors, and everything public documented.</summary>
    public Assembly Compile() => Compile([this]);

    /// <summary>Compiles several catalogs, of different namespaces, at once.</summary>
    public static Assembly Compile(IReadOnlyList<TypeSandbox> sandboxes)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        IEnumerable<(string HintName, string Source)> all = sandboxes
            .SelectMany(static sandbox => sandbox.Sources.Append(($"{sandbox.Model.Namespace}.StandIn.g.cs", sandbox.StandIn())))
            .Append((RuntimeEmitter.HintName, RuntimeEmitter.Emit()));
        var compilation = CSharpCompilation.Create(
            "Sample",
            all.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(Strict.Nullable(source.Source), Encoding.UTF8), parse, source.HintName)),
            Basic.Reference.Assemblies.Net80.References.All,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                checkOverflow: true,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        ImmutableArray<Diagnostic> diagnostics = [.. result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(result.Success && diagnostics.IsEmpty, string.Join('\n', diagnostics.Select(Describe)) + "\n" + string.Join("\n", diagnostics.Take(3).Select(Context)));
        stream.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
    }

    private static string Describe(Diagnostic diagnostic) => diagnostic.ToString();

    private static string Context(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return "";
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        IEnumerable<string> lines = tree.GetText().Lines.Skip(Math.Max(0, line - 5)).Take(10).Select(static text => text.ToString());
        return "--- " + tree.FilePath + "\n" + string.Join('\n', lines);
    }

    private string StandIn() =>
        $$"""
        #nullable disable
        #nullable enable annotations
        #pragma warning disable CS1591
        namespace {{Model.Namespace}};

        public static partial class {{Model.ClassName}}
        {
            public sealed class IdAttribute : global::System.Attribute { }

            internal static byte[][] Data = [];
            internal static {{Model.EntryName}}?[] Entries = new {{Model.EntryName}}?[100];

            internal static string IdAt(int index) => "e" + index;
            internal static {{Model.EntryName}} EntryAt(int index) => Entries[index] ??= new {{Model.EntryName}}(index);
            internal static global::CatalogGen.Runtime.PackedReader OpenEntry(int index) => new(Data[index], {{Model.DecoderName}}.Names);
            public static {{Model.EntryName}} Get(string id) => EntryAt(int.Parse(id[1..], null));
        }
        """;

    private static SourceFile File(string path, string text) => new(path, SourceText.From(text, Encoding.UTF8));
}
