using System.Collections.Immutable;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Compiled schemas → C# types and the shape of the static classes, references between catalogs resolved.</summary>
internal sealed class CatalogStep
{
    private readonly CompiledCatalogs _schemas;
    private readonly EquatableArray<CatalogMetadata> _foreign;
    private readonly EquatableArray<NumbersFile> _numbers;
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems;

    private CatalogStep(CompiledCatalogs schemas, CatalogSurroundings surroundings)
    {
        _schemas = schemas;
        _foreign = surroundings.Foreign;
        _numbers = surroundings.Numbers;
        _problems = [.. schemas.Problems, .. surroundings.Numbers.SelectMany(static file => file.Problems)];
    }

    public static CatalogSet Run(CompiledCatalogs schemas, CatalogSurroundings surroundings, CancellationToken cancellation)
    {
        var step = new CatalogStep(schemas, surroundings);
        var definitions = ImmutableArray.CreateBuilder<CatalogDefinition>(schemas.Catalogs.Length);
        const int MostCatalogs = CodeLimits.Parts / CodeLimits.PartsOfCatalog;
        if (schemas.Catalogs.Length > MostCatalogs && !schemas.Options.IsLarge)
        {
            // Known before their types are made, which takes longer.
            step._problems.Add(TooMuchCode(schemas.Catalogs[MostCatalogs]));
            return new CatalogSet(
                schemas.Options, ImmutableArray<CatalogDefinition>.Empty, surroundings, step._problems.ToImmutableArray());
        }

        Dictionary<CompiledCatalog, CatalogTypes> types = step.Types();
        long parts = 0;
        foreach (CompiledCatalog compiled in schemas.Catalogs)
        {
            cancellation.ThrowIfCancellationRequested();
            parts += CodeLimits.Of(types[compiled].Model) + (CodeLimits.PartsOfLookUp * LookUps.CountOf(compiled));
            if (parts > CodeLimits.Parts && !schemas.Options.IsLarge)
            {
                step._problems.Add(TooMuchCode(compiled));
                definitions.Clear();
                break;
            }

            step.CheckTargets(compiled);
            step.CheckInverses(compiled);
            step.CheckPlaces(compiled);
            step._problems.AddRange(ListedCheck.Run(compiled));
            (TypeModel model, DeclaredProperties properties, EquatableArray<UnfitDefault> unfit, CatalogNumbers numbers) = types[compiled];
            step._problems.AddRange(DefaultCheck.Run(unfit, model));
            step._problems.AddRange(VisibilityCheck.Run(compiled, schemas, properties));
            CatalogShape shape = step.Shape(compiled, model, properties);
            definitions.Add(new CatalogDefinition(
                compiled, model, numbers, shape, DefaultReference.Find(compiled.Document.Root, model)));
        }

        return new CatalogSet(schemas.Options, definitions.ToImmutable(), surroundings, step._problems.ToImmutableArray());
    }

    private static Problem TooMuchCode(CompiledCatalog catalog)
    {
        YamlNode root = catalog.Document.Root.Source;
        return new Problem(Rules.SchemaTooLarge, catalog.Document.File.Locate(root.Start, root.Start), new(
            "with this schema, the types of the project's catalogs are more than the compiler can take in a few seconds",
            "leave out what no entry needs, split the catalogs over several projects, "
            + "or set <CatalogLarge>true</CatalogLarge> in the project file and take the time"));
    }

    /// <summary>The types of all catalogs. Those of one namespace share what their schemas share.</summary>
    private Dictionary<CompiledCatalog, CatalogTypes> Types()
    {
        var types = new Dictionary<CompiledCatalog, CatalogTypes>();
        foreach (IGrouping<string, CompiledCatalog> ofNamespace in _schemas.Catalogs.GroupBy(static catalog => catalog.Settings.Namespace))
        {
            CompiledCatalog[] catalogs = [.. ofNamespace];
            var clashes = new List<TypeClash>();
            IReadOnlyList<CatalogTypes> made = TypeModelBuilder.Build(
                [.. catalogs.Select(catalog => new CatalogSchema(catalog.Document.Root, catalog.Entry, Options(catalog)))],
                _problems,
                clashes);
            for (int i = 0; i < catalogs.Length; i++)
                types.Add(catalogs[i], made[i]);
            foreach (IGrouping<int, TypeClash> clash in clashes.GroupBy(static clash => clash.Catalog))
                Report(catalogs, [.. clash]);
        }

        return types;
    }

    /// <summary>Says once for each catalog which of its types have the entry's name in front, because another makes theirs.</summary>
    private void Report(CompiledCatalog[] catalogs, TypeClash[] clashes)
    {
        CompiledCatalog catalog = catalogs[clashes[0].Catalog];
        string[] names = [.. clashes.Select(static clash => Words.Quote(clash.Name)).Distinct()];
        string[] others = [.. clashes.Select(clash => catalogs[clash.Other].Document.File.Path).Distinct()
            .Select(path => FilePaths.Relative(path, _schemas.Options.ProjectDirectory))];
        string[] shown = names.Length > Shown ? [.. names.Take(Shown), "others"] : names;
        string what = names.Length == 1 ? $"the type {names[0]} is" : $"the types {Words.And(shown)} are";
        YamlNode root = catalog.Document.Root.Source;
        Report(Rules.TypeNameShared, catalog.Document.File.Locate(root.Start, root.Start), new(
            $"{what} made by {Words.And(others)} as well, so that here {Words.Quote(catalog.Settings.EntryType)} stands in front",
            "give a \"title\" to the schema of one of them, or a namespace of its own to a catalog"));
    }

