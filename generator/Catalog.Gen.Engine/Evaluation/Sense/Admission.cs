using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Which schemas are certain to admit no value. Of each schema it asks for every kind of values whether one can be valid, by
/// what the schema says itself and by what <c>$ref</c> and <c>allOf</c> add; where the answer is not certain, one can. The
/// values that a schema lists are tried one by one.
/// </summary>
internal sealed class Admission
{
    // Schemas that lead to each other as deep as this are left alone.
    private const int Deepest = 100;

    // Choices within choices multiply: what takes longer is not tried to the end.
    private const int MostStepsOfOne = 20_000;
    private const int MostStepsOfAll = 5_000_000;

    private static readonly SchemaTypes[] Kinds =
        [SchemaTypes.String, SchemaTypes.Number, SchemaTypes.Array, SchemaTypes.Object, SchemaTypes.Boolean, SchemaTypes.Null];

    private readonly HashSet<SchemaNode> _dynamic;
    private readonly CancellationToken _cancellation;
    private readonly ArrayAdmission _arrays;
    private readonly Dictionary<SchemaNode, Admitted> _known = [];
    private readonly Dictionary<SchemaNode, Contradiction> _ofOneKind = [];
    private readonly HashSet<SchemaNode> _open = [];
    private long _stepsLeft = MostStepsOfAll;

