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
            ProblemLimit.Apply(reader._problems));
    }

    private void Read(CancellationToken cancellation)
    {
        YamlDocument document = YamlReader.Read(_file, cancellation);
        _problems.AddRange(document.Problems);
        if (document.Root is { } root)
            _problems.AddRange(Validator.Validate(_file, root, _catalog.Document.Root, cancellation, _annotations));

        switch (_catalog.Settings.Layout)
        {
            case CatalogLayout.Map:
                YamlMember[] members = (document.Root as YamlMapping)?.Members ?? [];
                for (int i = 0; i < members.Length; i++)
                    Add(members[i].Name, members[i].KeyStart, members[i].KeyEnd, members[i].Value, i);
                break;
            case CatalogLayout.List:
                YamlNode[] items = (document.Root as YamlSequence)?.Items ?? [];
                for (int i = 0; i < items.Length; i++)
                    AddItem(items[i], i);
                break;
            default:
                AddFile(document.Root);
                break;
        }
    }

    private void AddFile(YamlNode? root)
    {
        if (_catalog.Settings.Key is { } key && Member(root, key) is { Value: YamlScalar { Kind: NodeKind.String } id })
        {
            Add(id.Value, id.Start, id.End, root, 0);
            return;
        }

        Add(FilePaths.Stem(FilePaths.Normalise(_file.Path)), 0, 0, root, 0);
    }

    private void AddItem(YamlNode item, int index)
    {
        if (_catalog.Settings.Key is { } key && Member(item, key) is { Value: YamlScalar { Kind: NodeKind.String } id })
            Add(id.Value, id.Start, id.End, item, index);
        else if (_problems.Count == 0)
            Report(Rules.IdInvalid, item.Start, item.End, KeyMissing());
    }

    private Message KeyMissing() => _catalog.Settings.Key is { } key
        ? new("this item has no id", $"give it '{key}'")
        : new("a list needs to know which property is the id", "name it in the schema, as \"x-catalog\": { \"key\": \"…\" }");

    /// <summary>An invalid entry keeps its member, so that one mistake in YAML is one error and not a shower of CS0117.</summary>
    private void Add(string id, int start, int end, YamlNode? entry, int index)
    {
        FileSpan place = _file.Locate(start, end);
        if (MemberName(id, entry, start, end) is not { } member)
            return;

        bool valid = _problems.Count == 0 && entry is not null;
        List<PlacedFact> facts = Facts(index);
        if (!valid)
            facts.RemoveAll(fact => _problems.Exists(problem => problem.Place.Span.IntersectsWith(fact.Place.Span)));
        ImmutableArray<PlacedText> formerIds = FormerIds(entry);
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
        foreach ((Annotation annotation, YamlNode value) in _annotations?.Of(index) ?? [])
        {
            var fact = new EntryFact(annotation.Ordinal, CanonicalText.Of(value));
            facts.Add(new PlacedFact(fact, _file.Locate(value.Start, value.End), _file.Text[value.Start]));
        }

        return facts;
    }

    private string? MemberName(string id, YamlNode? entry, int start, int end)
    {
        string source = id;
        if (_catalog.Settings.Member is { } property && Member(entry, property) is { Value: YamlScalar { Kind: NodeKind.String } given })
            source = given.Value;

        if (id.Length == 0 || id.Any(char.IsControl))
        {
            Report(Rules.IdInvalid, start, end, new("an id must be a text on one line, and not empty"));
            return null;
        }

        return ReservedMembers.Avoid(Identifiers.Pascal(source), _catalog.Settings.Class);
    }

    private ImmutableArray<PlacedText> FormerIds(YamlNode? entry)
    {
        if (_catalog.Settings.FormerIds is not { } property || Member(entry, property) is not { } member)
            return ImmutableArray<PlacedText>.Empty;
        YamlNode[] values = member.Value is YamlSequence sequence ? sequence.Items : [member.Value];
        return values.OfType<YamlScalar>()
            .Where(value => value.Kind == NodeKind.String)
            .Select(value => new PlacedText(value.Value, _file.Locate(value.Start, value.End)))
            .ToImmutableArray();
    }

    private static bool IsFlagged(EntryFlag? flag, YamlNode? entry, out string? message)
    {
        message = null;
        return flag is not null && Member(entry, flag.Property) is { } member && flag.Holds(member.Value, out message);
    }

    private static YamlMember? Member(YamlNode? entry, string property)
    {
        foreach (YamlMember member in (entry as YamlMapping)?.Members ?? [])
        {
            if (member.Name == property)
                return member;
        }

        return null;
    }

    private void Report(Rule rule, int start, int end, Message message) =>
        _problems.Add(new Problem(rule, _file.Locate(start, end), message));
}
