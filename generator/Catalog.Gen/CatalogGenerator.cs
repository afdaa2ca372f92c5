using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Emit;
using Catalog.Gen.Emit.Catalog;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen;

/// <summary>Turns folders of YAML entries and their JSON Schemas into typed static classes.</summary>
/// <remarks>
/// Pass classes between steps, and combine two at a time: for each struct the JIT compiles some 70 methods of Roslyn's
/// tables again, in every build.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What changes is looked for beside the last run: see there.
        var last = new LastRun();

        // The project.
        IncrementalValueProvider<CompilerOptions> options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select((pair, _) => CompilerOptions.Read(pair.Left, (CSharpParseOptions)pair.Right))
            .WithTrackingName(TrackingNames.Options);

        // Files come together in one value: see InputFile.
        IncrementalValueProvider<InputFiles> files = context.AdditionalTextsProvider
            .Collect()
            .Select((texts, cancellation) => last.Files = InputFiles.Sort(texts, last.Files, cancellation))
            .WithTrackingName(TrackingNames.Files);

        // Schemas → catalogs and types.
        IncrementalValueProvider<CompiledCatalogs> schemas = files
            .Select((sorted, _) => sorted.Schemas)
            .WithTrackingName(TrackingNames.SchemaFiles)
            .Combine(options)
            .Select((pair, cancellation) => SchemaStep.Run(pair.Left.ReadTexts(cancellation), pair.Right.Project, cancellation))
            .WithTrackingName(TrackingNames.Schemas);
        IncrementalValueProvider<ForeignCatalogs> foreign = context.MetadataReferencesProvider
            .Combine(schemas)
            .SelectMany((pair, _) => pair.Right.NeedsForeign ? ForeignCatalogReader.Read(pair.Left) : ImmutableArray<CatalogMetadata>.Empty)
            .Collect()
            .Select((found, _) => new ForeignCatalogs(found))
            .WithTrackingName(TrackingNames.Foreign);
        IncrementalValueProvider<CatalogSurroundings> surroundings = files
            .Select((sorted, _) => sorted.Numbers)
            .WithTrackingName(TrackingNames.Numbers)
            .Combine(foreign)
            .Select((pair, cancellation) => new CatalogSurroundings(
                pair.Right.Catalogs, pair.Left.ReadTexts(cancellation).Select(NumbersFile.Read).ToImmutableArray()));
        IncrementalValueProvider<CatalogSet> catalogs = schemas
            .Combine(surroundings)
            .Select((pair, cancellation) => CatalogStep.Run(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Catalogs);
        IncrementalValueProvider<bool> memberNames = context.MetadataReferencesProvider
            .Where(ConsumerAbilities.BringsMemberNames)
            .Collect()
            .Select((found, _) => !found.IsEmpty);
        IncrementalValueProvider<ConsumerAbilities> abilities = context.ParseOptionsProvider
            .Combine(options)
            .Combine(memberNames)
            .Select((pair, _) => ConsumerAbilities.Of((CSharpParseOptions)pair.Left.Left, pair.Right, pair.Left.Right.HasTestDoubles))
            .WithTrackingName(TrackingNames.Abilities);
        IncrementalValuesProvider<GeneratedSource> typeSources = catalogs
            .Combine(abilities)
            .SelectMany((pair, _) => TypeSources.Write(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.TypeSources);

        // Entries, each file on its own; and the models of them, without positions.
        IncrementalValueProvider<Baselines> baselines = files
            .Select((sorted, _) => sorted.Baselines)
            .Select((group, cancellation) => Baselines.Read(group.ReadTexts(cancellation), cancellation))
            .WithTrackingName(TrackingNames.Baselines);
        IncrementalValueProvider<ReadingRules> rules = catalogs
            .Combine(baselines)
            .Select((pair, _) => new ReadingRules(pair.Left, pair.Right));
        IncrementalValueProvider<EntryFiles> entries = files
            .Select((sorted, _) => sorted.Entries)
            .Combine(rules)
            .Select((pair, cancellation) => Read(pair.Left, pair.Right, last, cancellation))
            .WithTrackingName(TrackingNames.Entries);
        IncrementalValueProvider<CatalogModels> built = entries
            .Combine(catalogs)
            .Select((pair, _) => Build(pair.Left, pair.Right, last))
            .WithTrackingName(TrackingNames.Models);

        // What is reported: in a branch of its own, so that moving a comment regenerates nothing.
        IncrementalValueProvider<FolderFiles> folders = files
            .Select((sorted, _) => sorted.Others)
            .WithTrackingName(TrackingNames.Others)
            .Select((others, cancellation) => new FolderFiles(
                others.Locks.ReadTexts(cancellation).Select(LockFile.Read).ToImmutableArray(), others.Strays));
        IncrementalValueProvider<ProblemContext> contexts = built
            .Combine(folders)
            .Combine(baselines)
            .Select((pair, _) => new ProblemContext(pair.Left.Left, pair.Left.Right) { Baselines = pair.Right });
        IncrementalValueProvider<ProblemList> problems = entries
            .Combine(contexts)
            .Select((pair, _) => ProblemStep.Run(pair.Right, pair.Left))
            .WithTrackingName(TrackingNames.Problems);

        // What is generated from all entries.
        IncrementalValueProvider<MemberLimit> limit = problems
            .Combine(catalogs)
            .Select((pair, _) => MemberLimit.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.MemberLimit);
        IncrementalValuesProvider<CatalogModel> models = built
            .Combine(limit)
            .SelectMany((pair, _) => pair.Right.Apply(pair.Left));
        IncrementalValuesProvider<CatalogOutline> outlines = models
            .Select((model, _) => CatalogBuilder.Outline(model))
            .WithTrackingName(TrackingNames.Class);
        IncrementalValuesProvider<MemberGroup> members = models
            .SelectMany((model, _) => CatalogBuilder.MemberGroups(model))
            .WithTrackingName(TrackingNames.Members);
        IncrementalValuesProvider<CatalogIds> ids = models
            .Select((model, _) => CatalogBuilder.Ids(model))
            .WithTrackingName(TrackingNames.Metadata);
        IncrementalValuesProvider<CatalogData> data = models
            .Where(static model => !model.IsRefused)
            .Select((model, _) => CatalogBuilder.Data(model))
            .WithTrackingName(TrackingNames.Data);
        IncrementalValuesProvider<ChunkSource> tables = data
            .Select((cut, _) => CatalogBuilder.Tables(cut))
            .WithTrackingName(TrackingNames.Tables)
            .Select((made, _) => DataSource.WriteTables(made));
        IncrementalValuesProvider<ChunkSource> chunks = data
            .SelectMany((cut, _) => CatalogBuilder.DataGroups(cut))
            .WithTrackingName(TrackingNames.Groups)
            .Select((group, cancellation) => Work<ChunkSource>.Start(() => DataSource.WriteChunk(group), cancellation))
            .WithTrackingName(TrackingNames.Packing)
            .Select((work, _) => work.Result())
            .WithTrackingName(TrackingNames.Chunks);
        IncrementalValueProvider<LiteralLengths> ofData = chunks
            .Collect()
            .Combine(tables.Collect())
            .Select((pair, _) => LiteralLengths.OfData(pair.Left.Concat(pair.Right)));
        IncrementalValueProvider<ProblemList> tooLarge = typeSources
            .Collect()
            .Select((sources, _) => LiteralLengths.OfTypes(sources))
            .Combine(ofData)
            .Combine(catalogs)
            .Select((pair, _) => LiteralLimit.Check(pair.Left.Left, pair.Left.Right, pair.Right));

        // What C# declares is asked for with each key that is typed, and only by names: see NameClashes.
        IncrementalValueProvider<ProblemList> clashes = catalogs
            .Select((set, _) => GeneratedNames.Of(set))
            .Combine(context.CompilationProvider)
            .Select((pair, cancellation) => NameClashes.Find(pair.Right, pair.Left, cancellation))
            .WithTrackingName(TrackingNames.NameClashes);

        context.RegisterSourceOutput(problems, Report);
        context.RegisterSourceOutput(clashes, Report);
        context.RegisterSourceOutput(typeSources, Add);
        context.RegisterSourceOutput(outlines, (output, outline) => Add(
            output,
            CatalogClassSource.HintName(outline.Shape.Settings),
            CatalogClassSource.Write(outline)));
        context.RegisterSourceOutput(members, (output, group) => Add(
            output,
            MembersSource.HintName(group.Shape.Settings, group.Number),
            MembersSource.Write(group)));
        context.RegisterSourceOutput(ids, (output, made) => Add(
            output,
            MetadataSource.HintName(made.Settings),
            MetadataSource.Write(made)));

        // Data changes no meaning of C#: an editor need not make it.
        context.RegisterImplementationSourceOutput(tables, (output, made) => Add(output, made.HintName, made.Text));
        context.RegisterImplementationSourceOutput(chunks, (output, chunk) => Add(output, chunk.HintName, chunk.Text));
        context.RegisterImplementationSourceOutput(tooLarge, Report);
    }

    private static EntryFiles Read(FileGroup files, ReadingRules rules, LastRun last, CancellationToken cancellation)
    {
        EntryFiles result = files.ReadEntries(rules, last.LastReading, cancellation);
        last.LastReading = new LastRun.Reading(files, rules, result);
        return result;
    }

    private static CatalogModels Build(EntryFiles files, CatalogSet catalogs, LastRun last)
    {
        CatalogModels? replaced = last.LastBuilding is { } before
            ? CatalogBuilder.Replace(catalogs, files, before.Files, before.Result)
            : null;
        CatalogModels result = replaced ?? CatalogBuilder.Build(catalogs, files);
        last.LastBuilding = new LastRun.Building(files, result);
        return result;
    }

    private static void Report(SourceProductionContext output, ProblemList problems)
    {
        foreach (Problem problem in problems.Problems)
            output.ReportDiagnostic(problem.ToDiagnostic());
    }

    private static void Add(SourceProductionContext output, GeneratedSource source) => Add(output, source.HintName, source.Text);

    private static void Add(SourceProductionContext output, string hintName, string text) =>
        output.AddSource(hintName, SourceText.From(text, System.Text.Encoding.UTF8));
}
