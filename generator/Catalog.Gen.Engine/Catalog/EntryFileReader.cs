using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog.Known;
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
    private const string UnfitNote =
        "Cannot be read: it has problems that are known (" + FilePaths.BaselineName + "), so that it is in no list, and its members throw.";

    private readonly SourceFile _file;
    private readonly CatalogDefinition _catalog;
    private readonly string _path;
    private readonly List<Problem> _problems = [];
    private readonly FileSubtraction _known;
    private readonly EntryAnnotations? _annotations;
    private readonly StandIns _standIns;
    private readonly ImmutableArray<EntryModel>.Builder _entries = ImmutableArray.CreateBuilder<EntryModel>();
    private readonly ImmutableArray<EntryPlaces>.Builder _places = ImmutableArray.CreateBuilder<EntryPlaces>();

    private readonly ImmutableArray<AdmittedProblem>.Builder _withoutId = ImmutableArray.CreateBuilder<AdmittedProblem>();
    private ErrorPlaces _errors = new([]);
    private ErrorPlaces _newErrors = new([]);
    private bool _isReadable = true;
    private bool _hasNewSlips;
    private int _seen;

    private EntryFileReader(SourceFile file, CatalogDefinition catalog, KnownOfFile known)
    {
        _known = new FileSubtraction(file, catalog, known);
        _file = file;
        _catalog = catalog;
        // As the generated code may say it, wherever the project lies.
        _path = FilePaths.Folder(catalog.Shape.SchemaFile) + FilePaths.Relative(file.Path, catalog.Folder);
        _standIns = StandIns.Of(catalog.Types);
        if (catalog.Annotations.All.Count > 0)
            _annotations = new EntryAnnotations(catalog.Annotations, catalog.Settings.Layout, _standIns);
    }

    /// <summary>What a file of a catalog gives.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="effort">What the work may cost; null for what one file may.</param>
    /// <param name="known">What is known of the file (<see cref="Baselines.Of"/>); null for nothing.</param>
    public static FileResult Read(
        SourceFile file,
        CatalogDefinition catalog,
        CancellationToken cancellation,
        FileEffort? effort = null,
        KnownOfFile? known = null)
    {
        effort ??= FileEffort.Most(file.Text.Length);
        var reader = new EntryFileReader(file, catalog, known ?? KnownOfFile.Nothing);
        reader.Read(effort, cancellation);
        (ImmutableArray<Problem> problems, int more) = ProblemLimit.OfFile(reader._problems);
        return new FileResult(
            catalog.Settings.FullClass,
            reader._entries.ToImmutable(),
            reader._places.ToImmutable(),
            problems)
        {
            MoreProblems = more,
            IsUnfinished = effort.IsSpent,
            ExtraSteps = effort.Extra,
            WithoutId = reader._withoutId.ToImmutable(),
            Known = reader._known.Found(),
            Seen = reader._seen,
        };
    }

    private void Read(FileEffort effort, CancellationToken cancellation)
    {
        YamlDocument document = YamlReader.Read(_file, cancellation);
        if (EntryPart.In(_file, document.Root, _catalog.Settings).Skip(CrossLimits.Entries).Take(1).ToArray() is [var first])
        {
            _seen = -1;
            _problems.Add(TooMany(_file.Locate(first.Start, first.End)));
            return;
        }

        _problems.AddRange(Validator.Judge(document, _catalog.Document.Root, cancellation, _annotations, effort, _known.MostShown));
        if (_annotations?.TooMany is { } value)
        {
            _seen = -1;
            _problems.Add(TooManyValues(_file.Locate(value.Start, value.End)));
            return;
        }

        _errors = new ErrorPlaces(_problems);
        _isReadable = !document.HasErrors;
        Subtract(document);

        // Of a file that cannot be read it is not known what it would have shown.
        if (document.HasErrors)
            _seen = -1;
        int index = 0;
        foreach (EntryPart part in EntryPart.In(_file, document.Root, _catalog.Settings))
        {
            _seen |= DoubtfulSetting.Seen(_catalog.Compiled.Doubtful, part.Value);
            if (part.Id is { } id)
                Add(id, part, index);
            else if (part.Value is { IsBroken: false } item && !_catalog.Compiled.IsWithoutKey && !_errors.Touch(item.Start, item.End))
            {
                string key = Words.Quote(_catalog.Settings.Key!);
                Problem problem = At(Rules.IdInvalid, part.Start, part.End, new("this item has no id", $"give it {key}"));
                _withoutId.Add(new AdmittedProblem(_known.KeyOf(problem), problem));
            }

            index++;
        }

        // An id that cannot be read as one of YAML is there all the same: what refers to it is not wrong because of it.
        if (!document.HasErrors || _catalog.Settings is { Layout: CatalogLayout.File, Key: null })
            return;
        HashSet<string> known = new(_places.Select(static entry => entry.Id), StringComparer.Ordinal);
        foreach (EntryPart part in SalvagedIds.In(_file, _catalog.Settings))
        {
            if (known.Add(part.Id!))
                Add(part.Id!, part, index);
        }
    }

    /// <summary>
    /// Takes the known problems out, before any limit counts. Of a file that was not read or judged to its end, nothing is: what is
    /// known would hide what is not seen.
    /// </summary>
    private void Subtract(YamlDocument document)
    {
        if (!_known.IsIdle)
        {
            int ofReader = document.Problems.Count(static problem => problem.Severity == Severity.Error);
            if (ofReader < YamlLimits.Problems && !_problems.Exists(static problem => Validator.LeavesUnjudged(problem.Rule)))
                _known.TakeFrom(_problems, isWhole: document.Root is null);
        }

        _hasNewSlips = FileSubtraction.HasUnread(_problems);
        _newErrors = _known.IsNone ? _errors : new ErrorPlaces(_problems);
    }

    /// <summary>That a project has more entries than it may have.</summary>
    /// <param name="place">The first that is too much.</param>
    public static Problem TooMany(FileSpan place) => new(Rules.YamlRefused, place, new(
        $"a project may have at most {Words.Number(CrossLimits.Entries)} entries, and this is one more",
        "split the catalog over several projects"));

    /// <summary>That a project has more values that lie between entries than it may have.</summary>
    /// <param name="place">The first that is too much, or the entry that has it.</param>
    public static Problem TooManyValues(FileSpan place) => new(Rules.YamlRefused, place, new(
        $"the entries of a project may have at most {Words.Number(CrossLimits.Values)} values with 'x-ref', 'x-index' or 'x-unique', "
            + "and here are more",
        "split the catalog over several projects"));

    /// <summary>An invalid entry keeps its member, so that one mistake in YAML is one error and not a shower of CS0117.</summary>
    private void Add(string id, EntryPart part, int index)
    {
        YamlNode? entry = part.Value;
        FileSpan place = _file.Locate(part.Start, part.End);
        if (MemberName(id, part) is not { } member)
            return;

        TextSpan extent = ExtentOf(part);
        bool valid = entry is { IsBroken: false } && !_errors.Touch(extent.Start, extent.End);
        bool admitted = !valid && IsAdmitted(part, extent);
        byte[]? data = null;
        if (valid)
            data = Pack(entry!, out admitted);
        else if (admitted && entry is { IsBroken: false } && IsRead(extent))
            data = PackAdmitted(entry);
        bool isPacked = data is not null, isUnfit = admitted && !isPacked;
        List<PlacedFact> facts = Facts(index);
        ImmutableArray<EntryFact> written = facts.Select(static fact => fact.Fact).ToImmutableArray();

        // Of a value that is wrong itself nothing else is worth saying; a list around it that is too short hides nothing.
        if (!valid)
            facts.RemoveAll(fact => _errors.AnyWithin(fact.Place.Span));
        ImmutableArray<PlacedText> formerIds = part.FormerIds(_catalog.Settings)
            .Select(value => new PlacedText(value.Value, _file.Locate(value.Start, value.End)))
            .ToImmutableArray();
        bool isObsolete = IsFlagged(_catalog.Settings.Obsolete, entry, out string? obsolete);
        bool isExperimental = IsFlagged(_catalog.Settings.Experimental, entry, out string? experimental);
        string[] notes =
        [
            .. isObsolete ? [Note("Obsolete", obsolete)] : Array.Empty<string>(),
            .. isExperimental ? [Note("Experimental", experimental)] : Array.Empty<string>(),
            .. isUnfit ? [UnfitNote] : Array.Empty<string>(),
        ];
        var signature = new EntrySignature(
            id,
            member,
            entry is null
                ? notes.Prepend(id).ToImmutableArray()
                : EntrySummary.Lines(id, entry, _catalog.Settings.Summary, _catalog.Types, notes),
            isObsolete ? Words.Line(Words.OneLine(obsolete ?? "")) : null,
            isExperimental);
        _entries.Add(new EntryModel(
            signature,
            formerIds.Select(former => former.Text).ToImmutableArray(),
            (isPacked ? written.Concat(FactsOfDefaults(index, entry!)) : facts.Select(static fact => fact.Fact))
                .Distinct().ToImmutableArray(),
            new PackedData(data ?? PackedFormat.Refused(_path)))
        {
            IsUnfit = isUnfit,
            IsListed = entry is null || _catalog.Settings.Listed is not { } mark || mark.Holds(_standIns.Find(entry, mark.Property)),
        });
        _places.Add(new EntryPlaces(id, place, member, facts.ToImmutableArray(), formerIds, EntrySummary.Names(entry))
        {
            Opening = part.End > part.Start ? _file.Text[part.Start] : '\0',
            IsUnread = entry is null,
        });
    }

    /// <summary>The part of the file in which an error is one of the entry.</summary>
    private TextSpan ExtentOf(EntryPart part) => (_catalog.Settings.Layout, part.Value) switch
    {
        (CatalogLayout.File, _) => new(0, _file.Text.Length),
        (_, null) => new(part.Start, part.End),
        (_, { } entry) => new(Math.Min(part.Start, entry.Start), Math.Max(part.End, entry.End)),
    };

    /// <summary>Whether all that is wrong with an entry is known. What a slip of syntax takes along cannot be told.</summary>
    private bool IsAdmitted(EntryPart part, TextSpan extent) =>
        !_known.IsNone
        && !_newErrors.Touch(extent.Start, extent.End)
        && (part.Value is { IsBroken: false } || !_hasNewSlips);

    /// <summary>Whether what an entry says is known, and not only that it is there.</summary>
    private bool IsRead(TextSpan extent) => _isReadable || !_known.TouchesUnread(extent);

    /// <summary>Packs a valid entry; null where it does not fit its type, so that it could not be read.</summary>
    private byte[]? Pack(YamlNode entry, out bool isAdmitted)
    {
        var misfits = new List<Problem>();
        byte[] data = ValuePacker.Pack(entry, _catalog.Types, _file, misfits);
        int before = _problems.Count;
        foreach (Problem misfit in misfits)
            Report(misfit);
        isAdmitted = misfits.Count > 0 && _problems.Count == before;
        return misfits.Count == 0 ? data : null;
    }

    /// <summary>Packs an entry whose problems are known; null where it does not fit its type or lacks what C# cannot do without.</summary>
    private byte[]? PackAdmitted(YamlNode entry)
    {
        var misfits = new List<Problem>();
        byte[] data = ValuePacker.Pack(entry, _catalog.Types, _file, misfits);
        return misfits.Count == 0 && new WholeValues(_catalog.Types).Has(entry, _catalog.Types.Root) ? data : null;
    }

    private List<PlacedFact> Facts(int index)
    {
        var facts = new List<PlacedFact>();
        foreach ((Annotation annotation, YamlNode value, bool isNested) in _annotations?.Of(index) ?? [])
        {
            if (!value.IsBroken)
            {
                facts.Add(new PlacedFact(
                    Fact(annotation, value, isNested), _file.Locate(value.Start, value.End), _file.Text[value.Start]));
            }
        }

        return facts;
    }

    /// <summary>
    /// What the members of an entry give by default: look-ups find it, as they find what is written. It stands in the schema,
    /// where a reference is checked, and makes no value twice.
    /// </summary>
    private IEnumerable<EntryFact> FactsOfDefaults(int index, YamlNode entry) =>
        from found in _annotations?.OfDefaults(index, entry) ?? []
        select Fact(found.Annotation, found.Value, found.IsNested);

    private static EntryFact Fact(Annotation annotation, YamlNode value, bool isNested) =>
        new(annotation.Ordinal, CanonicalText.Of(value), value.Kind, isNested);

    private string? MemberName(string id, EntryPart part)
    {
        if (id.Length == 0 || id.Any(static c => char.IsControl(c) || InvisibleCharacters.IsDeceptive(c)))
        {
            Report(Rules.IdInvalid, part.Start, part.End, new(
                "an id must be a text on one line, and neither empty nor with marks that turn its order"));
            return null;
        }

        if (!IdSpelling.IsComposed(id))
        {
            Report(Rules.IdInvalid, part.Start, part.End, new(
                $"the id {Words.Quote(id)} has marks that are characters of their own, so that another id can look the same",
                "write letters that have their marks in them (Unicode's normal form C)"));
            return null;
        }

        // A text that is broken or empty is reported itself, and names nothing.
        YamlNode? named = _catalog.Settings.Member is { } property ? (part.Value as YamlMapping)?.Find(property) : null;
        string? given = named is { IsBroken: false, Text.Length: > 0 } ? named.Text : null;
        string wish = Identifiers.Pascal(given ?? id), member = ReservedMembers.Avoid(wish, _catalog.Settings);
        if (member != wish)
        {
            (int start, int end) = given is null ? (part.Start, part.End) : (named!.Start, named.End);
            string way = _catalog.Settings.Member is { } setting
                ? $"give it another name by {Words.Quote(setting)}"
                : "name a property for it in the schema, by 'member' in x-catalog, and give the entry another name there";
            Report(Rules.MemberGaveWay, start, end, new(
                $"{Words.Quote(given ?? id)} is {member} in C#, since the catalog needs the name {wish} for itself", way));
        }

        return member;
    }

    private static string Note(string mark, string? message) => string.IsNullOrEmpty(message) ? mark + "." : $"{mark}: {message}";

    private bool IsFlagged(EntryFlag? flag, YamlNode? entry, out string? message)
    {
        message = null;
        return flag is not null && flag.Holds(_standIns.Find(entry, flag.Property), out message);
    }

    private void Report(Rule rule, int start, int end, Message message) => Report(At(rule, start, end, message));

    private void Report(Problem problem)
    {
        if (!_known.Take(problem))
            _problems.Add(problem);
    }

    private Problem At(Rule rule, int start, int end, Message message) =>
        new(rule, _file.Locate(start, end), message) { Recognition = new Recognition("", new TextSpan(start, end)) };
}
