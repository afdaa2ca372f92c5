using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// What a schema says that cannot be meant: that nothing is valid, that its own default is not, keywords that can do nothing
/// where they stand.
/// </summary>
internal static class SchemaSense
{
    /// <param name="documents">The documents that are free of errors.</param>
    /// <param name="all">All schemas of all documents.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyList<Problem> Find(
        IReadOnlyList<CompiledDocument> documents, IReadOnlyList<SchemaNode> all, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var admission = new Admission(all, cancellation);
        SchemaNode[] roots = [.. documents.Select(static compiled => compiled.Root)];
        var reaches = new Lazy<SchemaReaches>(() => new SchemaReaches(roots, all, admission));
        var closed = new ClosedProperties(admission.Objects);
        var idle = new IdleKeywords(isWithUnevaluated: all.Any(static schema => UnevaluatedIn(schema)));
        ILookup<SchemaDocument, SchemaNode> byDocument = all.ToLookup(static schema => schema.Document);
        foreach (CompiledDocument compiled in documents)
        {
            var comparisons = new Effort(JudgingLimits.Comparisons);
            var values = new OwnValues(compiled.Document, admission, cancellation);
            foreach (SchemaNode schema in byDocument[compiled.Document])
            {
                cancellation.ThrowIfCancellationRequested();
                problems.AddRange(idle.Find(schema));
                problems.AddRange(IdleExtensions.Find(schema, comparisons));
                if (Contradiction(schema, admission, reaches) is { } contradiction)
                    problems.Add(contradiction);
                problems.AddRange(values.Find(schema));
                if (!admission.Of(schema).IsNothing && closed.Find(schema) is { } refused)
                    problems.Add(refused);
            }
        }

        return problems;
    }

    private static bool UnevaluatedIn(SchemaNode schema) => schema.UnevaluatedItems is not null || schema.UnevaluatedProperties is not null;

    private static Problem? Contradiction(SchemaNode schema, Admission admission, Lazy<SchemaReaches> reaches)
    {
        Admitted admitted = admission.Of(schema);
        Contradiction? why = admitted.Why ?? admission.OfOneKind(schema);
        if (why is null)
            return null;
        SchemaReach reach = reaches.Value.Of(schema);
        if (reach == SchemaReach.Question || reaches.Value.Conditional.Contains(schema))
            return null;
        Rule rule = admitted.IsNothing && reach == SchemaReach.Must ? Rules.SchemaAdmitsNothing : Rules.SchemaPartAdmitsNothing;
        return At(schema, why, rule);
    }

    /// <summary>
    /// The problem stands in the schema that brings the two together: at its own keyword, where it has one of them, else at what
    /// leads to both.
    /// </summary>
    private static Problem At(SchemaNode schema, Contradiction why, Rule rule)
    {
        (KeywordPlace at, KeywordPlace other) = why.First.Schema == schema ? (why.First, why.Second) : (why.Second, why.First);
        if (at.Schema != schema)
            at = new KeywordPlace(schema, schema.Ref is null ? "allOf" : "$ref");
        FileSpan place = at.Locate();
        return new Problem(rule, place, why.Message)
        {
            Related = other == at ? [] : [new RelatedPlace(other.Locate(), $"'{other.Keyword}'")],
        };
    }
}
