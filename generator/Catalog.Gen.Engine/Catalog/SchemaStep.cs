using System.Collections.Immutable;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Schema files → compiled schemas, and which of them are catalogs.</summary>
internal static class SchemaStep
{
    public static CompiledCatalogs Run(ImmutableArray<SourceFile> files, ProjectOptions options, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        if (options.TooOld is { } reason && (files.Length > 0 || options.Schemas.Count > 0))
        {
            problems.Add(Unplaced(Rules.ConsumerTooOld, reason));
            return new CompiledCatalogs(options, ImmutableArray<CompiledCatalog>.Empty, problems.ToImmutableArray());
        }

        ImmutableArray<SourceFile> sorted = files.Sort((x, y) => string.CompareOrdinal(x.Path, y.Path));
        foreach (string expected in options.Schemas)
        {
            if (!sorted.Any(file => SamePath(file.Path, expected)))
                problems.Add(Unplaced(Rules.CatalogWithoutSchema, Missing(expected, options)));
        }

        SchemaOptions reading = SchemaOptions.Default with { ProjectDirectory = options.ProjectDirectory };
        SchemaSet schemas = SchemaJudge.Compile(sorted, reading, cancellation);
        problems.AddRange(schemas.Problems);
        var compiled = ImmutableArray.CreateBuilder<CompiledCatalog>();
        foreach (SchemaDocument document in schemas.Documents)
        {
            bool isCatalog = options.Schemas.Count == 0
                ? FilePaths.IsSchema(document.File.Path)
                : options.Schemas.Any(path => SamePath(document.File.Path, path));
            if (!isCatalog || document.Root is null)
                continue;
            if (compiled.Count >= CrossLimits.Catalogs)
            {
                problems.Add(AtRoot(Rules.SchemaTooLarge, document, new(
                    $"a project may have at most {Words.Number(CrossLimits.Catalogs)} catalogs, and this is one more",
                    "split them over several projects")));
                break;
            }

            Add(document, options, compiled, problems);
        }

        return new CompiledCatalogs(options, FileStems.Assign(compiled.ToImmutable()), problems.ToImmutableArray());
    }

    private static void Add(
        SchemaDocument document,
        ProjectOptions options,
        ImmutableArray<CompiledCatalog>.Builder compiled,
        List<Problem> problems)
    {
        string path = FilePaths.Normalise(document.File.Path);
        string at = FilePaths.Shown(path, options.ProjectDirectory);
        CatalogItem? item = options.Items.FirstOrDefault(item => SamePath(item.Schema, path));
        if (item is not null)
        {
            (item, IReadOnlyList<Message> refused) = ItemChecks.Check(item, at);
            problems.AddRange(refused.Select(message => AtRoot(Rules.SettingInvalid, document, message)));
        }

        CatalogSettings settings = CatalogSettings.Read(document.Root, FilePaths.Stem(path), options.RootNamespace, item);
        string folder = FilePaths.Folder(path);

        problems.AddRange(NameChecks.Find(document, settings, item?.Namespace ?? options.RootNamespace));
        foreach (CompiledCatalog other in compiled)
        {
            string otherAt = FilePaths.Shown(other.Document.File.Path, options.ProjectDirectory);
            if (string.Equals(other.Settings.FullClass, settings.FullClass, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(AtRoot(Rules.CatalogNameTaken, document, new(
                    $"{otherAt} and {at} both make the class '{settings.FullClass}'",
                    "give one of them another name with \"x-catalog\": { \"class\": \"…\" }")));
                return;
            }

            string? shared = Claims(other.Settings).Intersect(Claims(settings)).FirstOrDefault();
            if (shared is not null && other.Settings.Namespace == settings.Namespace)
            {
                problems.Add(AtRoot(Rules.CatalogNameTaken, document, new(
                    $"{otherAt} and {at} both make the type '{shared}'",
                    "give the schema of one of them another \"title\", "
                        + "or a namespace of its own with \"x-catalog\": { \"namespace\": \"…\" }")));
                return;
            }

            if (NameChecks.TypeAndNamespace(other.Settings, settings) is { } both)
            {
                problems.Add(AtRoot(Rules.CatalogNameTaken, document, new(
                    $"one of {otherAt} and {at} makes the type '{both}', and the other is in a namespace of that name",
                    "give one of them another namespace with \"x-catalog\": { \"namespace\": \"…\" }")));
                return;
            }

            if (string.Equals(other.Folder, folder, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(AtRoot(Rules.CatalogNameTaken, document, new(
                    $"{otherAt} and {at} are catalogs of the same folder, and a file can belong to one only",
                    "move one of them into a folder of its own")));
                return;
            }
        }

        problems.AddRange(NameChecks.FindObscured(document, settings, options.HasGlobalUsing));
        SchemaNode entry = SchemaNavigation.EntrySchema(document.Root, settings.Layout);
        var annotations = new CatalogAnnotations(document.Root, settings.Layout);
        (IReadOnlyList<Problem> ofSettings, IReadOnlyList<DoubtfulSetting> doubtful) =
            SettingChecks.Find(document.Root, settings, annotations);
        problems.AddRange(ofSettings);
        compiled.Add(new CompiledCatalog(folder, document, entry, settings, annotations)
        {
            IsWithoutKey = ofSettings.Any(static problem => problem.Rule == Rules.SettingInvalid),
            Doubtful = doubtful.ToImmutableArray(),
        });
    }

    private static string[] Claims(CatalogSettings settings) => [settings.Class, settings.EntryType];

    private static bool SamePath(string path, string normalised) =>
        string.Equals(FilePaths.Normalise(path), normalised, StringComparison.OrdinalIgnoreCase);

    private static Message Missing(string path, ProjectOptions options)
    {
        string at = PathCharacters.Show(FilePaths.Shown(path, options.ProjectDirectory));
        if (options.Items.FirstOrDefault(item => item.Schema == path)?.Nearest is { } nearest)
        {
            return new(
                $"the project names {at} as a catalog, and there is no such file, since capitals matter in the names of files",
                $"write {Words.Quote(FilePaths.Shown(nearest, options.ProjectDirectory))} at the Catalog item");
        }

        return FilePaths.IsSchema(path)
            ? new(
                $"the project names {at} as a catalog, and there is no such file",
                "write the schema there, or take the Catalog item out of the project")
            : new(
                $"the project names {at} as a catalog, and that is no schema file",
                "name the schema file itself, which ends in .schema.json or .schema.yaml");
    }

    private static Problem Unplaced(Rule rule, Message message) =>
        new(rule, FileSpan.None, message);

    private static Problem AtRoot(Rule rule, SchemaDocument document, Message message) =>
        new(rule, document.File.Locate(document.Root.Source.Start, document.Root.Source.Start), message);
}