    /// <summary>How many names a message shows.</summary>
    private const int Shown = 8;

    private TypeModelOptions Options(CompiledCatalog compiled)
    {
        CatalogSettings settings = compiled.Settings;
        string prefix = settings.Namespace.Length == 0 ? "" : settings.Namespace + ".";
        return new TypeModelOptions(settings.Namespace, settings.Class, settings.EntryType)
        {
            KeyProperty = settings.Key,
            IsInternal = settings.IsInternal,
            Numbers = NumbersFile.Find(_numbers, compiled)?.Lines ?? EquatableArray<RecordedNumber>.Empty,
            // A type must not have the name of a namespace beside it.
            ReservedTypeNames = _schemas.Catalogs.Select(static other => other.Settings.Namespace)
                .Append(CatalogNamespace.Runtime)
                .Where(name => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => name.Substring(prefix.Length).Split('.')[0])
                .Distinct()
                .OrderBy(static name => name, StringComparer.Ordinal)
                .ToImmutableArray(),
            ReservedMembers = InversesOn(settings.FullClass).Select(inverse => inverse.Annotation.Inverse!).Distinct().ToImmutableArray(),
            ResolveReference = target => Resolve(target, compiled),
        };
    }

    private CatalogShape Shape(CompiledCatalog compiled, TypeModel types, DeclaredProperties properties)
    {
        CatalogSettings settings = compiled.Settings;
        EquatableArray<Annotation> annotations = compiled.Annotations.All;
        return new CatalogShape(
            settings,
            compiled.Document.Root.Description ?? compiled.Document.Root.Target().Description,
            FilePaths.Relative(compiled.Document.File.Path, _schemas.Options.ProjectDirectory),
            types.Global(settings.EntryType),
            new LookUps(compiled, types, properties, target => Resolve(target, compiled), _problems.Add).Make(),
            InversesOn(settings.FullClass)
                .GroupBy(inverse => inverse.Annotation.Inverse)
                .Select(named => named.First())
                .Select(inverse => new InverseShape(
                    inverse.Annotation.Inverse!,
                    Global(inverse.From.Settings.FullClass),
                    Global(inverse.From.Settings.FullEntryType),
                    LookUps.NameOfInverse(inverse.From, inverse.Annotation),
                    inverse.Annotation.Property))
                .ToImmutableArray(),
            MarkedBy(settings, annotations, annotation => annotation.IsOfEntry ? annotation.Property : null),
            MarkedBy(settings, annotations, annotation => annotation.Inverse));
    }

    /// <summary>The annotations, of a reference within the catalog, that <c>obsolete</c> names.</summary>
    private static EquatableArray<int> MarkedBy(
        CatalogSettings settings, EquatableArray<Annotation> annotations, Func<Annotation, string?> name) =>
        settings.Obsolete is { } mark
            ? annotations.Where(annotation => annotation.Target is not null && name(annotation) == mark.Property)
                .Select(annotation => annotation.Ordinal)
                .ToImmutableArray()
            : EquatableArray<int>.Empty;

    /// <summary>A keyword that can say nothing where it stands is a mistake of whoever wrote it.</summary>
    private void CheckPlaces(CompiledCatalog compiled)
    {
        foreach ((string keyword, FileSpan place, bool isAroundEntries) in compiled.Annotations.Misplaced())
        {
            Message message = isAroundEntries
                ? new(
                    $"'{keyword}' does nothing here, in the schema of a whole file, since an entry is only a part of that",
                    "move it to a property of an entry")
                : new($"'{keyword}' does nothing under 'not' or 'propertyNames', which say nothing of what a value is", "take it out");
            Report(Rules.SettingInvalid, place, message);
        }

        foreach ((string keyword, string under, FileSpan place) in compiled.Annotations.MisplacedByReference())
        {
            Report(Rules.SettingInvalid, place, new(
                $"'{under}' leads to '{keyword}', which does nothing here, since '{under}' says nothing of what a value is",
                "refer to a schema without it"));
        }
    }

    private void CheckTargets(CompiledCatalog compiled)
    {
        foreach (Annotation annotation in compiled.Annotations.All)
        {
            if (annotation.Target is not { } target || Resolve(target, compiled) is not null)
                continue;
            if (Foreign(target, compiled) is { } unreadable)
            {
                Refuse(compiled, annotation, unreadable);
                continue;
            }

            IEnumerable<string> known = _schemas.Catalogs.Select(other => other.Settings.Class)
                .Concat(_foreign.Select(other => other.Class.Substring(other.Class.LastIndexOf('.') + 1)));
            string advice = DidYouMean.Nearest(target, known) is { } nearest
                ? $"did you mean {Words.Quote(nearest)}?"
                : _schemas.Options.HasProject ? "write the class of a catalog of this project, or of one that it references"
                : "check the folder that holds both catalogs, or write the class of one that lies there";
            string subject = annotation.Property.Length == 0 ? "this" : Words.Quote(annotation.Property);
            Report(
                Rules.ReferenceTargetUnknown,
                compiled.Annotations.Locate(annotation, CatalogAnnotations.Reference),
                new($"{subject} refers to the catalog {Words.Quote(target)}, which is not known", advice));
        }
    }

