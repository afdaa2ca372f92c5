using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Model;
using Catalog.Gen.Model.Catalog;
using Catalog.Gen.Model.Types;

namespace Catalog.Gen.Pipeline;

/// <summary>Compiled schemas → C# types and the shape of the static classes, references between catalogs resolved.</summary>
internal sealed class CatalogStep
{
    private readonly SchemaStep _schemas;
    private readonly EquatableArray<ForeignCatalog> _foreign;
    private readonly List<Problem> _problems;

    private CatalogStep(SchemaStep schemas, EquatableArray<ForeignCatalog> foreign)
    {
        _schemas = schemas;
        _foreign = foreign;
        _problems = [.. schemas.Problems];
    }

    public static CatalogSet Run(SchemaStep schemas, EquatableArray<ForeignCatalog> foreign, CancellationToken cancellation)
    {
        var step = new CatalogStep(schemas, foreign);
        var definitions = ImmutableArray.CreateBuilder<CatalogDefinition>(schemas.Drafts.Length);
        var takenTypes = new HashSet<string>(StringComparer.Ordinal);
        foreach (CatalogDraft draft in schemas.Drafts)
            takenTypes.UnionWith([draft.Settings.FullClass, FullEntryType(draft.Settings)]);
        foreach (CatalogDraft draft in schemas.Drafts)
        {
            cancellation.ThrowIfCancellationRequested();
            step.CheckTargets(draft);
            step.CheckInverses(draft);
            TypeModel types = step.Types(draft, takenTypes);
            foreach (TypeDefinition type in types.Types)
                takenTypes.Add(Full(types.Namespace, type.Name));
            definitions.Add(new CatalogDefinition(draft, types, step.Shape(draft, types)));
        }

        return new CatalogSet(schemas.Options, definitions.ToImmutable(), foreign, step._problems.ToImmutableArray());
    }

