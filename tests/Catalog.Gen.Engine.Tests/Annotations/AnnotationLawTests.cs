using System.Text.Json;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests.RandomCases;
using CsCheck;

namespace Catalog.Gen.Tests.Annotations;

/// <summary>The engine beside an evaluator that is written from the specification, on schemas and instances that nobody wrote.</summary>
public sealed class AnnotationLawTests(ITestOutputHelper output)
{
    /// <summary>Random schemas contradict themselves, and are to judge values all the same.</summary>
    private static readonly SchemaOptions Senseless = SchemaOptions.Default with { JudgesSense = false };

    /// <summary>What applies schemas, each of which must have been on the way to some annotation.</summary>
    private static readonly string[] Applicators =
    [
        "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "items", "prefixItems", "contains",
        "unevaluatedItems",
        "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "$defs",
    ];

    [Fact]
    public void Values_have_the_annotations_that_the_specification_gives_them()
    {
        uint seed = CaseSettings.Seed, cases = CaseSettings.Count(usual: 500, full: 30_000);
        uint valid = 0, annotated = 0, lenient = 0;
        var onTheWay = new HashSet<string>(StringComparer.Ordinal);
        for (uint i = 0; i < cases; i++)
        {
            // Each case has a seed of its own, so that it can be run again by itself.
            (string schema, string instance) = new RandomSchemas(new PCG(2, seed + i)).Annotated();
            PlainOutcome due = Check(schema, instance, $"CATALOG_SEED={seed + i} CATALOG_CASES=1: {instance} by {schema}");
            valid += due.Holds ? 1u : 0;
            annotated += due.Holds && due.Annotations.Count > 0 ? 1u : 0;
            onTheWay.UnionWith(due.Annotations.SelectMany(static annotation => annotation.Schema.Split('/')));
            lenient += !due.Holds && due.Annotations.Count > 0 ? 1u : 0;
        }

        // Values without annotations would prove little.
        output.WriteLine($"{cases} cases: {valid} valid, of which {annotated} have annotations; of the others {lenient} have");
        if (cases > 100)
        {
            Assert.InRange(annotated, cases / 5, cases);
            Assert.InRange(lenient, cases / 10, cases);
            Assert.Empty(Applicators.Except(onTheWay));
        }
    }

    /// <summary>Both readings, and the catalog's own; what the lenient one gives is handed back.</summary>
    private static PlainOutcome Check(string schemaText, string instanceText, string what)
    {
        SchemaSet set = SchemaJudge.Compile([new SourceFile("schema.json", schemaText)], Senseless, CancellationToken.None);
        Assert.True(set.Documents[0].Root is not null, string.Join("; ", set.Problems.Select(static problem => problem.Message)) + what);
        SchemaNode schema = set.Documents[0].Root;
        YamlNode instance = YamlReader.Read(new SourceFile("data.json", instanceText), CancellationToken.None).Root!;
        using var schemaJson = JsonDocument.Parse(schemaText);
        using var instanceJson = JsonDocument.Parse(instanceText);
        var annotations = new CatalogAnnotations(schema, CatalogLayout.File);
        PlainOutcome due = null!;
        foreach (bool isStrict in new[] { true, false })
        {
            due = new PlainEvaluator(schemaJson.RootElement, isStrict).Evaluate(instanceJson.RootElement);
            var collector = new OccurrenceCollector(annotations.Sites, instance, isStrict);
            bool holds = new SchemaEvaluator(CancellationToken.None, collector).Check(schema, instance);
            Assert.True(due.Holds == holds, $"{what} is {(due.Holds ? "" : "not ")}valid");
            Same(Print(due.Annotations), Print(collector.Found), $"{(isStrict ? "strictly" : "leniently")}, {what}");
        }

        Same(Places(due.Annotations, annotations, instance, what), Gathered(annotations, schema, instance), "as a catalog, " + what);
        return due;
    }

    private static void Same(SortedSet<string> due, SortedSet<string> found, string what) => Assert.True(
        due.SetEquals(found),
        $"{what}\nmissing: {string.Join(", ", due.Except(found))}\ntoo many: {string.Join(", ", found.Except(due))}");

    private static SortedSet<string> Print(IEnumerable<Occurrence> occurrences) =>
        new(occurrences.Select(static each => $"[{each.Site}] {each.Schema} {each.Keyword} of {each.Value}"), StringComparer.Ordinal);

    /// <summary>
    /// What a catalog makes of annotations: at places that the static walk knows, on
    /// texts, numbers and booleans, of lists on their items.
    /// </summary>
    private static SortedSet<string> Places(
        IEnumerable<Occurrence> occurrences, CatalogAnnotations annotations, YamlNode instance, string what)
    {
        var places = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Occurrence occurrence in occurrences)
        {
            AnnotationSite site = annotations.Sites.Found.SingleOrDefault(found =>
                found.Schema.Pointer == occurrence.Schema && IsAt(found.Site, occurrence.Site))
                ?? throw new InvalidOperationException($"{what}\n{occurrence} is not among what can occur");
            bool isReference = site.Schema.Extension("x-ref") is not null;
            YamlNode value = Pointers.Find(instance, occurrence.Value)!;
            foreach (YamlNode one in value is YamlSequence sequence ? sequence.Items : [value])
            {
                if (one.Kind == NodeKind.String || (one.Kind != NodeKind.Null && !isReference))
                    places.Add(Place(site.Site.Number, occurrence.Schema, one));
            }
        }

        return places;
    }

    private static bool IsAt(UseSite site, string name) =>
        site.Number == 0 ? name.Length == 0 : site.Owners.Any(owner => Occurrence.SiteOf(owner.Pointer, site.Property) == name);

    private static SortedSet<string> Gathered(CatalogAnnotations annotations, SchemaNode schema, YamlNode instance)
    {
        var collector = new EntryAnnotations(annotations, CatalogLayout.File);
        new SchemaEvaluator(CancellationToken.None, collector).Check(schema, instance);
        return new(
            collector.Of(0).Select(found => Place(found.Annotation.Site, annotations.SchemaOf(found.Annotation).Pointer, found.Value)),
            StringComparer.Ordinal);
    }

    private static string Place(int site, string schema, YamlNode value) => $"{site} {schema} {value.Start}";
}