    /// <summary>Reports, once for each catalog of another assembly, that its format is not one that this version reads.</summary>
    private void Refuse(CompiledCatalog compiled, Annotation annotation, CatalogMetadata catalog)
    {
        if (!_refused.Add(catalog.Class))
            return;
        string advice = catalog.Version > PackedFormat.Version
            ? "update Catalog.Gen in this project"
            : "build its project again, with the version of Catalog.Gen that this project has";
        Report(
            Rules.PackedFormatUnknown,
            compiled.Annotations.Locate(annotation, "x-ref"),
            new($"{Words.Quote(annotation.Property)} refers to the catalog {catalog.Class}, which was built by {catalog.Builder}", advice));
    }

    /// <summary>A look-up back needs a target of this project, and a name of its own there.</summary>
    private void CheckInverses(CompiledCatalog compiled)
    {
        foreach (Annotation annotation in compiled.Annotations.All)
        {
            if (annotation.Inverse is not { } inverse)
                continue;
            if (annotation.InverseTarget is not { } target)
            {
                Report(
                    Rules.SettingInvalid,
                    compiled.Annotations.Locate(annotation, CatalogAnnotations.Inverse),
                    new(
                        $"{Words.Quote(inverse)} cannot be looked up, since x-inverse looks back along a reference and there is none",
                        "write x-ref beside it"));
                continue;
            }

            string? full = _schemas.Resolve(target, compiled);
            if (full is not null && WhyNoInverse(annotation, full) is { } reason)
            {
                _problems.Add(GivenNames.Refused(
                    CatalogAnnotations.Inverse, inverse, reason, compiled.Annotations.Locate(annotation, CatalogAnnotations.Inverse)));
                continue;
            }

            if (full is null && Resolve(target, compiled) is not null)
            {
                Report(
                    Rules.SettingInvalid,
                    compiled.Annotations.Locate(annotation, CatalogAnnotations.Inverse),
                    new(
                        $"{Words.Quote(inverse)} cannot be added to the entries of {target}, which another assembly holds",
                        "take x-inverse out, or look back with x-index"));
            }
            else if (full is not null
                && InversesOn(full).First(other => other.Annotation.Inverse == inverse) is var (from, first)
                && (from != compiled || first.Site != annotation.Site))
            {
                Report(
                    Rules.SettingInvalid,
                    compiled.Annotations.Locate(annotation, CatalogAnnotations.Inverse),
                    new(
                        $"{Words.Quote(inverse)} is already the look-up back of another property that refers to {Words.Clean(target)}",
                        "choose another name"));
            }
        }
    }

    /// <summary>Why the entries of a catalog cannot have a look-up back of a name; null where they can.</summary>
    private string? WhyNoInverse(Annotation annotation, string fullClass) => GivenNames.WhyNot(
        annotation.Inverse!,
        [.. ReservedNames.Record, .. ReservedNames.Entry, _schemas.Find(fullClass).Settings.EntryType]);

    private void Report(Rule rule, FileSpan place, Message message) =>
        _problems.Add(new Problem(rule, place, message));

    private ReferenceTarget? Resolve(string target, CompiledCatalog from)
    {
        if (_schemas.Resolve(target, from) is { } fullClass)
        {
            CatalogSettings settings = _schemas.Find(fullClass).Settings;
            return new ReferenceTarget(Global(fullClass), Global(settings.FullEntryType));
        }

        return Foreign(target, from) is { IsReadable: true } catalog
            ? new ReferenceTarget(Global(catalog.Class), Global(catalog.EntryType))
            : null;
    }

    /// <summary>The catalog of another assembly that a schema names.</summary>
    private CatalogMetadata? Foreign(string target, CompiledCatalog from)
    {
        string? full = CatalogNames.Resolve(target, from.Settings.Namespace, _foreign.Select(catalog => catalog.Class));
        return _foreign.FirstOrDefault(catalog => catalog.Class == full);
    }

    /// <summary>
    /// The references, from all catalogs of the project, that are looked up back on this one's entries. Of two with one name,
    /// the first counts.
    /// </summary>
    private IEnumerable<(CompiledCatalog From, Annotation Annotation)> InversesOn(string fullClass) =>
        from compiled in _schemas.Catalogs
        from annotation in compiled.Annotations.All
        where annotation.InverseTarget is not null && _schemas.Resolve(annotation.InverseTarget, compiled) == fullClass
            && WhyNoInverse(annotation, fullClass) is null
        select (compiled, annotation);

    private static string Global(string fullName) => "global::" + Identifiers.Escape(fullName);
}
