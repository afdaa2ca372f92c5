using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Where annotations can occur in the entries of a catalog: one walk over the schemas that an entry can meet, driven by how
/// each keyword says that it applies its subschemas. What evaluation yields lies within this.
/// </summary>
internal sealed class AnnotationSites
{
    private readonly Func<SchemaNode, bool> _hasAnnotations;
    private readonly Dictionary<(SchemaNode Owner, string Property), UseSite> _sites = [];
    private readonly Dictionary<(SchemaNode Schema, int Site), int> _ordinals = [];
    private readonly HashSet<(SchemaNode Schema, int Site)> _visited = [];
    private readonly HashSet<SchemaNode> _leading = [];
    private readonly HashSet<SchemaResource> _resources = [];
    private readonly List<AnnotationSite> _found = [];
    private int _siteCount = 1;

    /// <param name="root">The schema of a whole file.</param>
    /// <param name="entries">The schemas that an entry of the file can meet first: the root, or what it says of members or items.</param>
    /// <param name="hasAnnotations">Whether a schema has annotations that are gathered.</param>
    public AnnotationSites(SchemaNode root, IReadOnlyList<SchemaNode> entries, Func<SchemaNode, bool> hasAnnotations)
    {
        _hasAnnotations = hasAnnotations;
        IReadOnlyList<SchemaNode> all = Reach(root);
        FindLeading(all);
        Walk(entries, new UseSite(0, "", IsOfEntry: false));
        var visited = new HashSet<SchemaNode>(_visited.Select(static visited => visited.Schema));
        Misplaced = [.. all.Where(schema => hasAnnotations(schema) && !visited.Contains(schema))];
        MisplacedReferences =
        [
            .. from schema in all
               from use in schema.Uses
               where use.Applies is Applies.Negated or Applies.Keys
               from target in SchemaWalk.From([use.Schema], InPlace)
               where hasAnnotations(target) && visited.Contains(target)
               select (schema, use.Keyword.Name, target),
        ];
    }

    /// <summary>Every place where an annotation can occur, in the order in which the walk comes to them.</summary>
    public IReadOnlyList<AnnotationSite> Found => _found;

    /// <summary>
    /// Schemas with annotations that can speak of no value of an entry: they stand under <c>not</c> or <c>propertyNames</c>, or
    /// around the entries of a file.
    /// </summary>
    public IReadOnlyList<SchemaNode> Misplaced { get; }

    /// <summary>
    /// Schemas with annotations that act elsewhere, and to which a <c>$ref</c> under <c>not</c> or <c>propertyNames</c> leads as
    /// well: the schema that has the keyword, and the keyword.
    /// </summary>
    public IReadOnlyList<(SchemaNode Schema, string Keyword, SchemaNode Target)> MisplacedReferences { get; }

    /// <summary>Whether a schema, or one that it leads to, has annotations.</summary>
    public bool LeadsFrom(SchemaNode schema) => _leading.Contains(schema);

    /// <summary>The number of the site that a property of a schema is; -1 where no entry comes there.</summary>
    public int SiteOf(SchemaNode owner, string property) => _sites.TryGetValue((owner, property), out UseSite? site) ? site.Number : -1;

    /// <summary>The place in <see cref="Found"/> of a schema's annotations at a site; -1 where there are none.</summary>
    public int OrdinalOf(SchemaNode schema, int site) => _ordinals.TryGetValue((schema, site), out int ordinal) ? ordinal : -1;

