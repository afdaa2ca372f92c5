using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Tool.Locking;

namespace Catalog.Gen.Tool.Inference;

/// <summary>What a build would say of a schema and its entries: the engine's own judgement.</summary>
internal static class InferenceCheck
{
    /// <summary>The namespace of a project that is not there yet.</summary>
    private const string Namespace = "InferredCatalog";

    /// <summary>The problems, and the numbers of the values of enums.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="files">The files of entries.</param>
    /// <param name="ids">The ids that are recorded beside the schema.</param>
    public static (ImmutableArray<Problem> Problems, EquatableArray<RecordedNumber> Numbers) Run(
        SourceFile schema, IReadOnlyList<SourceFile> files, IEnumerable<string> ids)
    {
        string folder = FilePaths.Folder(FilePaths.Normalise(schema.Path));
        var options = new ProjectOptions(Namespace, folder, EquatableArray<string>.Empty, Locked: false, TooOld: null);
        CompiledCatalogs compiled = SchemaStep.Run([schema], options, CancellationToken.None);
        CatalogSet catalogs = CatalogStep.Run(compiled, CatalogSurroundings.None, CancellationToken.None);
        if (catalogs.Definitions is not [var catalog])
            return (catalogs.Problems, EquatableArray<RecordedNumber>.Empty);
        EquatableArray<RecordedNumber> numbers = catalog.Numbers.All;
        // Both records are written with the schema, so that a build has nothing to say of them.
        (catalogs, catalog) = Numbered(compiled, schema, numbers);
        var results = new FileResult[files.Count];
        Parallel.For(0, files.Count, i => results[i] = EntryFileReader.Read(files[i], catalog, CancellationToken.None));
        var read = new EntryFiles(results.ToImmutableArray());
        string recorded = LockText.Add(null, ids.Where(LockText.CanHold), out _)!;
        LockFile published = LockFile.Read(new SourceFile(FilePaths.LockOf(FilePaths.Normalise(schema.Path)), recorded));
        var context = new ProblemContext(CatalogBuilder.Build(catalogs, read), new FolderFiles([published], EquatableArray<string>.Empty));
        return ([.. ProblemStep.Run(context, read).Problems], numbers);
    }

    private static (CatalogSet Catalogs, CatalogDefinition Catalog) Numbered(
        CompiledCatalogs compiled, SourceFile schema, EquatableArray<RecordedNumber> numbers)
    {
        string path = FilePaths.NumbersOf(FilePaths.Normalise(schema.Path));
        var file = NumbersFile.Read(new SourceFile(path, NumbersText.Add(null, numbers, out _)!));
        CatalogSet catalogs = CatalogStep.Run(compiled, CatalogSurroundings.None with { Numbers = [file] }, CancellationToken.None);
        return (catalogs, catalogs.Definitions[0]);
    }
}
