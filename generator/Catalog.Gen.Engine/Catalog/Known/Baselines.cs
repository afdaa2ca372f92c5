using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>
/// The baselines of a project. To have the known problems taken out, hand what <see cref="Of"/> says of each file to
/// <see cref="EntryFileReader"/>, and the baselines to <see cref="ProblemStep"/> by its context.
/// </summary>
internal sealed record Baselines(EquatableArray<BaselineFile> Files)
{
    private readonly Dictionary<(string Folder, string File), KnownOfFile> _known = IndexOf(Files);

    /// <summary>For a project without a baseline.</summary>
    public static Baselines None { get; } = new(EquatableArray<BaselineFile>.Empty);

    /// <summary>
    /// Takes every problem for known that can be recorded. Those come out as <see cref="ProblemList.Known"/>, all of them, since known
    /// problems are taken out before any limit counts; what is left as <see cref="ProblemList.Problems"/> cannot be recorded.
    /// <see cref="BaselineText"/> writes them.
    /// </summary>
    public static Baselines Everything { get; } = new(EquatableArray<BaselineFile>.Empty) { IsEverything = true };

    public bool IsEverything { get; private init; }

    /// <summary>Whether there is nothing that could be known.</summary>
    public bool IsEmpty => Files.Count == 0 && !IsEverything;

    /// <summary>Reads the files that are baselines by their names; others are left out.</summary>
    public static Baselines Read(IEnumerable<SourceFile> files, CancellationToken cancellation) => new(files
        .Where(static file => FilePaths.IsBaseline(file.Path))
        .Select(file => BaselineFile.Read(file, cancellation))
        .OrderBy(static file => file.Path, StringComparer.Ordinal)
        .ToImmutableArray());

    /// <summary>What is known of a file of entries.</summary>
    /// <param name="catalog">The catalog that the file belongs to.</param>
    /// <param name="path">The file.</param>
    public KnownOfFile Of(CatalogDefinition catalog, string path)
    {
        if (IsEmpty)
            return KnownOfFile.Nothing;
        string file = PathOf(catalog, path);
        if (IsEverything)
            return new KnownOfFile(file, []) { IsEverything = true };
        return _known.TryGetValue((FolderKey(catalog.Folder), file), out KnownOfFile? known) ? known : KnownOfFile.Nothing;
    }

    /// <summary>The baseline beside a catalog's schema; null where there is none.</summary>
    public BaselineFile? Find(CatalogDefinition catalog) =>
        Files.FirstOrDefault(file => string.Equals(file.Folder, catalog.Folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The path by which a baseline names a file.</summary>
    public static string PathOf(CatalogDefinition catalog, string path) => FilePaths.Relative(path, catalog.Folder);

    // Only the files are compared: the index follows from them.
    public bool Equals(Baselines? other) => other is not null && IsEverything == other.IsEverything && Files.Equals(other.Files);

    public override int GetHashCode() => Files.GetHashCode();

    private static Dictionary<(string Folder, string File), KnownOfFile> IndexOf(EquatableArray<BaselineFile> files)
    {
        var known = new Dictionary<(string Folder, string File), KnownOfFile>();
        foreach (BaselineFile file in files)
        {
            foreach (IGrouping<string, RecordedProblem> ofFile in file.Recorded
                .GroupBy(static one => one.Problem.File, StringComparer.Ordinal))
            {
                known[(FolderKey(file.Folder), ofFile.Key)] = new KnownOfFile(
                    ofFile.Key, ofFile.Select(static one => new KnownCount(one.Problem, one.Count)).ToImmutableArray());
            }
        }

        return known;
    }

    private static string FolderKey(string folder) => folder.ToUpperInvariant();
}
