using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Baselines;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Tests;

/// <summary>Catalogs out of assemblies, as an earlier build left them.</summary>
public sealed class AssemblyBaselineTests : IDisposable
{
    private const string Schema = """
        {
          "title": "Thing",
          "x-catalog": { "key": "id", "member": "member", "formerIds": "was" },
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "member": { "type": "string" },
            "was": { "type": "array", "items": { "type": "string" } },
            "kind": { "enum": ["x", "y"] },
            "size": { "oneOf": [{ "type": "number" }, { "type": "string" }] },
            "text": { "type": "string" }
          }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-gen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a->b")]
    [InlineData("x>y")]
    [InlineData("it's \"quoted\" \\n")]
    [InlineData("é 𝒳")]
    public void Any_id_is_found_with_its_entry_and_its_former_ids(string id)
    {
        string quoted = id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        CatalogContent catalog = Read(new CatalogProject()
            .With("things/thing.schema.json", Schema)
            .With("things/one.yaml", $"id: \"{quoted}\"\nmember: one\nwas: [\"->{quoted}\", b]\n")
            .With("things/other.yaml", "id: other\n"));

        Assert.Equal("Sample.Things", catalog.Name);
        Assert.Equal(new[] { id, "other" }.Order(StringComparer.Ordinal), catalog.Entries.Keys);
        Assert.Equal(["->" + id, "b"], catalog.Entries[id].FormerIds);
        Assert.Empty(catalog.Entries["other"].FormerIds);
    }

    [Fact]
    public void An_entry_is_what_its_file_says()
    {
        CatalogContent catalog = Read(new CatalogProject()
            .With("things/thing.schema.json", Schema)
            .With("things/one.yaml", "size: 1.50\nid: one\nkind: y\nmore: [1e3, null, {\"é\": true}]\n"));

        var entry = (YamlMapping)catalog.Entries["one"].Value;
        Assert.Equal(["size", "id", "kind", "more"], entry.Members.Select(static member => member.Name));
        Assert.Equal("1.50", ((YamlScalar)entry.Find("size")!).Value);
        Assert.Equal("y", ((YamlScalar)entry.Find("kind")!).Value);
        YamlNode[] more = ((YamlSequence)entry.Find("more")!).Items;
        Assert.Equal("1e3", ((YamlScalar)more[0]).Value);
        Assert.Equal(NodeKind.Null, more[1].Kind);
        Assert.Equal("é", Assert.Single(((YamlMapping)more[2]).Members).Name);
    }

    /// <summary>Enough text for several chunks, which are deflated.</summary>
    [Fact]
    public void The_entries_of_a_large_catalog_are_read()
    {
        var random = new Random(1);
        CatalogProject project = new CatalogProject().With("things/thing.schema.json", Schema);
        string[] texts = [.. Enumerable.Range(0, 300).Select(_ => new string(random.GetItems("abcdefgh ijkl".AsSpan(), 2_000)).Trim())];
        for (int i = 0; i < texts.Length; i++)
            project.With($"things/t{i}.yaml", $"id: t{i:000}\ntext: '{texts[i]}'\n");

        CatalogContent catalog = Read(project);

        Assert.Equal(texts, catalog.Entries.Values.Select(static entry => ((YamlScalar)((YamlMapping)entry.Value).Find("text")!).Value));
    }

    [Fact]
    public void A_catalog_without_entries_is_read() =>
        Assert.Empty(Read(new CatalogProject().With("things/thing.schema.json", Schema)).Entries);

    [Theory]
    [InlineData(
        "format 3\\nN.Thing",
        "the entries of N.Things in the baseline were built by a newer Catalog.Gen (format 3; this one reads 2): update Catalog.Gen here")]
    [InlineData(
        "N.Thing\\none",
        "the entries of N.Things in the baseline were built by an older Catalog.Gen (format 0; this one reads 2): "
        + "build that assembly again with this version, or name a revision of the git repository")]
    [InlineData(
        "format 2\\nN.Thing\\none",
        "the entries of N.Things cannot be read from the baseline: it names 1 ids, and the number of its entries is 0")]
    public void What_cannot_be_read_is_refused_by_name(string metadata, string message)
    {
        string source = $$"""
            [assembly: System.Reflection.AssemblyMetadata("Catalog.Gen/N.Things", "{{metadata}}")]
            namespace N { static class Things { static class _Data { static System.ReadOnlySpan<byte> Names => default; } } }
            """;
        Assert.Equal([message], Assert.Throws<ToolException>(() => Read(new CatalogProject(source))).Lines);
    }

    [Fact]
    public void What_lacks_its_data_is_refused_by_name() => Assert.Equal(
        ["the entries of N.Things cannot be read from the baseline: N.Things._Data has no Names"],
        Assert.Throws<ToolException>(() => Read(new CatalogProject(
            """
            [assembly: System.Reflection.AssemblyMetadata("Catalog.Gen/N.Things", "format 2\nN.Thing\none")]
            namespace N { static class Things { static class _Data { } } }
            """))).Lines);

    /// <summary>The module initialiser runs when any of the assembly does: the test sees so when it has read it.</summary>
    [Fact]
    public void Nothing_of_the_assembly_runs()
    {
        string trace = Path.Combine(_folder, "it-ran"), path = Emit(new CatalogProject($$"""
            static class Trap
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Run() => System.IO.File.WriteAllText(@"{{trace}}", "");
            }
            """)
            .With("things/thing.schema.json", Schema)
            .With("things/one.yaml", "id: one\n"));

        Assert.Single(AssemblyBaseline.Read(path).Catalogs);
        Assert.False(File.Exists(trace));

        var context = new AssemblyLoadContext(null, isCollectible: true);
        RuntimeHelpers.RunModuleConstructor(context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path))).ManifestModule.ModuleHandle);
        Assert.True(File.Exists(trace));
        context.Unload();
    }

    /// <summary>A getter that computes its value can give anything: its instructions are read and not run, so it is refused.</summary>
    [Theory]
    [InlineData("System.MemoryExtensions.AsSpan(new byte[1])")]
    [InlineData("Other")]
    public void A_member_that_computes_its_value_is_refused(string names) => Assert.Equal(
        [
            "the entries of N.Things cannot be read from the baseline: "
            + "N.Things._Data.Names does more than give a literal, as no compiler of C# has written it",
        ],
        Assert.Throws<ToolException>(() => Read(new CatalogProject(
            $$"""
            [assembly: System.Reflection.AssemblyMetadata("Catalog.Gen/N.Things", "format 2\nN.Thing\none")]
            namespace N
            {
                static class Things
                {
                    static class _Data
                    {
                        static System.ReadOnlySpan<byte> Names => {{names}};
                        static System.ReadOnlySpan<byte> Other => "1:a"u8;
                    }
                }
            }
            """))).Lines);

    [Fact]
    public void What_is_no_assembly_is_refused_by_name()
    {
        string path = Path.Combine(_folder, "x\u2028.dll");
        File.WriteAllText(path, "MZ");
        Assert.Contains("x\\u2028.dll' is no .NET assembly", Assert.Throws<ToolException>(() => AssemblyBaseline.Read(path)).Message,
            StringComparison.Ordinal);
        Assert.Contains("cannot be read: ", Assert.Throws<ToolException>(() => AssemblyBaseline.Read(_folder)).Message,
            StringComparison.Ordinal);
    }

    /// <summary>
    /// However a file is damaged, it is read or refused in words. The bytes to change are chosen among those of the headers, the
    /// metadata and the packed entries, since most others are code that is not looked at.
    /// </summary>
    [Fact]
    public void A_damaged_assembly_is_read_or_refused()
    {
        string path = Emit(new CatalogProject()
            .With("things/thing.schema.json", Schema)
            .With("things/one.yaml", "id: one\nkind: y\nwas: [a, b]\n")
            .With("things/two.yaml", "id: two\nsize: 1.5\n"));
        byte[] image = File.ReadAllBytes(path);
        int refused = 0, read = 0, cases = Environment.GetEnvironmentVariable("CATALOG_FULL") == "1" ? 20_000 : 400;
        for (int seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            byte[] damaged = [.. image];
            if (seed % 4 == 0)
                damaged = damaged[..random.Next(damaged.Length)];
            for (int changes = seed % 4 == 0 ? 0 : random.Next(1, 30); changes > 0; changes--)
                damaged[random.Next(2) == 0 ? random.Next(1024) : random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, damaged);
            Exception? thrown = Record.Exception(() => AssemblyBaseline.Read(path));
            Assert.True(thrown is null or ToolException, $"seed {seed}: {thrown}");
            _ = thrown is null ? read++ : refused++;
        }

        Assert.True(refused > 0 && read > 0, $"{refused} refused, {read} read");
    }

    private CatalogContent Read(CatalogProject project) => Assert.Single(AssemblyBaseline.Read(Emit(project)).Catalogs);

    private string Emit(CatalogProject project)
    {
        string path = Path.Combine(_folder, "Sample.dll");
        using FileStream file = File.Create(path);
        Assert.True(project.Compile().Emit(file, cancellationToken: TestContext.Current.CancellationToken).Success);
        return path;
    }
}
