using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Gathers the annotated values of a file's entries while the file is evaluated.</summary>
/// <param name="annotations">Where the schema has annotations.</param>
/// <param name="layout">Where entries stand in the file.</param>
/// <param name="standIns">The defaults that count beside what is written; null where none do.</param>
internal sealed class EntryAnnotations(CatalogAnnotations annotations, CatalogLayout layout, StandIns? standIns = null)
    : AnnotationCollector
{
    private readonly bool _takesDefaults = standIns is { CanBe: true };
    private readonly List<Found> _found = [];

    // The same, once evaluation has come back and nothing is dropped any more: the values by entry, and by object what judges it.
    private readonly Dictionary<int, List<Found>> _values = [];
    private readonly Dictionary<(int Entry, YamlMapping Object), List<Found>> _judges = [];
    private int _sorted;

    // Where evaluation is. Depth is how deep below the entry; the depth of the site is 1 for a property of the entry itself.
    private CollectorState _at = new(Site: 0, Entry: layout == CatalogLayout.File ? 0 : -1);

    /// <summary>The first value that is more than a project may have; null where there are not so many.</summary>
    public YamlNode? TooMany { get; private set; }

    public override int Count => _found.Count;

    public override bool LeadsFrom(SchemaNode schema) => annotations.Sites.LeadsFrom(schema);

    public override void Add(SchemaNode schema, YamlNode value)
    {
        if (_at.Entry < 0)
            return;

        // Which schemas judge an object also says what they say of a property that it does not have.
        if (_takesDefaults && value is YamlMapping)
            _found.Add(new Found(_at, -1, value, schema));

        // What lies around the entries of a file has no use site.
        int ordinal = _at.Site < 0 ? -1 : annotations.Sites.OrdinalOf(schema, _at.Site);
        if (ordinal < 0)
            return;
        if (value is not YamlSequence sequence)
        {
            AddOne(ordinal, value);
            return;
        }

        // An annotation on a list is about its items.
        foreach (YamlNode item in sequence.Items)
            AddOne(ordinal, item);
    }

    public override void Drop(int count) => _found.RemoveRange(count, _found.Count - count);

    public override CollectorState Enter(SchemaNode parent, string? property, int index)
    {
        CollectorState before = _at;
        if (_at.Entry < 0)
        {
            _at = _at with { Entry = index };
            return before;
        }

        int depth = _at.Depth + 1;
        _at = property is null
            ? _at with { Depth = depth }
            : _at with { Depth = depth, Site = annotations.Sites.SiteOf(parent, property), SiteDepth = depth };
        return before;
    }

    public override void Leave(CollectorState state) => _at = state;

    /// <summary>The annotated values of one entry of the file, each once, in the order of the file; asked once it is evaluated.</summary>
    public IEnumerable<(Annotation Annotation, YamlNode Value, bool IsNested)> Of(int entry)
    {
        Sort();
        return Of(entry, first: 0);
    }

    /// <summary>
    /// The annotated values that an entry has by default: of each property that an object does not have, what the schemas that
    /// judge the object say of the property's default.
    /// </summary>
    public IEnumerable<(Annotation Annotation, YamlNode Value, bool IsNested)> OfDefaults(int entry, YamlNode value)
    {
        if (!_takesDefaults)
            return [];
        Sort();
        int first = _values.TryGetValue(entry, out List<Found>? written) ? written.Count : 0;
        var evaluator = new SchemaEvaluator(CancellationToken.None, this);
        evaluator.Scope.Enter(annotations.Root.Resource);
        foreach (StandIn standIn in standIns!.In(value))
        {
            if (_judges.TryGetValue((entry, standIn.Holder), out List<Found>? judges))
                Judge(standIn.Property, judges, evaluator);
            Sort();
        }

        return Of(entry, first);
    }

    /// <summary>What is said of a default is what would be said if it were written, in an object that has nothing else.</summary>
    private void Judge(PropertyModel property, List<Found> judges, SchemaEvaluator evaluator)
    {
        YamlNode value = property.Default!.Value;
        var alone = new YamlMapping([new YamlMember(property.Name, value.Start, value.Start, value)], value.Start, value.End);
        foreach (Found found in judges)
        {
            SchemaNode judge = found.Judge!;
            if (!LeadsFrom(judge, property.Name))
                continue;
            _at = found.At;
            int scope = evaluator.Scope.Enter(judge.Resource);
            foreach (KeywordFamily family in judge.Families.Where(static family => family is ObjectKeywords))
                family.Check(judge, alone, evaluator, null);
            evaluator.Scope.Leave(scope);
        }
    }

    /// <summary>Whether what a schema says of a property can give annotations; nearly all that judge an object say none.</summary>
    private bool LeadsFrom(SchemaNode judge, string property) =>
        (judge.PropertyRules is { } rules && rules.TryGetValue(property, out PropertyRule? rule)
            && rule.Schema is { } own && LeadsFrom(own))
        || (judge.AdditionalProperties is { } others && LeadsFrom(others))
        || Array.Exists(judge.PatternProperties, pattern => LeadsFrom(pattern.Schema));

    /// <summary>Puts what was found since the last time where it is looked up.</summary>
    private void Sort()
    {
        for (; _sorted < _found.Count; _sorted++)
        {
            Found found = _found[_sorted];
            if (found.Judge is null)
                Add(_values, found.At.Entry, found);
            else
                Add(_judges, (found.At.Entry, (YamlMapping)found.Value), found);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<Found>> lists, TKey key, Found found)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<Found>? list))
            lists.Add(key, list = []);
        if (found.Judge is null || !list.Contains(found))
            list.Add(found);
    }

    private IEnumerable<(Annotation Annotation, YamlNode Value, bool IsNested)> Of(int entry, int first) =>
        (_values.TryGetValue(entry, out List<Found>? values) ? values : [])
        .Skip(first)
        .Select(found => (found.Annotation, found.Value, IsNested: annotations.All[found.Annotation].IsOfEntry && found.At.SiteDepth > 1))
        .Distinct()
        .OrderBy(found => found.Value.Start)
        .ThenBy(found => found.Annotation)
        .Select(found => (annotations.All[found.Annotation], found.Value, found.IsNested));

    private void AddOne(int ordinal, YamlNode value)
    {
        if (value.Kind != NodeKind.String && (value.Kind == NodeKind.Null || annotations.All[ordinal].Target is not null))
            return;
        if (_found.Count >= CrossLimits.Values)
            TooMany ??= value;
        else
            _found.Add(new Found(_at, ordinal, value, Judge: null));
    }

    /// <summary>A value with an annotation; or an object, and a schema that judges it.</summary>
    private readonly record struct Found(CollectorState At, int Annotation, YamlNode Value, SchemaNode? Judge);
}
