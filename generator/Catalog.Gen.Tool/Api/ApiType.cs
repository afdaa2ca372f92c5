using System.Collections.Immutable;

namespace Catalog.Gen.Tool.Api;

/// <summary>A type that is generated, as far as the schema and the entries decide on it.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Base">The union that it is a case of, or the type of an enum's numbers; null for neither.</param>
/// <param name="Members">By their keys.</param>
internal sealed record ApiType(string Name, ApiTypeKind Kind, string? Base, ImmutableSortedDictionary<string, ApiMember> Members)
{
    public ApiType(string name, ApiTypeKind kind, string? @base, IEnumerable<ApiMember> members)
        : this(
            name,
            kind,
            @base,
            members.ToImmutableSortedDictionary(static member => member.Key, static member => member, StringComparer.Ordinal))
    {
    }

    public override string ToString() => $"{Kind} {Name}{(Base is null ? "" : $" : {Base}")}";
}
