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
        ["the entries of N.Things cannot be read from the baseline: N.Things+_Data has no Names"],
        Assert.Throws<ToolException>(() => Read(new CatalogProject(
            """
            [assembly: System.Reflection.AssemblyMetadata("Catalog.Gen/N.Things", "format 2\nN.Thing\none")]
            namespace N { static class Things { static class _Data { } } }
            """))).Lines);

    private CatalogContent Read(CatalogProject project)
    {
        string path = Path.Combine(_folder, "Sample.dll");
        using (FileStream file = File.Create(path))
            Assert.True(project.Compile().Emit(file, cancellationToken: TestContext.Current.CancellationToken).Success);
        return Assert.Single(AssemblyBaseline.Read(path).Catalogs);
    }
}
