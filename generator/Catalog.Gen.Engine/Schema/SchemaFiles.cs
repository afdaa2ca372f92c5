using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// Which files of a project are schemas: those that are named so, and those that a schema refers to, wherever they lie and
/// whatever they are called.
/// </summary>
/// <param name="Found">The schemas, in the order of the files.</param>
/// <param name="Sought">Addresses for which a file with that <c>$id</c> was looked for among those that are not named as schemas.</param>
internal sealed record SchemaFiles<T>(IReadOnlyList<T> Found, IReadOnlyList<string> Sought)
    where T : class
{
    /// <param name="files">All files.</param>
    /// <param name="path">The path of one.</param>
    /// <param name="read">The text of one. It is asked for few files: schemas, and where an address is looked for.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static SchemaFiles<T> Find(
        IReadOnlyList<T> files, Func<T, string> path, Func<T, SourceFile> read, CancellationToken cancellation)
    {
        var waiting = new Queue<T>(files.Where(file => FilePaths.IsSchema(path(file))));
        var found = new HashSet<T>(waiting);
        var sought = new List<string>();
        Dictionary<string, T>? byPath = null;
        Dictionary<string, T>? byId = null;
        while (waiting.Count > 0)
        {
            foreach (SchemaAddress reference in SchemaReferences.Of(read(waiting.Dequeue()), cancellation))
            {
                byPath ??= ByPath(files, path);
                T? target = FindPath(reference.Address)
                    ?? (reference.IsAbsolute ? FindId(reference.Address) : null)
                    ?? FindPath(reference.ByPath);
                if (target is not null && found.Add(target))
                    waiting.Enqueue(target);
            }
        }

        return new SchemaFiles<T>([.. files.Where(found.Contains)], sought);

        T? FindPath(string address) => byPath!.TryGetValue(UriReference.Key(address), out T? file) ? file : null;

        T? FindId(string address)
        {
            byId ??= ById(files.Where(file => FilePaths.IsSchema(path(file))), read, cancellation);
            if (byId.TryGetValue(address, out T? named))
                return named;
            sought.Add(address);
            return files.FirstOrDefault(file => FilePaths.IsEntry(path(file)) && HasId(read(file), address, cancellation));
        }
    }

    /// <summary>Whether a file gives itself an address.</summary>
    public static bool HasId(SourceFile file, string address, CancellationToken cancellation) =>
        MentionsEndOf(file.Text, address) && SchemaReferences.Id(file, cancellation) == address;

    /// <summary>A cheap look before the file is parsed: an <c>$id</c> may be relative to another, but its last part stands in it.</summary>
    public static bool MentionsEndOf(string text, string address) =>
        text.IndexOf("id", StringComparison.Ordinal) >= 0
        && text.IndexOf(address.Substring(address.LastIndexOf('/') + 1), StringComparison.Ordinal) >= 0;

    private static Dictionary<string, T> ByPath(IReadOnlyList<T> files, Func<T, string> path)
    {
        var byPath = new Dictionary<string, T>(files.Count, StringComparer.Ordinal);
        foreach (T file in files)
            byPath[UriReference.Key(UriReference.OfFile(path(file)))] = file;
        return byPath;
    }

    private static Dictionary<string, T> ById(IEnumerable<T> named, Func<T, SourceFile> read, CancellationToken cancellation)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T file in named)
        {
            if (SchemaReferences.Id(read(file), cancellation) is { } id && !byId.ContainsKey(id))
                byId.Add(id, file);
        }

        return byId;
    }
}
