using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Model.Catalog;
using Catalog.Gen.Schema;
using Catalog.Gen.Validation;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Pipeline;

/// <summary>Schema files → compiled schemas, and which of them are catalogs. Compared by reference.</summary>
internal sealed class SchemaStep
{
    private SchemaStep(ProjectOptions options, ImmutableArray<CatalogDraft> drafts, ImmutableArray<Problem> problems)
    {
        Options = options;
        Drafts = drafts;
        Problems = problems;
        NeedsForeign = drafts
            .SelectMany(draft => draft.Annotations.Annotations.Where(annotation => annotation.Target is { } target && Resolve(target, draft) is null))
            .Any();
    }

    public ProjectOptions Options { get; }

    public ImmutableArray<CatalogDraft> Drafts { get; }

    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether a schema refers to a catalog that the project does not have.</summary>
    public bool NeedsForeign { get; }

    public static SchemaStep Run(ImmutableArray<SourceFile> files, ProjectOptions options, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        if (options.TooOld is { } reason && (files.Length > 0 || options.Schemas.Count > 0))
        {
            problems.Add(Unplaced(Descriptors.ConsumerTooOld, reason));
            return new SchemaStep(options, ImmutableArray<CatalogDraft>.Empty, problems.ToImmutableArray());
        }

        ImmutableArray<SourceFile> sorted = files.Sort((x, y) => string.CompareOrdinal(x.Path, y.Path));
        foreach (string expected in options.Schemas)
        {
            if (!sorted.Any(file => SamePath(file.Path, expected)))
                problems.Add(Unplaced(Descriptors.CatalogWithoutSchema, Missing(expected, options)));
        }

        SchemaSet schemas = SchemaCompiler.Compile(sorted, cancellation);
        problems.AddRange(schemas.Problems);
        var drafts = ImmutableArray.CreateBuilder<CatalogDraft>();
        foreach (SchemaDocument document in schemas.Documents)
        {
            bool isCatalog = options.Schemas.Count == 0 || options.Schemas.Any(path => SamePath(document.File.Path, path));
            if (isCatalog && document.Root is not null)
                AddDraft(document, options, drafts, problems);
        }

        return new SchemaStep(options, drafts.ToImmutable(), problems.ToImmutableArray());
    }

    /// <summary>The full name of the class that a schema names, among the project's own catalogs.</summary>
    public string? Resolve(string target, CatalogDraft from) =>
        CatalogNames.Resolve(target, from.Settings.Namespace, Drafts.Select(draft => draft.Settings.FullClass));

    private static void AddDraft(SchemaDocument document, ProjectOptions options, ImmutableArray<CatalogDraft>.Builder drafts, List<Problem> problems)
    {
        string path = FilePaths.Normalise(document.File.Path);
        CatalogSettings settings = CatalogSettings.Read(document.Root, FilePaths.Stem(path), options.RootNamespace);
        string folder = FilePaths.Folder(path);
        string at = FilePaths.Relative(path, options.ProjectDirectory);
        foreach (CatalogDraft other in drafts)
        {
            string otherAt = FilePaths.Relative(other.Document.File.Path, options.ProjectDirectory);
            if (string.Equals(other.Settings.FullClass, settings.FullClass, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(AtRoot(document, $"{otherAt} and {at} both make the class '{settings.FullClass}': give one of them another name with \"x-catalog\": {{ \"class\": \"…\" }}"));
                return;
            }

            if (string.Equals(other.Folder, folder, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(AtRoot(document, $"{otherAt} and {at} are catalogs of the same folder, and a file can belong to one only: move one of them into a folder of its own"));
                return;
            }
        }

        SchemaNode entry = SchemaNavigation.EntrySchema(document.Root, settings.Layout);
        drafts.Add(new CatalogDraft(folder, document, entry, settings, new AnnotationMap(entry)));
    }

    private static bool SamePath(string path, string normalised) =>
        string.Equals(FilePaths.Normalise(path), normalised, StringComparison.OrdinalIgnoreCase);

    private static string Missing(string path, ProjectOptions options)
    {
        string at = FilePaths.Relative(path, options.ProjectDirectory);
        return FilePaths.IsSchema(path)
            ? $"the project names {at} as a catalog, and there is no such file: write the schema there, or take the Catalog item out of the project"
            : $"the project names {at} as a catalog: name the schema file itself, which ends in .schema.json or .schema.yaml";
    }

    private static Problem Unplaced(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string message) =>
        new(descriptor, FileSpan.None, ImmutableArray.Create(message));

    private static Problem AtRoot(SchemaDocument document, string message) =>
        new(Descriptors.CatalogNameTaken, document.File.Locate(document.Root.Source.Start, document.Root.Source.Start), ImmutableArray.Create(message));
}
