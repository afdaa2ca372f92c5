using System.Collections.Immutable;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Puts a look-up together: a key's entries come in the order of their ids, and each but once.</summary>
internal sealed class IndexBuilder
{
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BroaderTerms>? _broader;

    public IndexBuilder(IndexShape index)
    {
        Index = index;
        _broader = index.Broader?.ToDictionary(static terms => terms.Term, StringComparer.Ordinal);
    }

    public IndexShape Index { get; }

    /// <summary>Takes an entry with a value. The entries have to come in their order.</summary>
    public void Add(string value, int entry)
    {
        AddTo(value, entry);
        if (_broader is null || !_broader.TryGetValue(value, out BroaderTerms? terms))
            return;
        foreach (string broader in terms.Broader)
            AddTo(broader, entry);
    }

    public IndexTable Make()
    {
        string[] keys = [.. _postings.Keys];
        Array.Sort(keys, StringComparer.Ordinal);
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>(keys.Length + 1);
        starts.Add(0);
        foreach (string key in keys)
            starts.Add(starts[starts.Count - 1] + _postings[key].Count);
        return new IndexTable(
            Index.Number,
            ImmutableArray.Create(keys),
            starts.MoveToImmutable(),
            keys.SelectMany(key => _postings[key]).ToImmutableArray());
    }

    private void AddTo(string key, int entry)
    {
        if (!_postings.TryGetValue(key, out List<int>? entries))
            _postings.Add(key, entries = []);
        if (entries.Count == 0 || entries[entries.Count - 1] != entry)
            entries.Add(entry);
    }
}
