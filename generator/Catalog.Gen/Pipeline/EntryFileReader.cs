using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Emit.Packing;
using Catalog.Gen.Model;
using Catalog.Gen.Model.Catalog;
using Catalog.Gen.Validation;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Pipeline;

/// <summary>One file of entries: text → located tree → problems and entries.</summary>
internal sealed class EntryFileReader
{
    private readonly SourceFile _file;
    private readonly CatalogDefinition _catalog;
    private readonly List<Problem> _problems = [];
    private readonly ImmutableArray<EntryModel>.Builder _entries = ImmutableArray.CreateBuilder<EntryModel>();
    private readonly ImmutableArray<EntryPlaces>.Builder _places = ImmutableArray.CreateBuilder<EntryPlaces>();

    private EntryFileReader(SourceFile file, CatalogDefinition catalog)
    {
        _file = file;
        _catalog = catalog;
    }

    /// <summary>What a file gives; null where it belongs to no catalog.</summary>
    public static FileResult? Read(AdditionalText text, CatalogSet catalogs, CancellationToken cancellation)
    {
        try
        {
            // A file that has gone since the build began is reported by the compiler itself (CS2001).
            return catalogs.Find(text.Path) is { } catalog && text.GetText(cancellation) is { } source
                ? Read(new SourceFile(text.Path, source), catalog, cancellation)
                : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new GeneratorFailureException(text.Path, failure);
        }
    }

    private static FileResult Read(SourceFile file, CatalogDefinition catalog, CancellationToken cancellation)
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
            _problems.AddRange(Validator.Validate(_file, root, _catalog.Document.Root, cancellation));

        switch (_catalog.Settings.Layout)
        {
            case CatalogLayout.Map:
                foreach (YamlMember member in (document.Root as YamlMapping)?.Members ?? [])
                    Add(member.Name, member.KeyStart, member.KeyEnd, member.Value);
                break;
            case CatalogLayout.List:
                foreach (YamlNode item in (document.Root as YamlSequence)?.Items ?? [])
                    AddItem(item);
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
            Add(id.Value, id.Start, id.End, root);
            return;
        }

        Add(FilePaths.Stem(FilePaths.Normalise(_file.Path)), 0, 0, root);
    }

    private void AddItem(YamlNode item)
    {
        if (_catalog.Settings.Key is { } key && Member(item, key) is { Value: YamlScalar { Kind: NodeKind.String } id })
            Add(id.Value, id.Start, id.End, item);
        else if (_problems.Count == 0)
            Report(Descriptors.IdInvalid, item.Start, item.End, KeyMissing());
    }

    private string KeyMissing() => _catalog.Settings.Key is { } key
        ? $"this item has no id: give it '{key}'"
        : "a list needs to know which property is the id: name it in the schema, as \"x-catalog\": { \"key\": \"…\" }";

    /// <summary>An invalid entry keeps its member, so that one mistake in YAML is one error and not a shower of CS0117.</summary>
    private void Add(string id, int start, int end, YamlNode? entry)
    {
        FileSpan place = _file.Locate(start, end);
        if (MemberName(id, entry, start, end) is not { } member)
            return;

        bool valid = _problems.Count == 0 && entry is not null;
        List<PlacedFact> facts = entry is null ? [] : new FactReader(_catalog.Annotations, _file).Read(entry, _catalog.Entry);
        if (!valid)
            facts.RemoveAll(fact => _problems.Exists(problem => problem.Place.Span.IntersectsWith(fact.Place.Span)));
        ImmutableArray<PlacedText> formerIds = FormerIds(entry);
        byte[] data = valid ? ValuePacker.Pack(entry!, _catalog.Types, _file, _problems) : [];

        var face = new EntryFace(
            id,
            member,
            entry is null ? ImmutableArray.Create(id) : EntrySummary.Lines(id, entry),
            Marked(_catalog.Settings.Obsolete, entry, out string? obsolete) ? obsolete ?? "" : null,
            Marked(_catalog.Settings.Experimental, entry, out _));
        _entries.Add(new EntryModel(
            face,
            formerIds.Select(former => former.Text).ToImmutableArray(),
            facts.Select(fact => fact.Fact).ToImmutableArray(),
            data.Length == 0 ? PackedData.None : new PackedData(data)));
        _places.Add(new EntryPlaces(id, place, member, facts.ToImmutableArray(), formerIds));
    }

    private string? MemberName(string id, YamlNode? entry, int start, int end)
    {
        string source = id;
        if (_catalog.Settings.Member is { } property && Member(entry, property) is { Value: YamlScalar { Kind: NodeKind.String } given })
            source = given.Value;

        if (id.Length == 0 || id.Any(char.IsControl))
        {
            Report(Descriptors.IdInvalid, start, end, "an id must be a text on one line, and not empty");
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

    private static bool Marked(EntryMark? mark, YamlNode? entry, out string? message)
    {
        message = null;
        return mark is not null && Member(entry, mark.Property) is { } member && mark.Holds(member.Value, out message);
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

    private void Report(DiagnosticDescriptor descriptor, int start, int end, string message) =>
        _problems.Add(new Problem(descriptor, _file.Locate(start, end), ImmutableArray.Create(message)));
}
