using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Inference;

/// <summary>Files → entries with their ids, and what cannot be one.</summary>
internal sealed class EntryGathering
{
    private readonly List<SkippedPart> _skipped = [];
    private readonly List<SourceFile> _files = [];
    private readonly List<InferredEntry> _entries = [];

    private EntryGathering(CatalogLayout layout) => Layout = layout;

    public CatalogLayout Layout { get; }

    public string? Key { get; private set; }

    /// <summary>The entries, in the order of their files.</summary>
    public IReadOnlyList<InferredEntry> Entries => _entries;

    /// <summary>The files in which they stand.</summary>
    public IReadOnlyList<SourceFile> Files => _files;

    public IReadOnlyList<SkippedPart> Skipped => _skipped;

    /// <param name="files">The files, in any order.</param>
    /// <param name="options">What a person says of them.</param>
    /// <exception cref="ToolException">There are no entries, or they have no ids.</exception>
    public static EntryGathering Of(IReadOnlyList<SourceFile> files, InferenceOptions options)
    {
        SourceFile[] sorted = [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];
        var documents = new YamlDocument[sorted.Length];
        Parallel.For(0, sorted.Length, i => documents[i] = YamlReader.Read(sorted[i], CancellationToken.None));
        YamlDocument[] readable = [.. documents.Where(static document => !document.HasErrors && document.Root is not null)];
        var gathering = new EntryGathering(options.Layout ?? LayoutDecision.Of([.. readable.Select(static document => document.Root!)]));
        foreach (YamlDocument document in documents.Except(readable))
            gathering._skipped.Add(new SkippedPart(document.File.Path, "it cannot be read", document.Problems));
        gathering.Add(readable, options.Key);
        return gathering;
    }

    private void Add(YamlDocument[] documents, string? key)
    {
        var parts = new List<(string? Id, string Stem, YamlMapping Value, SourceFile File)>();
        foreach (YamlDocument document in documents)
        {
            int known = parts.Count;
            foreach ((string? id, YamlNode value) in PartsOf(document))
            {
                if (value is YamlMapping mapping)
                    parts.Add((id, FilePaths.Stem(FilePaths.Normalise(document.File.Path)), mapping, document.File));
                else
                    Skip(document.File, id is null ? "an item of its list is no mapping" : $"{Words.Quote(id)} is no mapping");
            }

            if (parts.Count > known)
                _files.Add(document.File);
        }

        if (parts.Count == 0)
            throw new ToolException("no file holds an entry that can be read, so there is nothing to make a schema from");
        Key = key ?? KeyDecision.Of(Layout, [.. parts.Select(static part => (part.Stem, part.Value))]);
        foreach ((string? id, string stem, YamlMapping value, SourceFile file) in parts)
        {
            string? own = Layout == CatalogLayout.Map ? id
                : (Key is null ? null : value.Find(Key)?.Text) ?? (Layout == CatalogLayout.File ? stem : null);
            if (own is null)
                Skip(file, $"an item of its list has no {Words.Quote(Key!)}");
            else
                _entries.Add(new InferredEntry(own, value));
        }
    }

    private IEnumerable<(string? Id, YamlNode Value)> PartsOf(YamlDocument document)
    {
        switch (Layout, document.Root)
        {
            case (CatalogLayout.Map, YamlMapping map):
                return map.Members.Select(static member => ((string?)member.Name, member.Value));
            case (CatalogLayout.List, YamlSequence list):
                return list.Items.Select(static item => ((string?)null, item));
            case (CatalogLayout.File, YamlMapping entry):
                return [(null, entry)];
            default:
                Skip(document.File, Layout switch
                {
                    CatalogLayout.Map => "it is no mapping from ids to entries, as the others are",
                    CatalogLayout.List => "it is no list of entries, as the others are",
                    _ => "it is no mapping, as an entry is",
                });
                return [];
        }
    }

    private void Skip(SourceFile file, string why)
    {
        if (!_skipped.Exists(skipped => skipped.Path == file.Path && skipped.Why == why))
            _skipped.Add(new SkippedPart(file.Path, why, EquatableArray<Problem>.Empty));
    }
}
