using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using CatalogGen.Runtime;

namespace Catalog.Gen.Engine.Probe;

/// <summary>A schema and its entries, from text to problems: what trimming took away would be missed here.</summary>
internal static class Program
{
    private const string Schema =
        """
        $schema: https://json-schema.org/draft/2020-12/schema
        title: Dataset
        type: object
        required: [name]
        additionalProperties: false
        properties:
          name: { type: string, pattern: '^\p{Lu}' }
          modalities: { type: array, items: { enum: [T1w, T2w, dwi] } }
          homepage: { type: string, format: uri }
          extends: { type: string, x-ref: Datasets }
        """;

    private const string Good =
        """
        name: Developing Human Connectome
        modalities: [T1w, dwi]
        homepage: https://example.org/
        """;

    private const string Bad =
        """
        name: developing
        modalites: [T1w]
        homepage: nowhere
        extends: dhpc
        """;

    /// <summary>The problems of the entries, a line for each.</summary>
    public static string Report()
    {
        var options = new ProjectOptions("Sample", "/sample/", EquatableArray<string>.Empty, Locked: false, TooOld: null);
        CompiledCatalogs schemas = SchemaStep.Run(
            [new SourceFile("/sample/dataset.schema.yaml", Schema)], options, CancellationToken.None);
        CatalogSet catalogs = CatalogStep.Run(schemas, CatalogSurroundings.None, CancellationToken.None);
        FileResult[] files =
        [
            .. new[] { new SourceFile("/sample/dhcp.yaml", Good), new SourceFile("/sample/bad.yaml", Bad) }
                .Select(file => EntryFileReader.Read(file, catalogs.Definitions[0], CancellationToken.None)),
        ];
        var entries = new EntryFiles([.. files]);
        var context = new ProblemContext(CatalogBuilder.Build(catalogs, entries), new FolderFiles([], []));
        string problems = string.Join('\n', ProblemStep.Run(context, entries).Problems);
        return $"{problems}\n{files.Sum(file => file.Entries.Count(entry => entry.Data.Bytes[0] != PackedMarks.Refused))} entry is valid\n";
    }

    private static void Main() => Console.Write(Report());
}