    /// <param name="all">All schemas.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Admission(IReadOnlyList<SchemaNode> all, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _dynamic = FindDynamic(all);
        _arrays = new ArrayAdmission(AdmitsNothing);
        Objects = new ObjectAdmission(AdmitsNothing, MayHold);
    }

    public ObjectAdmission Objects { get; }

    /// <summary>Whether a schema admits nothing, and why.</summary>
    public Admitted Of(SchemaNode schema)
    {
        if (schema.Always is { } always)
            return always ? Admitted.Something : Admitted.NothingQuietly;
        if (_known.TryGetValue(schema, out Admitted known))
            return known;
        if (_open.Count >= Deepest || !_open.Add(schema))
            return Admitted.Something;
        _cancellation.ThrowIfCancellationRequested();
        Admitted admitted = Judge(schema);
        _open.Remove(schema);
        _known[schema] = admitted;
        return admitted;
    }

    /// <summary>Why a schema that admits something admits nothing of one kind, by its own keywords alone; null where it does.</summary>
    public Contradiction? OfOneKind(SchemaNode schema) =>
        !Of(schema).IsNothing && _ofOneKind.TryGetValue(schema, out Contradiction? why) ? why : null;

    /// <summary>Whether a value may be valid; it is true where evaluation cannot tell.</summary>
    public bool MayHold(SchemaNode schema, YamlNode value)
    {
        if (_dynamic.Contains(schema) || _stepsLeft <= 0)
            return true;
        var effort = new Effort(MostStepsOfOne);
        var evaluator = new SchemaEvaluator(_cancellation, effort: effort);
        bool mayHold = evaluator.Check(schema, value) || evaluator.GaveUp;
        _stepsLeft -= effort.Spent;
        return mayHold;
    }

    private bool AdmitsNothing(SchemaNode schema) => Of(schema).IsNothing;

    private Admitted Judge(SchemaNode schema)
    {
        IReadOnlyList<SchemaNode> parts = SchemaParts.Of(schema);
        if (parts.Count > SchemaParts.Most)
            return Admitted.Something;
        if (parts.Any(part => part.Always == false || (part != schema && AdmitsNothing(part)) || IsNotAnything(part)))
            return Admitted.NothingQuietly;
        Admitted byChoices = ByChoices(schema);
        if (byChoices.IsNothing)
            return byChoices;
        Admitted byValues = ByValues(schema, parts);
        return byValues.IsNothing ? byValues : ByKinds(schema, parts);
    }

    // Whoever writes that has meant it.
    private static bool IsNotAnything(SchemaNode part) =>
        part.Not is { Always: true } or { Always: null, Source: YamlMapping { Members.Length: 0 } };

    // What each of the choices contradicts is told there.
    private Admitted ByChoices(SchemaNode schema)
    {
        foreach (SchemaNode[] branches in new[] { schema.AnyOf, schema.OneOf })
        {
            if (branches.Length > 0 && Array.TrueForAll(branches, AdmitsNothing))
                return Admitted.NothingQuietly;
        }

        return Admitted.Something;
    }

    /// <summary>Where the values are listed, each can be tried.</summary>
    private Admitted ByValues(SchemaNode schema, IReadOnlyList<SchemaNode> parts)
    {
        foreach (SchemaNode part in parts)
        {
            if ((part.Enum ?? (part.Const is { } only ? [only] : null)) is not { } values)
                continue;
            var place = new KeywordPlace(part, part.Enum is null ? "const" : "enum");
            if (values.Length == 0)
                return Admitted.Nothing("no value is listed, so none is valid", "list the values, or take 'enum' out", place);
            if (Array.TrueForAll(values, value => !MayHold(schema, value)))
                return Refused(place, values, parts);
        }

        return Admitted.Something;
    }

    private static Admitted Refused(KeywordPlace place, YamlNode[] values, IReadOnlyList<SchemaNode> parts)
    {
        string each = values.Length == 1 ? NodeWords.Quote(values[0]) : $"each value of '{place.Keyword}'";
        if (ValueRefusal.Common(values, parts, except: place) is not { } why)
        {
            return Admitted.Nothing(
                $"{each} is refused by the rest of the schema, so nothing is valid", $"correct '{place.Keyword}', or the rest", place);
        }

        bool isPlural = values.Length > 1;
        return Admitted.Nothing(
            isPlural ? $"no value of '{place.Keyword}' {why.Due}" : $"{each} {why.DueNot}",
            Contradiction.CorrectOneOf(place, why.By),
            place,
            why.By);
    }

    private Admitted ByKinds(SchemaNode schema, IReadOnlyList<SchemaNode> parts)
    {
        SchemaTypes types = KindsOfValues.Of(schema);
        if (types == SchemaTypes.None)
            return NoKind(schema, parts);
        Contradiction? first = null;
        bool isNothing = true;
        foreach (SchemaTypes kind in Kinds)
        {
            if ((types & KindsOfValues.Whole(kind)) == 0)
                continue;
            Admitted ofKind = Judge(schema, parts, kind, types);
            isNothing &= ofKind.IsNothing;
            first ??= ofKind.Why;
        }

        if (isNothing)
            return new Admitted(true, first);
        if (first?.IsOf(schema) == true)
            _ofOneKind[schema] = first;
        return Admitted.Something;
    }

    private Admitted Judge(SchemaNode schema, IReadOnlyList<SchemaNode> parts, SchemaTypes kind, SchemaTypes types) => kind switch
    {
        SchemaTypes.String => Bound.Judge(
            Bound.Highest(parts, "minLength", static part => part.MinLength),
            Bound.Lowest(parts, "maxLength", static part => part.MaxLength),
            "text",
            "character"),
        SchemaTypes.Number => NumberAdmission.Judge(parts, isWhole: (types & SchemaTypes.Number) == 0),
        SchemaTypes.Array => _arrays.Judge(parts),
        SchemaTypes.Object => Objects.Judge(parts),
        SchemaTypes.Boolean => Try(schema, Scalar(NodeKind.Boolean, "true"), Scalar(NodeKind.Boolean, "false")),
        _ => Try(schema, Scalar(NodeKind.Null, "null")),
    };

    private Admitted Try(SchemaNode schema, params YamlNode[] values) =>
        Array.TrueForAll(values, value => !MayHold(schema, value)) ? Admitted.NothingQuietly : Admitted.Something;

    private static YamlScalar Scalar(NodeKind kind, string value) => new(kind, value, 0, 0);

    private static Admitted NoKind(SchemaNode schema, IReadOnlyList<SchemaNode> parts)
    {
        (KeywordPlace Place, SchemaTypes Types)[] said = [.. parts.SelectMany(KindsOfValues.Said)];
        for (int i = 0; i < said.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if ((said[i].Types & said[j].Types) == 0)
                    return Clash(said[j], said[i]);
            }
        }

        return Admitted.Nothing(
            "the parts of this schema ask for values of different kinds, so nothing is valid",
            "correct one of them",
            new KeywordPlace(schema, schema.AllOf.Length > 0 ? "allOf" : "$ref"));
    }

    private static Admitted Clash((KeywordPlace Place, SchemaTypes Types) one, (KeywordPlace Place, SchemaTypes Types) other)
    {
        if (one.Types == SchemaTypes.None || other.Types == SchemaTypes.None)
            return Admitted.NothingQuietly;
        return Admitted.Nothing(
            $"no value is both {KindsOfValues.Words(one.Types)}, as '{one.Place.Keyword}' asks, and {KindsOfValues.Words(other.Types)}, "
            + $"as '{other.Place.Keyword}' asks",
            "correct one of the two",
            one.Place,
            other.Place);
    }

    /// <summary>Schemas whose evaluation can come to a <c>$dynamicRef</c>: what holds for them alone may not hold elsewhere.</summary>
    private static HashSet<SchemaNode> FindDynamic(IReadOnlyList<SchemaNode> all)
    {
        SchemaNode[] starts = [.. all.Where(static schema => schema.DynamicRef is not null)];
        if (starts.Length == 0)
            return [];
        ILookup<SchemaNode, SchemaNode> sources = all
            .SelectMany(static schema => schema.Uses.Select(use => (use.Schema, schema)))
            .ToLookup(static step => step.Schema, static step => step.schema);
        return [.. SchemaWalk.From(starts, schema => sources[schema])];
    }
}
