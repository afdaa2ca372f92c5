using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>Makes pendingTypes into the model: members get their names, defaults their values.</summary>
/// <param name="pendingTypes">The types, named.</param>
/// <param name="options">What they depend on beside the schema.</param>
/// <param name="bare">The same model without defaults, by which defaults are judged; null to make that one.</param>
internal sealed class TypeModelFreezer(IReadOnlyList<PendingType> pendingTypes, TypeModelOptions options, TypeModel? bare)
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<int, EquatableArray<PropertyModel>> _properties = [];

    public TypeModel Freeze(TypeRef root, Documentation documentation)
    {
        var extras = new Dictionary<int, ExtraProperties?>();
        foreach (PendingRecord pending in pendingTypes.OfType<PendingRecord>())
        {
            HashSet<string> taken = Reserved(pending);
            _properties.Add(pending.Id, Properties(pending, taken));
            extras.Add(
                pending.Id,
                pending.Extra is null ? null : new ExtraProperties(Identifiers.Unique("AdditionalProperties", taken), pending.Extra));
        }

        Dictionary<int, EquatableArray<PropertyModel>> shared =
            pendingTypes.OfType<PendingUnion>().ToDictionary(static union => union.Id, Share);
        ImmutableArray<TypeDefinition> types =
            ImmutableArray.CreateRange(pendingTypes.Select(pending => Definition(pending, shared, extras)));
        return new TypeModel(
            options.Namespace, options.ClassName, options.EntryName, TypeNames.DecoderOf(options), root, documentation, types,
            ImmutableArray.CreateRange(_names));
    }

    private TypeDefinition Definition(
        PendingType pending,
        Dictionary<int, EquatableArray<PropertyModel>> shared,
        Dictionary<int, ExtraProperties?> extras) => pending switch
        {
            PendingEnum type => new EnumDefinition(type.Name, type.Documentation, ImmutableArray.CreateRange(type.Members), type.IsNumeric),
            PendingRecord type => new RecordDefinition(
                type.Name, type.Documentation, _properties[type.Id], extras[type.Id], type.Base?.Id ?? -1, IsEmitted: type.IsUsed),
            PendingCase type => new CaseDefinition(type.Name, type.Documentation, type.Base.Id, type.Value),
            PendingUnion type => new UnionDefinition(
                type.Name,
                type.Documentation,
                ImmutableArray.CreateRange(
                    type.Cases.Select(static item => new UnionCase(item.Type.Id, item.Label, item.Test, new SchemaHandle(item.Schema)))),
                shared[type.Id]),
            PendingTuple type => Tuple(type),
            _ => throw new InvalidOperationException(pending.GetType().Name),
        };

    private HashSet<string> Reserved(PendingRecord pending)
    {
        var taken = new HashSet<string>(ReservedNames.Record, StringComparer.Ordinal) { pending.Name };
        if (pending.Base is not null)
            taken.Add("Match");
        if (pending.IsRoot)
        {
            taken.UnionWith(ReservedNames.Entry);
            taken.UnionWith(options.ReservedMembers);
            taken.Add(options.EntryName);
        }

        return taken;
    }

    private EquatableArray<PropertyModel> Properties(PendingRecord pending, HashSet<string> taken)
    {
        ImmutableArray<PropertyModel>.Builder properties = ImmutableArray.CreateBuilder<PropertyModel>(pending.Properties.Count);
        var reserved = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (PendingProperty property in pending.Properties)
            properties.Add(Property(pending, property, reserved, taken));

        // Companions come last: they give way to what the schema names.
        for (int i = 0; i < properties.Count; i++)
        {
            PropertyModel property = properties[i];
            if (property.PresenceMember is not null)
                property = property with { PresenceMember = Identifiers.Unique("Has" + property.Member, taken) };
            if (property.Reference is { Target: not null } reference)
                property = property with { Reference = reference with { IdMember = Identifiers.Unique(reference.IdMember, taken) } };
            properties[i] = property;
        }

        return properties.ToImmutable();
    }

    private PropertyModel Property(PendingRecord pending, PendingProperty property, HashSet<string> reserved, HashSet<string> taken)
    {
        TypeRef type = property.Type;
        DefaultValue? standIn = StandIn(property);
        bool isCollection = type.Kind is TypeKind.List or TypeKind.Map;
        if (!property.IsRequired && standIn is null && !isCollection)
            type = type with { Nullable = true };

        string wish = MemberWish(property);
        if (pending.IsRoot && property.Name == options.KeyProperty && wish == "Id" && type is { Kind: TypeKind.Text, Catalog: null })
            wish = "";
        ReferenceModel? reference = Reference(property, type, ref wish);
        string member = wish.Length == 0 ? "" : Identifiers.Unique(Identifiers.Avoid(wish, reserved), taken);
        bool tellsAbsence =
            !property.IsRequired && property is { AdmitsNull: true, Default: null } && type.Kind != TypeKind.Json && member.Length > 0;
        return new PropertyModel(
            property.Name, Index(property.Name), member, type, property.IsRequired, standIn, tellsAbsence ? "" : null, property.AdmitsNull,
            property.Documentation, reference);
    }

    /// <summary>The value of <c>default</c>, where it may be needed and its type can hold it.</summary>
    private DefaultValue? StandIn(PendingProperty property) =>
        !property.IsRequired && property.Default is { } value && bare is not null && new ValueFit(bare).Fits(value, property.Type)
            ? new DefaultValue(value)
            : null;

    private static string MemberWish(PendingProperty property)
    {
        if (property.MemberWish is not { } name)
            return Identifiers.Pascal(property.Name);
        // get_Name would meet the accessor of a property.
        return Identifiers.IsValid(name) && name.IndexOf('_') < 0 ? name : Identifiers.Pascal(name);
    }

    /// <summary>
    /// <c>derivedFrom</c> is <c>DerivedFrom</c> and <c>DerivedFromIds</c>;
    /// <c>datasetId</c> is <c>Dataset</c> and <c>DatasetId</c>.
    /// </summary>
    private ReferenceModel? Reference(PendingProperty property, TypeRef type, ref string wish)
    {
        bool many = type.Kind == TypeKind.List;
        TypeRef id = many ? type.Element! : type;
        if (id is not { Kind: TypeKind.Text, Catalog: { } catalog })
            return null;
        ReferenceTarget? target = many && id.Nullable ? null : options.ResolveReference(catalog);
        if (target is null)
            return new ReferenceModel(catalog, null, "");
        string ending = many ? "Ids" : "Id";
        if (property.MemberWish is null && wish.Length > ending.Length && wish.EndsWith(ending, StringComparison.Ordinal))
            wish = wish.Substring(0, wish.Length - ending.Length) + (many ? "s" : "");
        string singular = many && wish.EndsWith("s", StringComparison.Ordinal) ? Words.Singular(wish) : wish;
        return new ReferenceModel(catalog, target, singular + ending);
    }

    /// <summary>The properties that all cases of a union have alike: a consumer reads them without looking at the case.</summary>
    private EquatableArray<PropertyModel> Share(PendingUnion union)
    {
        if (union.Cases.Any(static item => item.Type is not PendingRecord)
            || union.Cases.Select(static item => item.Type.Id).Distinct().Count() < union.Cases.Count)
            return EquatableArray<PropertyModel>.Empty;
        List<int> cases = [.. union.Cases.Select(static item => item.Type.Id)];
        List<PropertyModel> shared =
        [
            .. _properties[cases[0]].Where(property => cases.TrueForAll(id => _properties[id].Any(other => IsAlike(property, other)))),
        ];
        var names = new HashSet<string>(shared.Select(static property => property.Name), StringComparer.Ordinal);
        foreach (int id in cases)
        {
            _properties[id] = ImmutableArray.CreateRange(
                _properties[id].Select(property => names.Contains(property.Name) ? property with { Overrides = true } : property));
        }

        return ImmutableArray.CreateRange(shared);
    }

    private static bool IsAlike(PropertyModel one, PropertyModel other) =>
        one.Name == other.Name && one.Member == other.Member && one.Type == other.Type
        && one.Documentation.Obsolete == other.Documentation.Obsolete
        && one.Reference is null && other.Reference is null;

    private static TupleDefinition Tuple(PendingTuple pending)
    {
        var taken = new HashSet<string>(ReservedNames.Record, StringComparer.Ordinal) { pending.Name };
        var reserved = new HashSet<string>(taken, StringComparer.Ordinal);
        ImmutableArray<TupleItem>.Builder items = ImmutableArray.CreateBuilder<TupleItem>(pending.Items.Count);
        for (int i = 0; i < pending.Items.Count; i++)
        {
            string wish = pending.Items[i].Member ?? FormattableString.Invariant($"Item{i + 1}");
            items.Add(new TupleItem(
                Identifiers.Unique(Identifiers.Avoid(wish, reserved), taken), pending.Items[i].Type, pending.Items[i].Documentation));
        }

        string? rest = pending.Rest is null ? null : Identifiers.Unique("Rest", taken);
        return new TupleDefinition(pending.Name, pending.Documentation, items.ToImmutable(), rest, pending.Rest);
    }

    private int Index(string name)
    {
        if (!_indices.TryGetValue(name, out int index))
        {
            _indices.Add(name, index = _names.Count);
            _names.Add(name);
        }

        return index;
    }
}
