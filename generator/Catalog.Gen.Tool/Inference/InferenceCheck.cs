using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Locking;

namespace Catalog.Gen.Tool.Inference;

/// <summary>What a build would say of a schema and its entries: the engine's own judgement.</summary>
internal static class InferenceCheck
{
    /// <summary>The namespace of a project that is not there yet.</summary>
    private const string Namespace = "InferredCatalog";

    /// <param name="schema">The schema.</param>
    /// <param name="files">The files of entries.</param>
    /// <param name="ids">The ids that are recorded beside the schema.</param>
    public static ImmutableArray<Problem> Run(SourceFile schema, IReadOnlyList<SourceFile> files, IEnumerable<string> ids)
    {
        string folder = FilePaths.Folder(FilePaths.Normalise(schema.Path));
        var options = new ProjectOptions(Namespace, folder, EquatableArray<string>.Empty, Locked: false, TooOld: null);
        CompiledCatalogs compiled = SchemaStep.Run([schema], options, CancellationToken.None);
        CatalogSet catalogs = CatalogStep.Run(compiled, CatalogSurroundings.None, CancellationToken.None);
        if (catalogs.Definitions is not [{ } catalog])
            return catalogs.Problems;
        var results = new FileResult[files.Count];
        Parallel.For(0, files.Count, i => results[i] = EntryFileReader.Read(files[i], catalog, CancellationToken.None));
        var read = new EntryFiles(results.ToImmutableArray());
        string recorded = LockText.Add(null, ids.Where(LockText.CanHold), out _)!;
        LockFile published = LockFile.Read(new SourceFile(FilePaths.LockOf(FilePaths.Normalise(schema.Path)), recorded));
        var context = new ProblemContext(CatalogBuilder.Build(catalogs, read), new FolderFiles([published], EquatableArray<string>.Empty));
        return [.. ProblemStep.Run(context, read).Problems];
    }
}
