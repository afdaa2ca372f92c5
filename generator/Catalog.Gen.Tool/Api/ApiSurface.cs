using System.Collections.Immutable;

namespace Catalog.Gen.Tool.Api;

/// <summary>
/// The C# API of a project's catalogs: what is public of their types, as far as schemas and entries decide on it. What every
/// catalog has alike (<c>All</c>, <c>Get</c>, <c>Parse</c>, converters) comes with the version of Catalog.Gen and is left out,
/// and so is what a programmer adds in a <c>partial</c>.
/// </summary>
/// <param name="Types">By their full names.</param>
internal sealed record ApiSurface(ImmutableSortedDictionary<string, ApiType> Types)
{
    public static ApiSurface Of(IEnumerable<ApiType> types) =>
        new(types.ToImmutableSortedDictionary(static type => type.Name, static type => type, StringComparer.Ordinal));

    /// <summary>A line for each type and member: two surfaces with equal lines are the same API.</summary>
    public IEnumerable<string> Lines() => Types.Values.SelectMany(static type =>
        type.Members.Values.Select(member => $"{type.Name}: {member}").Prepend(type.ToString()));
}