    /// <summary>
    /// Walks from the schemas of one value on, in the order of the schema, and only where there are annotations below; with a
    /// stack of its own, for schemas can lead far.
    /// </summary>
    private void Walk(IReadOnlyList<SchemaNode> entries, UseSite whole)
    {
        var waiting = new Stack<(SchemaNode Schema, UseSite Site)>(entries.Reverse().Where(LeadsFrom).Select(entry => (entry, whole)));
        while (waiting.Count > 0)
        {
            (SchemaNode start, UseSite site) = waiting.Pop();
            if (_visited.Contains((start, site.Number)))
                continue;
            var parts = new List<(SchemaNode Schema, UseSite Site)>();
            IReadOnlyList<SchemaNode> speaking = SchemaWalk.From([start], InPlace);
            foreach (SchemaNode schema in speaking)
            {
                if (!_visited.Add((schema, site.Number)))
                    continue;
                if (_hasAnnotations(schema))
                {
                    _ordinals.Add((schema, site.Number), _found.Count);
                    _found.Add(new AnnotationSite(site, schema));
                }

                foreach (SubschemaUse use in schema.Uses)
                {
                    // Who declares a property is of interest, although another schema may be the one that says something of it.
                    UseSite below = use.Applies == Applies.Property
                        ? PropertySite(schema, use.Name!, speaking, isOfEntry: site == whole && entries.Contains(start))
                        : site;
                    if (LeadsFrom(use.Schema) && IsBelow(use.Applies))
                        parts.Add((use.Schema, below));
                }
            }

            foreach ((SchemaNode Schema, UseSite Site) next in Enumerable.Reverse(parts))
                waiting.Push(next);
        }
    }

    /// <summary>Whether a keyword applies its subschemas to a property's value or to an item.</summary>
    private static bool IsBelow(Applies how) =>
        how is Applies.Property or Applies.OtherProperties or Applies.Items or Applies.ItemsInSomeCase;

    private UseSite PropertySite(SchemaNode owner, string property, IReadOnlyList<SchemaNode> beside, bool isOfEntry)
    {
        if (_sites.TryGetValue((owner, property), out UseSite? site))
            return site;

        // Schemas that can judge the same object declare one property between them.
        site = beside.Where(other => other != owner)
            .Select(other => _sites.TryGetValue((other, property), out UseSite? known) ? known : null)
            .FirstOrDefault(known => known is not null);
        site ??= new UseSite(_siteCount++, property, isOfEntry);
        site.Owners.Add(owner);
        _sites.Add((owner, property), site);
        return site;
    }

    private IEnumerable<SchemaNode> InPlace(SchemaNode schema) =>
        Next(schema, static how => how is Applies.InPlace or Applies.InPlaceInSomeCase);

    /// <summary>Where a schema leads, by some of its keywords, and by a <c>$dynamicRef</c>.</summary>
    private IEnumerable<SchemaNode> Next(SchemaNode schema, Func<Applies, bool> follows) =>
        schema.Uses.Where(use => follows(use.Applies)).Select(static use => use.Schema).Concat(Dynamic(schema));

    /// <summary>Every schema that a <c>$dynamicRef</c> can mean: which it is depends on where evaluation comes from.</summary>
    private IEnumerable<SchemaNode> Dynamic(SchemaNode schema) => schema.DynamicRef is { Anchor: { } anchor }
        ? _resources.Where(resource => resource.DynamicAnchors.ContainsKey(anchor)).Select(resource => resource.DynamicAnchors[anchor])
        : [];

    /// <summary>Every schema that evaluation can come to, under <c>not</c> and on keys too.</summary>
    private IReadOnlyList<SchemaNode> Reach(SchemaNode root)
    {
        while (true)
        {
            // A resource that comes into view may be what a dynamic reference met before means.
            int resources = _resources.Count;
            IReadOnlyList<SchemaNode> found = SchemaWalk.From([root], schema => Next(schema, static how => how != Applies.Never));
            _resources.UnionWith(found.Select(static schema => schema.Resource));
            if (_resources.Count == resources)
                return found;
        }
    }

    /// <summary>Back from the annotations, along the ways on which evaluation takes them with it.</summary>
    private void FindLeading(IReadOnlyList<SchemaNode> all)
    {
        ILookup<SchemaNode, SchemaNode> sources = all
            .SelectMany(schema => Next(schema, static how => how is not (Applies.Never or Applies.Negated or Applies.Keys))
                .Select(target => (target, schema)))
            .ToLookup(static step => step.target, static step => step.schema);
        _leading.UnionWith(SchemaWalk.From(all.Where(_hasAnnotations), schema => sources[schema]));
    }
}
