using Catalog.Gen.Model.Catalog;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Pipeline;

/// <summary>
/// A file that is being read. The step that makes these runs over all files before the next one asks for the first
/// result, so files are read side by side where there are cores, in an order that nobody sees.
/// </summary>
internal sealed class FileWork
{
    private readonly Task<FileResult?> _reading;

    private FileWork(Task<FileResult?> reading) => _reading = reading;

    public static FileWork Start(AdditionalText text, CatalogSet catalogs, CancellationToken cancellation) =>
        new(catalogs.Find(text.Path) is { } catalog
            ? Task.Run(() => Read(text, catalog, cancellation), cancellation)
            : Task.FromResult<FileResult?>(null));

    /// <summary>What the file gave; null where it belongs to no catalog.</summary>
    public FileResult? Result() => _reading.GetAwaiter().GetResult();

    private static FileResult? Read(AdditionalText text, CatalogDefinition catalog, CancellationToken cancellation)
    {
        try
        {
            // A file that has gone since the build began is reported by the compiler itself (CS2001).
            return text.GetText(cancellation) is { } source
                ? EntryFileReader.Read(new SourceFile(text.Path, source), catalog, cancellation)
                : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new GeneratorFailureException(text.Path, failure);
        }
    }
}
