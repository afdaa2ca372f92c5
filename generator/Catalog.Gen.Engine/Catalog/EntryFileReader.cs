using System.Collections.Immutable;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>One file of entries: text → located tree → problems and entries.</summary>
internal sealed class EntryFileReader
{
    private readonly SourceFile _file;
    private readonly CatalogDefinition _catalog;
    private readonly List<Problem> _problems = [];
    private readonly EntryAnnotations? _annotations;
    private readonly ImmutableArray<EntryModel>.Builder _entries = ImmutableArray.CreateBuilder<EntryModel>();
    private readonly ImmutableArray<EntryPlaces>.Builder _places = ImmutableArray.CreateBuilder<EntryPlaces>();

    private readonly ImmutableArray<Problem>.Builder _withoutId = ImmutableArray.CreateBuilder<Problem>();
    private int _seen;

    private EntryFileReader(SourceFile file, CatalogDefinition catalog)
    {
        _file = file;
        _catalog = catalog;
        if (catalog.Annotations.All.Count > 0)
            _annotations = new EntryAnnotations(catalog.Annotations, catalog.Settings.Layout);
    }

    /// <summary>What a file of a catalog gives.</summary>
    public static FileResult Read(SourceFile file, CatalogDefinition catalog, CancellationToken cancellation)
    {
        var reader = new EntryFileReader(file, catalog);
        reader.Read(cancellation);
        return new FileResult(
            catalog.Settings.FullClass,
            reader._entries.ToImmutable(),
            reader._places.ToImmutable(),
            ProblemLimit.Apply(reader._problems))
        {
            WithoutId = reader._withoutId.ToImmutable(),
            Seen = reader._seen,
        };
    }

    private void Read(CancellationToken cancellation)
    {
        YamlDocument document = YamlReader.Read(_file, cancellation);
        _problems.AddRange(document.Problems);
        if (document.Root is { } root)
            _problems.AddRange(Validator.Validate(_file, root, _catalog.Document.Root, cancellation, _annotations));

        // Of a file that cannot be read it is not known what it would have shown.
        if (document.Root is null)
            _seen = -1;
        int index = 0;
        foreach (EntryPart part in EntryPart.In(_file, document.Root, _catalog.Settings))
        {
            _seen |= DoubtfulSetting.Seen(_catalog.Compiled.Doubtful, part.Value);
            if (part.Id is { } id)
                Add(id, part, index);
            else if (_problems.Count == 0 && !_catalog.Compiled.IsWithoutKey)
                _withoutId.Add(At(Rules.IdInvalid, part.Start, part.End, new("this item has no id", $"give it '{_catalog.Settings.Key}'")));
            index++;
        }
    }

    /// <summary>An invalid entry keeps its member, so that one mistake in YAML is one error and not a shower of CS0117.</summary>
    private void Add(string id, EntryPart part, int index)
    {
        YamlNode? entry = part.Value;
        FileSpan place = _file.Locate(part.Start, part.End);
        if (MemberName(id, part) is not { } member)
            return;

        bool valid = _problems.Count == 0 && entry is not null;
        List<PlacedFact> facts = Facts(index);

        // Of a value that is wrong itself nothing else is worth saying; a list around it that is too short hides nothing.
        if (!valid)
            facts.RemoveAll(fact => _problems.Exists(problem => fact.Place.Span.Contains(problem.Place.Span)));
        ImmutableArray<PlacedText> formerIds = part.FormerIds(_catalog.Settings)
            .Select(value => new PlacedText(value.Value, _file.Locate(value.Start, value.End)))
            .ToImmutableArray();
        byte[] data = valid ? ValuePacker.Pack(entry!, _catalog.Types, _file, _problems) : [];

        var signature = new EntrySignature(
            id,
            member,
            entry is null ? ImmutableArray.Create(id) : EntrySummary.Lines(id, entry),
            IsFlagged(_catalog.Settings.Obsolete, entry, out string? obsolete) ? obsolete ?? "" : null,
            IsFlagged(_catalog.Settings.Experimental, entry, out _));
        _entries.Add(new EntryModel(
            signature,
            formerIds.Select(former => former.Text).ToImmutableArray(),
            facts.Select(fact => fact.Fact).ToImmutableArray(),
            data.Length == 0 ? PackedData.None : new PackedData(data)));
        _places.Add(new EntryPlaces(id, place, member, facts.ToImmutableArray(), formerIds));
    }

    private List<PlacedFact> Facts(int index)
    {
        var facts = new List<PlacedFact>();
        foreach ((Annotation annotation, YamlNode value, bool isNested) in _annotations?.Of(index) ?? [])
        {
            var fact = new EntryFact(annotation.Ordinal, CanonicalText.Of(value), value.Kind, isNested);
            facts.Add(new PlacedFact(fact, _file.Locate(value.Start, value.End), _file.Text[value.Start]));
        }

        return facts;
    }

    private string? MemberName(string id, EntryPart part)
    {
        if (id.Length == 0 || id.Any(char.IsControl))
        {
            Report(Rules.IdInvalid, part.Start, part.End, new("an id must be a text on one line, and not empty"));
            return null;
        }

        string? given = _catalog.Settings.Member is { } property ? (part.Value as YamlMapping)?.Find(property)?.Text : null;
        return ReservedMembers.Avoid(Identifiers.Pascal(given ?? id), _catalog.Settings.Class);
    }

    private static bool IsFlagged(EntryFlag? flag, YamlNode? entry, out string? message)
    {
        message = null;
        return flag is not null
            && (entry as YamlMapping)?.Find(flag.Property) is { } value
            && flag.Holds(value, out message);
    }

    private void Report(Rule rule, int start, int end, Message message) => _problems.Add(At(rule, start, end, message));

    private Problem At(Rule rule, int start, int end, Message message) => new(rule, _file.Locate(start, end), message);
}