    private TypeModel Types(CatalogDraft draft, HashSet<string> taken)
    {
        CatalogSettings settings = draft.Settings;
        string prefix = settings.Namespace.Length == 0 ? "" : settings.Namespace + ".";
        return TypeModelBuilder.Build(draft.Entry, new TypeModelOptions(settings.Namespace, settings.Class, settings.EntryType)
        {
            KeyProperty = settings.Key,
            ReservedTypeNames = taken
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => name.Substring(prefix.Length).Split('.')[0])
                .Where(name => name != settings.EntryType && name != settings.Class)
                .Distinct()
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToImmutableArray(),
            ReservedMembers = InversesOn(settings.FullClass).Select(inverse => inverse.Annotation.Inverse!).Distinct().ToImmutableArray(),
            ResolveReference = target => Resolve(target, draft),
        });
    }

    private CatalogShape Shape(CatalogDraft draft, TypeModel types)
    {
        CatalogSettings settings = draft.Settings;
        EquatableArray<Annotation> annotations = draft.Annotations.Annotations;
        var methods = new HashSet<string>(StringComparer.Ordinal);
        return new CatalogShape(
            settings,
            draft.Document.Root.Description ?? SchemaNavigation.Target(draft.Document.Root).Description,
            FilePaths.Relative(draft.Document.File.Path, _schemas.Options.ProjectDirectory),
            types.Global(settings.EntryType),
            types.Global(types.DecoderName),
            annotations.Where(annotation => annotation.Index || annotation.Inverse is not null)
                .Select(annotation => Index(draft, types, annotation, methods))
                .Where(index => index is not null)
                .Select(index => index!)
                .ToImmutableArray(),
            InversesOn(settings.FullClass)
                .GroupBy(inverse => inverse.Annotation.Inverse)
                .Select(named => named.First())
                .Select(inverse => new InverseShape(
                    inverse.Annotation.Inverse!,
                    Global(inverse.From.Settings.FullClass),
                    Global(FullEntryType(inverse.From.Settings)),
                    IndexName(inverse.Annotation),
                    inverse.Annotation.Property))
                .ToImmutableArray(),
            MarkedBy(settings, annotations, annotation => annotation.Property),
            MarkedBy(settings, annotations, annotation => annotation.Inverse));
    }

    /// <summary>The annotation, of a reference within the catalog, that <c>obsolete</c> names.</summary>
    private static int? MarkedBy(CatalogSettings settings, EquatableArray<Annotation> annotations, Func<Annotation, string?> name)
    {
        foreach (Annotation annotation in annotations)
        {
            if (annotation.Target is not null && settings.Obsolete is { } mark && name(annotation) == mark.Property)
                return annotation.Ordinal;
        }

        return null;
    }

    private IndexShape? Index(CatalogDraft draft, TypeModel types, Annotation annotation, HashSet<string> methods)
    {
        string name = IndexName(annotation);
        MarkModel? mark = null;
        foreach (MarkModel candidate in types.Marks)
        {
            if (candidate.Name == annotation.Property && candidate.Kind == (annotation.Index ? MarkKind.Index : MarkKind.Reference))
                mark ??= candidate;
        }

        if (!annotation.Index)
            return new IndexShape(annotation.Ordinal, null, annotation.Property, "", IndexKey.Entry, name);
        string method = Identifiers.Unique("By" + Identifiers.Singular(mark?.Member ?? Identifiers.Pascal(annotation.Property)), methods);
        if (annotation.Target is { } target && Resolve(target, draft) is { } entry)
            return new IndexShape(annotation.Ordinal, method, annotation.Property, entry.EntryName, IndexKey.Entry, name);
        switch (mark?.ValueType.Kind)
        {
            case TypeKind.Text:
                return new IndexShape(annotation.Ordinal, method, annotation.Property, "string", IndexKey.String, name);
            case TypeKind.Enum:
                return new IndexShape(annotation.Ordinal, method, annotation.Property, types.Global(types.Types[mark.ValueType.TypeId].Name), IndexKey.Enum, name);
            case TypeKind.Boolean:
                return new IndexShape(annotation.Ordinal, method, annotation.Property, "bool", IndexKey.Boolean, name);
            case TypeKind.Int32 or TypeKind.Int64:
                return new IndexShape(annotation.Ordinal, method, annotation.Property, mark.ValueType.Kind == TypeKind.Int32 ? "int" : "long", IndexKey.Integer, name);
            default:
                Report(
                    Descriptors.SettingInvalid,
                    draft.Annotations.Locate(annotation, "x-index"),
                    $"'{annotation.Property}' cannot have x-index: a look-up is by a text, one of several values, a whole number, a boolean or a reference");
                return null;
        }
    }

    private void CheckTargets(CatalogDraft draft)
    {
        foreach (Annotation annotation in draft.Annotations.Annotations)
        {
            if (annotation.Target is not { } target || Resolve(target, draft) is not null)
                continue;
            IEnumerable<string> known = _schemas.Drafts.Select(other => other.Settings.Class)
                .Concat(_foreign.Select(other => other.Class.Substring(other.Class.LastIndexOf('.') + 1)));
            string advice = DidYouMean.Nearest(target, known) is { } nearest
                ? $"did you mean '{nearest}'?"
                : "write the class of a catalog of this project, or of one that it references";
            Report(Descriptors.ReferenceTargetUnknown, draft.Annotations.Locate(annotation, "x-ref"), $"'{annotation.Property}' refers to the catalog '{target}', which is not known: {advice}");
        }
    }

    /// <summary>A look-up back needs a target of this project, and a name of its own there.</summary>
    private void CheckInverses(CatalogDraft draft)
    {
        foreach (Annotation annotation in draft.Annotations.Annotations)
        {
            if (annotation.Inverse is not { } inverse || annotation.Target is not { } target)
                continue;
            string? full = _schemas.Resolve(target, draft);
            if (full is null && Resolve(target, draft) is not null)
            {
                Report(
                    Descriptors.SettingInvalid,
                    draft.Annotations.Locate(annotation, "x-inverse"),
                    $"'{inverse}' cannot be added to the entries of {target}, which another assembly holds: take x-inverse out, or look back with x-index");
            }
            else if (full is not null && InversesOn(full).First(other => other.Annotation.Inverse == inverse) != (draft, annotation))
            {
                Report(
                    Descriptors.SettingInvalid,
                    draft.Annotations.Locate(annotation, "x-inverse"),
                    $"'{inverse}' is already the look-up back of another property that refers to {target}: choose another name");
            }
        }
    }

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, FileSpan place, string message) =>
        _problems.Add(new Problem(descriptor, place, ImmutableArray.Create(message)));

    private ReferenceTarget? Resolve(string target, CatalogDraft from)
    {
        if (_schemas.Resolve(target, from) is { } own)
        {
            CatalogSettings settings = _schemas.Drafts.First(draft => draft.Settings.FullClass == own).Settings;
            return new ReferenceTarget(Global(own), Global(FullEntryType(settings)));
        }

        string? full = CatalogNames.Resolve(target, from.Settings.Namespace, _foreign.Select(catalog => catalog.Class));
        return full is null ? null : new ReferenceTarget(Global(full), Global(_foreign.First(catalog => catalog.Class == full).EntryType));
    }

    /// <summary>The references, from all catalogs of the project, that are looked up back on this one's entries. Of two with one name, the first counts.</summary>
    private IEnumerable<(CatalogDraft From, Annotation Annotation)> InversesOn(string fullClass) =>
        from draft in _schemas.Drafts
        from annotation in draft.Annotations.Annotations
        where annotation.Inverse is not null && annotation.Target is not null && _schemas.Resolve(annotation.Target, draft) == fullClass
        select (draft, annotation);

    /// <summary>With an underscore in front, which no member made of an id has.</summary>
    private static string IndexName(Annotation annotation) =>
        FormattableString.Invariant($"_{Identifiers.Pascal(annotation.Property)}Index{annotation.Ordinal}");

    private static string FullEntryType(CatalogSettings settings) => Full(settings.Namespace, settings.EntryType);

    private static string Full(string @namespace, string name) => @namespace.Length == 0 ? name : @namespace + "." + name;

    private static string Global(string fullName) => "global::" + fullName;
}
