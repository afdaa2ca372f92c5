using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The look-ups by the values of properties: those that <c>x-index</c> asks for, and those that an <c>x-inverse</c> needs on
/// another catalog's entries.
/// </summary>
/// <param name="compiled">The catalog whose entries are looked up.</param>
/// <param name="types">Its C# types.</param>
/// <param name="properties">Which C# property a property of the schema has become.</param>
/// <param name="resolve">Finds the catalog that an <c>x-ref</c> names.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class LookUps(
    CompiledCatalog compiled,
    TypeModel types,
    DeclaredProperties properties,
    Func<string, ReferenceTarget?> resolve,
    Action<Problem> report)
{
    private readonly HashSet<string> _methods = new(StringComparer.Ordinal);

    /// <summary>All look-ups, in the order of the schema. Those by an entry's own properties have the first choice of names.</summary>
    public EquatableArray<IndexShape> Make() => compiled.Annotations.All
        .GroupBy(annotation => annotation.Site)
        .OrderBy(ofSite => !ofSite.First().IsOfEntry)
        .SelectMany(ofSite => Make([.. ofSite]))
        .OrderBy(shape => shape.Annotations[0])
        .ToImmutableArray();

    /// <summary>How many look-ups a schema asks for, or a few more: some need no other than another has.</summary>
    public static long CountOf(CompiledCatalog compiled)
    {
        var found = new HashSet<(int Site, string? Inverse)>();
        foreach (Annotation annotation in compiled.Annotations.All)
        {
            if (annotation.Index)
                found.Add((annotation.Site, null));
            if (annotation.Inverse is { } inverse)
                found.Add((annotation.Site, inverse));
        }

        return found.Count;
    }

    /// <summary>The name of what finds the entries that refer to one by an annotation with <c>x-inverse</c>.</summary>
    public static string NameOfInverse(CompiledCatalog compiled, Annotation annotation)
    {
        Annotation[] ofSite = [.. compiled.Annotations.All.Where(other => other.Site == annotation.Site)];
        return Name(annotation.Property, Number(compiled, Indexed(ofSite), WithInverse(ofSite, annotation.Inverse!)));
    }

    /// <summary>
    /// What a look-up finds is what its own keyword says of values: where <c>x-index</c> stands under another condition than
    /// <c>x-inverse</c>, they are two look-ups.
    /// </summary>
    private IEnumerable<IndexShape> Make(Annotation[] ofSite)
    {
        Annotation[] indexed = Indexed(ofSite);
        IndexShape? index = indexed.Length == 0 ? null : Index(ofSite, indexed);
        if (index is not null && IsUnique(indexed))
            index = index with { IsUnique = true };
        if (index is not null)
            yield return index;
        if (index is { Key: IndexKey.Enum, IsUnique: false } && Broader(index) is { } broader)
            yield return broader;
        foreach (string inverse in ofSite.Select(annotation => annotation.Inverse).OfType<string>().Distinct())
        {
            Annotation[] referring = WithInverse(ofSite, inverse);
            if (index is null || !referring.SequenceEqual(indexed))
                yield return Shape(Number(compiled, indexed, referring), referring, null, "", IndexKey.Entry);
        }
    }

    /// <summary>
    /// Whether a value leads to one entry: it is unique wherever it is looked up, and no default stands in for it, which
    /// entries would share.
    /// </summary>
    private bool IsUnique(Annotation[] indexed) =>
        Array.TrueForAll(indexed, static annotation => annotation.Unique)
        && Array.TrueForAll(
            properties.FindAll(compiled.Annotations.OwnersOf(indexed[0]), indexed[0].Property),
            static property => property.Default is null);

    private static Annotation[] Indexed(Annotation[] ofSite) => [.. ofSite.Where(annotation => annotation.Index)];

    private static Annotation[] WithInverse(Annotation[] ofSite, string inverse) =>
        [.. ofSite.Where(annotation => annotation.Inverse == inverse)];

    /// <summary>The number of an inverse's look-up: that of the index at the same site, where they are one.</summary>
    private static int Number(CompiledCatalog compiled, Annotation[] indexed, Annotation[] referring) =>
        indexed.Length > 0 && indexed[0] == referring[0] && !indexed.SequenceEqual(referring)
            ? compiled.Annotations.All.Count + referring[0].Ordinal
            : referring[0].Ordinal;

    /// <summary>The look-up by the values of one property; null where they are of a kind that there is none for.</summary>
    private IndexShape? Index(Annotation[] ofSite, Annotation[] indexed)
    {
        Annotation leader = indexed[0];
        PropertyModel[] declared = properties.FindAll(compiled.Annotations.OwnersOf(leader), leader.Property);
        if (ReferredBy(leader, declared, ofSite) is { } entry)
            return Shape(leader.Ordinal, indexed, Method(leader, declared), entry.EntryName, IndexKey.Entry);
        TypeRef value = ValueType(leader, declared, indexed);
        switch (value.Kind)
        {
            case TypeKind.Text:
                return Shape(leader.Ordinal, indexed, Method(leader, declared), "string", IndexKey.String);
            case TypeKind.Enum:
                string enumType = types.Global(types.Types[value.TypeId].Name);
                return Shape(leader.Ordinal, indexed, Method(leader, declared), enumType, IndexKey.Enum);
            case TypeKind.Boolean:
                return Shape(leader.Ordinal, indexed, Method(leader, declared), "bool", IndexKey.Boolean);
            case TypeKind.Int32 or TypeKind.Int64:
                string integerType = value.Kind == TypeKind.Int32 ? "int" : "long";
                return Shape(leader.Ordinal, indexed, Method(leader, declared), integerType, IndexKey.Integer);
            default:
                string subject = leader.Property.Length == 0 ? "these values" : Words.Quote(leader.Property);
                report(new Problem(
                    Rules.SettingInvalid,
                    compiled.Annotations.Locate(leader, CatalogAnnotations.Index),
                    new(
                        $"{subject} cannot have x-index",
                        "a look-up is by a text, one of several values, a whole number, a boolean or a reference")));
                return null;
        }
    }

    /// <summary>The look-up by terms of a tree that finds what narrower ones have, too; null where the values are no tree.</summary>
    private IndexShape? Broader(IndexShape index)
    {
        var choice = (EnumDefinition)types.Types.First(type => types.Global(type.Name) == index.KeyType);
        if (!choice.IsTree)
            return null;
        int number = (2 * compiled.Annotations.All.Count) + index.Number;
        return index with
        {
            Number = number,
            Name = Name(index.Property, number),
            Broader = choice.Members
                .Where(static member => member.Broader.Count > 0)
                .Select(member => new BroaderTerms(
                    member.Text, member.Broader.Select(place => choice.Members[place].Text).ToImmutableArray()))
                .ToImmutableArray(),
        };
    }

    private static IndexShape Shape(int number, Annotation[] annotations, string? method, string keyType, IndexKey key) => new(
        number,
        annotations.Select(annotation => annotation.Ordinal).ToImmutableArray(),
        method,
        annotations[0].Property,
        keyType,
        key,
        Name(annotations[0].Property, number));

    private static string Name(string property, int number) => FormattableString.Invariant($"{Identifiers.Pascal(property)}Index{number}");

    /// <summary>The method's name. Of two properties with one name, the one in an entry's part has the part's type in front.</summary>
    private string Method(Annotation leader, PropertyModel[] declared)
    {
        string member = Nouns.Singular(MemberOf(leader, declared));
        // Every catalog has ById.
        if (member == "Id")
            member = "IdValue";
        if (_methods.Add("By" + member))
            return "By" + member;
        RecordDefinition? record = properties.FindRecord(compiled.Annotations.OwnersOf(leader), leader.Property);
        return Identifiers.Unique(record is null || record == types.EntryRecord ? "By" + member : $"By{record.Name}{member}", _methods);
    }

    /// <summary>What the values are called in C#: a property, or what holds the properties that have no name in the schema.</summary>
    private string MemberOf(Annotation leader, PropertyModel[] declared) =>
        declared.Select(property => property.Member).FirstOrDefault(member => member.Length > 0)
        ?? (leader.Property.Length > 0 ? Identifiers.Pascal(leader.Property) : types.EntryRecord?.Extra?.Member ?? "Value");

    /// <summary>The entries that a property leads to, where it always does; a reference in some case stays a text.</summary>
    private ReferenceTarget? ReferredBy(Annotation leader, PropertyModel[] declared, Annotation[] ofSite)
    {
        if (declared.Length > 0)
            return declared.Select(property => property.Reference?.Target).Distinct().ToArray() is [var only] ? only : null;
        bool isEntryItself = leader.Property.Length == 0 && types.EntryRecord is null;
        return isEntryItself && ofSite is [{ Target: { } target }] ? resolve(target) : null;
    }

    /// <summary>
    /// The C# type of the values. Where no property of that type holds them, as under <c>then</c> or in a <c>JsonElement</c>,
    /// it is what the schemas with <c>x-index</c> say. Different choices of texts are looked up by text.
    /// </summary>
    private TypeRef ValueType(Annotation leader, PropertyModel[] declared, Annotation[] indexed)
    {
        IEnumerable<TypeRef> valueTypes = declared.Length > 0 ? declared.Select(property => property.Type)
            : leader.Property.Length > 0 ? []
            : types.EntryRecord is { } record ? record.Extra is { } extra ? [extra.Type] : []
            : [types.Root];
        TypeRef[] single = [.. valueTypes.Select(Single).Distinct()];
        if (single is [var only] && !IsOfManyParts(only))
            return only;
        if (single.Length > 1 && single.All(type => type.Kind is TypeKind.Text || (type.Kind is TypeKind.Enum && IsOfTexts(type))))
            return TypeRef.Text;
        SchemaTypes allKinds = indexed.Aggregate(SchemaTypes.None, (kinds, annotation) => kinds | Kinds(annotation));
        return allKinds switch
        {
            SchemaTypes.String => TypeRef.Text,
            SchemaTypes.Integer => new TypeRef(TypeKind.Int64),
            SchemaTypes.Boolean => new TypeRef(TypeKind.Boolean),
            _ => TypeRef.Json,
        };
    }

    private SchemaTypes Kinds(Annotation annotation)
    {
        SchemaNode schema = compiled.Annotations.SchemaOf(annotation);
        return new Conjunction([schema], new DynamicTargets(compiled.Document.Root)).Kinds();
    }

    private bool IsOfTexts(TypeRef type) =>
        ((EnumDefinition)types.Types[type.TypeId]).Members.All(static member => member.Kind == NodeKind.String);

    /// <summary>Whether a value of the type is made of others, so that the one with <c>x-index</c> may be any of them.</summary>
    private static bool IsOfManyParts(TypeRef type) =>
        type.Kind is TypeKind.Json or TypeKind.Record or TypeKind.Union or TypeKind.Tuple or TypeKind.List or TypeKind.Map;

    /// <summary>What a list or a map holds, and null apart.</summary>
    private static TypeRef Single(TypeRef type) => (type.Kind is TypeKind.List or TypeKind.Map ? type.Element! : type).NotNull();
}
