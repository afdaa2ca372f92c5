using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Tool.Api;

/// <summary>The API of the types that a schema comes to.</summary>
internal sealed class ModelTypes(TypeModel model)
{
    private static readonly ApiTypeName Boolean = ApiTypeName.Struct("bool");

    /// <summary>The types that a catalog brings, beside its class and its entries' type.</summary>
    public IEnumerable<ApiType> All() =>
        model.Own.Where(place => !model.Internal.Items.Contains(place)).SelectMany(place => Of(model.Types[place]));

    /// <summary>What an entry's type takes from the schema of an entry.</summary>
    public IEnumerable<ApiMember> OfEntry() =>
        model.EntryRecord is { } record ? Properties(record) : [Property("Value", model.Root)];

    private IEnumerable<ApiType> Of(TypeDefinition type) => type switch
    {
        EnumDefinition choice => [Enum(choice)],
        RecordDefinition { IsEmitted: true } record => [Record(record.Name, record.BaseId, Properties(record))],
        CaseDefinition wrapper => [Record(wrapper.Name, wrapper.BaseId, [Property("Value", wrapper.Value)])],
        UnionDefinition union => Union(union),
        TupleDefinition tuple => [Record(tuple.Name, -1, Tuple(tuple))],
        _ => [],
    };

    private string Full(string name) => ModelTypeNames.Full(model.Global(name));

    private ApiMember Property(string name, TypeRef type) => Property(name, ModelTypeNames.Of(type, model));

    private static ApiMember Property(string name, ApiTypeName type) => new(ApiMemberKind.Property, name) { Type = type };

    private ApiType Record(string name, int baseId, IEnumerable<ApiMember> members) =>
        new(Full(name), ApiTypeKind.Record, baseId < 0 ? null : Full(model.Types[baseId].Name), members);

    private IEnumerable<ApiMember> Properties(RecordDefinition record)
    {
        foreach (PropertyModel property in record.Properties)
        {
            // The entry's own Id stands for it.
            if (property.Member.Length == 0)
                continue;
            bool isReference = property.Reference is { Target: not null };
            yield return Property(
                property.Member, isReference ? ModelTypeNames.OfReference(property) : ModelTypeNames.Of(property.Type, model)) with
            {
                IsObsolete = property.Documentation.Obsolete is not null,
            };
            if (isReference)
                yield return Property(property.Reference!.IdMember, property.Type);
            if (property.PresenceMember is { } presence)
                yield return Property(presence, Boolean);
        }

        if (record.Extra is { } extra)
            yield return Property(extra.Member, extra.Type);
    }

    private IEnumerable<ApiMember> Tuple(TupleDefinition tuple)
    {
        foreach (TupleItem item in tuple.Items)
            yield return Property(item.Member, item.Type);
        if (tuple.Rest is { } rest)
            yield return Property(tuple.RestMember!, rest);
        if (tuple.Items.Count < 2)
            yield break;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        yield return new ApiMember(ApiMemberKind.Method, "Deconstruct")
        {
            Parameters =
            [
                .. tuple.Items.Select(item => new ApiParameter(
                    Identifiers.Unique(Identifiers.Camel(item.Member), taken).TrimStart('@'),
                    ModelTypeNames.Of(item.Type, model),
                    IsOut: true)),
            ],
        };
    }

    private IEnumerable<ApiType> Union(UnionDefinition union)
    {
        var result = ApiTypeName.Class("TResult");
        EquatableArray<ApiParameter> Cases(string name, ApiTypeName[] others) =>
        [
            .. union.Cases.Select(item => new ApiParameter(
                Identifiers.Camel(item.Label).TrimStart('@'),
                ApiTypeName.Class(name, [ApiTypeName.Class(Full(model.Types[item.TypeId].Name)), .. others]))),
        ];

        yield return new ApiType(Full(union.Name), ApiTypeKind.Union, null,
        [
            .. union.Shared.Select(property => Property(property.Member, property.Type) with
            {
                IsObsolete = property.Documentation.Obsolete is not null,
            }),
            new ApiMember(ApiMemberKind.Match, "Match") { Type = result, Parameters = Cases("System.Func", [result]) },
            new ApiMember(ApiMemberKind.Match, "Switch") { Parameters = Cases("System.Action", []) },
        ]);
        if (Discriminator.Of(model, union) is { } discriminator)
        {
            yield return new ApiType(
                $"{Full(union.Name)}.{discriminator.ClassName}",
                ApiTypeKind.Constants,
                null,
                discriminator.Constants.Select(static constant =>
                    new ApiMember(ApiMemberKind.Constant, constant.Name) { Value = constant.Text }));
        }
    }

    private ApiType Enum(EnumDefinition choice)
    {
        var type = ApiTypeName.Struct(Full(choice.Name));
        ApiMember Method(string name, string result, params string[] parameters) => new(ApiMemberKind.Method, name)
        {
            Type = ApiTypeName.Struct(result),
            Parameters = [.. parameters.Select(parameter => new ApiParameter(parameter, type))],
        };
        List<ApiMember> members =
        [
            .. choice.Members.Select((member, place) => new ApiMember(ApiMemberKind.Value, member.Name)
            {
                Value = EnumNumbers.Of(choice, place),
                IsObsolete = member.Documentation.Obsolete is not null,
            }),
        ];

        // The methods have a class of their own beside the enum; to callers they are the enum's.
        if (choice.IsTree)
            members.AddRange([Method("IsA", "bool", "value", "broader"), Method("Includes", "bool", "value", "other")]);
        if (choice.Values == EnumValues.Decimal)
            members.Add(Method("ToDecimal", "decimal", "value"));
        if (choice.Values == EnumValues.Double)
            members.Add(Method("ToDouble", "double", "value"));
        return new ApiType(type.Name, ApiTypeKind.Enum, EnumNumbers.TypeOf(choice), members);
    }
}
