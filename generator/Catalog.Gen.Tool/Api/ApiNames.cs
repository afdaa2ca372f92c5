namespace Catalog.Gen.Tool.Api;

/// <summary>How names of types are shown: without the namespace that all catalogs have, and without those of .NET.</summary>
internal sealed class ApiNames
{
    private readonly string _prefix;

    private ApiNames(string prefix) => _prefix = prefix;

    public static ApiNames Of(params IEnumerable<ApiSurface> surfaces)
    {
        string[] prefixes =
        [
            .. surfaces.SelectMany(static surface => surface.Types.Values)
                .Where(static type => type.Kind == ApiTypeKind.Catalog)
                .Select(static type => type.Name[..(type.Name.LastIndexOf('.') + 1)])
                .Distinct(),
        ];
        return new ApiNames(prefixes is [var only] ? only : "");
    }

    /// <summary>A type's name.</summary>
    public string Short(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..]
        : name.StartsWith(_prefix, StringComparison.Ordinal) ? name[_prefix.Length..]
        : name;

    /// <summary>A type where it is used.</summary>
    public string Short(ApiTypeName type) => type.Shown(Short);

    /// <summary>A member, with the type that has it.</summary>
    public string Short(ApiType type, ApiMember member)
    {
        string parameters = member.Kind == ApiMemberKind.LookUp
            ? $"({string.Join(", ", member.Parameters.Select(parameter => (parameter.IsOut ? "out " : "") + Short(parameter.Type)))})"
            : "";
        return $"{Short(type.Name)}.{member.Name}{parameters}";
    }
}
