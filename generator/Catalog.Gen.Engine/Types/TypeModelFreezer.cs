using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>Makes pendingTypes into the models of a namespace: members get their names, defaults their values.</summary>
/// <param name="pendingTypes">The types, named.</param>
/// <param name="catalogs">What they depend on beside the schema, for each catalog.</param>
/// <param name="reach">Which types belong to which catalog.</param>
/// <param name="bare">A model of the same types without defaults, by which defaults are judged; null to make that one.</param>
/// <param name="endless">The properties whose defaults lead back to themselves, by their types and names: they have none.</param>
/// <param name="problems">Takes what is wrong with names that the schema gives.</param>
internal sealed class TypeModelFreezer(
    IReadOnlyList<PendingType> pendingTypes,
    IReadOnlyList<TypeModelOptions> catalogs,
    TypeReach reach,
    TypeModel? bare,
    HashSet<(int TypeId, string Name)> endless,
    ICollection<Problem> problems)
{
    private readonly GivenNames _givenNames = new(problems);
    private readonly NameTables _names = new(catalogs.Count);
    private readonly Dictionary<int, EquatableArray<PropertyModel>> _properties = [];

    public ImmutableArray<TypeDefinition> Freeze()
    {
        var extras = new Dictionary<int, ExtraProperties?>();
        // What is shared comes first: its names have the same numbers in all catalogs.
        foreach (PendingRecord pending in pendingTypes.OfType<PendingRecord>().OrderBy(pending => !reach.IsShared(pending)))
        {
            HashSet<string> taken = Reserved(pending);
            _properties.Add(pending.Id, Properties(pending, taken));
            extras.Add(
                pending.Id,
                pending.Extra is null ? null : new ExtraProperties(Identifiers.Unique("AdditionalProperties", taken), pending.Extra));
        }

        Dictionary<int, EquatableArray<PropertyModel>> shared =
            pendingTypes.OfType<PendingUnion>().ToDictionary(static union => union.Id, Share);
        return ImmutableArray.CreateRange(pendingTypes.Select(pending => Definition(pending, shared, extras)));
    }

    /// <summary>The model of one catalog.</summary>
    public TypeModel Model(int catalog, TypeRef root, Documentation documentation, ImmutableArray<TypeDefinition> types)
    {
        TypeModelOptions options = catalogs[catalog];
        IEnumerable<int> own = pendingTypes.Where(pending => reach.Owner(pending) == catalog).Select(static pending => pending.Id);
        return new TypeModel(
            options.Namespace, options.ClassName, options.EntryName, root, documentation, types,
            own.ToImmutableArray(), _names.Of(catalog))
        {
            IdPropertyInJson = IdPropertyInJson(catalog),
            IsInternal = options.IsInternal,
            Internal = pendingTypes.Where(IsInternal).Select(static pending => pending.Id).ToImmutableArray(),
        };
    }

    private string? IdPropertyInJson(int catalog)
    {
        const string Id = "id";
        PendingRecord? entry = pendingTypes.OfType<PendingRecord>().FirstOrDefault(pending => pending.IsRoot && pending.Catalog == catalog);
        return entry is null || entry.Properties.All(static property => property.Name != Id) ? Id
            : catalogs[catalog].KeyProperty == Id ? null : "$id";
    }

    private bool IsInternal(PendingType pending) =>
        Enumerable.Range(0, catalogs.Count).All(catalog => catalogs[catalog].IsInternal || !reach.Of(catalog)(pending));

    private TypeDefinition Definition(
        PendingType pending,
        Dictionary<int, EquatableArray<PropertyModel>> shared,
        Dictionary<int, ExtraProperties?> extras) => pending switch
        {
            PendingEnum type => new EnumDefinition(type.Name, type.Documentation, ImmutableArray.CreateRange(type.Members), type.Values),
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
            taken.UnionWith(ReservedNames.Union);
        if (pending.IsRoot)
        {
            taken.UnionWith(ReservedNames.Entry);
            taken.UnionWith(catalogs[pending.Catalog].ReservedMembers);
            taken.Add(catalogs[pending.Catalog].EntryName);
        }

        return taken;
    }

    private EquatableArray<PropertyModel> Properties(PendingRecord pending, HashSet<string> taken)
    {
        PropertyModel[] properties = [.. pending.Properties.Select(property => Property(pending, property))];
        List<int> named = [.. Enumerable.Range(0, properties.Length).Where(i => !IsEntryId(pending, properties[i]))];
        var reserved = new HashSet<string>(taken, StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        string[] names = MemberNames.Choose(
            [.. named.Select(i => Wish(pending, pending.Properties[i], properties[i].Member, given, reserved))],
            taken);
        for (int i = 0; i < properties.Length; i++)
        {
            int at = named.IndexOf(i);
            PropertyModel property = properties[i] with { Member = at < 0 ? "" : names[at] };
            properties[i] = at < 0 ? property with { PresenceMember = null } : property;
        }

        // Companions come last: they give way to what the schema names.
        for (int i = 0; i < properties.Length; i++)
        {
            PropertyModel property = properties[i];
            if (property.PresenceMember is not null)
                property = property with { PresenceMember = Identifiers.Unique("Has" + property.Member, taken) };
            if (property.Reference is { Target: not null } reference)
                property = property with { Reference = reference with { IdMember = Identifiers.Unique(reference.IdMember, taken) } };
            properties[i] = property;
        }

        return ImmutableArray.Create(properties);
    }

    private MemberNames.Wish Wish(
        PendingRecord pending, PendingProperty property, string wish, HashSet<string> given, HashSet<string> reserved)
    {
        string? taken = property.Given is { } name ? _givenNames.Take(name, given, reserved) : null;
        string made = property.Given is null ? wish : Identifiers.Pascal(property.Name);
        return new MemberNames.Wish(property.Name, Free(pending, made, reserved), taken);
    }

    /// <summary>A property as the schema has it; its member is what it would like to be called.</summary>
    private PropertyModel Property(PendingRecord pending, PendingProperty property)
    {
        TypeRef type = property.Type;
        DefaultValue? standIn = StandIn(pending, property);
        bool isCollection = type.Kind is TypeKind.List or TypeKind.Map;
        if (!property.IsRequired && standIn is null && !isCollection)
            type = type with { Nullable = true };

        string wish = property.Given?.Text ?? Identifiers.Pascal(property.Name);
        ReferenceModel? reference = Reference(pending, property, type, ref wish);
        bool tellsAbsence = !property.IsRequired && property is { AdmitsNull: true, Default: null } && type.Kind != TypeKind.Json;
        int number = _names.Index(property.Name, pending.Catalog, reach.IsShared(pending));
        return new PropertyModel(
            property.Name, number, wish, type, property.IsRequired, standIn, tellsAbsence ? "" : null, property.AdmitsNull,
            property.Documentation, reference);
    }

    /// <summary>Whether a property is the id, for which the entry has a member anyway.</summary>
    private bool IsEntryId(PendingRecord pending, PropertyModel property) =>
        pending.IsRoot && property.Name == catalogs[pending.Catalog].KeyProperty && property.Member == "Id"
        && property.Type is { Kind: TypeKind.Text, Catalog: null };

    /// <summary>
    /// A name that the type does not need for itself: an entry of <c>Rule</c> has its <c>Id</c>, and a property <c>id</c> is
    /// its <c>RuleId</c>; <c>equals</c> is <c>EqualsValue</c>.
    /// </summary>
    private string Free(PendingRecord pending, string wish, HashSet<string> reserved)
    {
        if (!reserved.Contains(wish))
            return wish;
        string other = pending.IsRoot && wish == "Id" ? catalogs[pending.Catalog].EntryName + wish : wish + "Value";
        return Identifiers.Avoid(other, reserved);
    }

    /// <summary>The value of <c>default</c>, where it may be needed and its type can hold it.</summary>
    private DefaultValue? StandIn(PendingRecord pending, PendingProperty property) =>
        !property.IsRequired && property.Default is { } given && !endless.Contains((pending.Id, property.Name))
            && bare is not null && new ValueFit(bare).Fits(given.Value, property.Type)
            ? given
            : null;

    /// <summary>
    /// <c>derivedFrom</c> is <c>DerivedFrom</c> and <c>DerivedFromIds</c>;
    /// <c>datasetId</c> is <c>Dataset</c> and <c>DatasetId</c>.
    /// </summary>
    private ReferenceModel? Reference(PendingRecord pending, PendingProperty property, TypeRef type, ref string wish)
    {
        bool many = type.Kind == TypeKind.List;
        TypeRef id = many ? type.Element! : type;
        if (id is not { Kind: TypeKind.Text, Catalog: { } catalog })
            return null;
        ReferenceTarget? target = many && id.Nullable ? null : catalogs[pending.Catalog].ResolveReference(catalog);
        if (target is null)
            return new ReferenceModel(catalog, null, "");
        string ending = many ? "Ids" : "Id";
        if (property.Given is null && wish.Length > ending.Length && wish.EndsWith(ending, StringComparison.Ordinal))
        {
            wish = wish.Substring(0, wish.Length - ending.Length);
            wish = many ? Nouns.Plural(wish) : wish;
        }

        string singular = many ? Nouns.Singular(wish) : wish;
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
}
