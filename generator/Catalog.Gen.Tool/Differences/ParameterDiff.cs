using Catalog.Gen.Tool.Api;

namespace Catalog.Gen.Tool.Differences;

/// <summary>What changed in the parameters of a method.</summary>
internal static class ParameterDiff
{
    private const Breaks Both = Breaks.Source | Breaks.Binaries;
    private const string NotFound = "and what was compiled does not find the method";

    /// <summary>The changes, which have no subject yet.</summary>
    public static IEnumerable<ApiChange> Of(ApiMember old, ApiMember @new, ApiNames names)
    {
        string[] then = [.. old.Parameters.Select(static parameter => parameter.Binary)];
        string[] now = [.. @new.Parameters.Select(static parameter => parameter.Binary)];
        if (!then.SequenceEqual(now))
            return @new.Kind == ApiMemberKind.Match ? OfCases(old, @new, names) : [OfTypes(old, @new, names)];
        return [.. Renamed(old, @new), .. OfNulls(old, @new, names)];
    }

    private static ApiChange Change(string what, Breaks breaks, string why) => new(ApiNews.Changed, "", what, breaks, why);

    private static ApiChange OfTypes(ApiMember old, ApiMember @new, ApiNames names) =>
        Change("parameters", Both, "its parameters are others") with
        {
            Old = $"({Types(old, names)})",
            New = $"({Types(@new, names)})",
        };

    private static string Types(ApiMember member, ApiNames names) =>
        string.Join(", ", member.Parameters.Select(parameter => names.Short(parameter.Type)));

    /// <summary>The cases of a union that came, went or stand in another order: a method takes one argument for each.</summary>
    private static IEnumerable<ApiChange> OfCases(ApiMember old, ApiMember @new, ApiNames names)
    {
        var then = old.Parameters.Select(static parameter => parameter.Binary).ToHashSet(StringComparer.Ordinal);
        var now = @new.Parameters.Select(static parameter => parameter.Binary).ToHashSet(StringComparer.Ordinal);
        ApiParameter[] came = [.. @new.Parameters.Where(parameter => !then.Contains(parameter.Binary))];
        ApiParameter[] went = [.. old.Parameters.Where(parameter => !now.Contains(parameter.Binary))];
        foreach (ApiParameter parameter in came)
            yield return Change($"case `{Case(parameter, names)}` came", Both, $"callers lack an argument, {NotFound}");
        foreach (ApiParameter parameter in went)
            yield return Change($"case `{Case(parameter, names)}` went", Both, $"callers have an argument too many, {NotFound}");
        if (came.Length == 0 && went.Length == 0)
            yield return Change("cases in another order", Both, $"arguments without names meet other parameters, {NotFound}");
    }

    private static string Case(ApiParameter parameter, ApiNames names) => names.Short(parameter.Type.Arguments[0]);

    private static IEnumerable<ApiChange> Renamed(ApiMember old, ApiMember @new) =>
        from pair in old.Parameters.Zip(@new.Parameters)
        where pair.First.Name != pair.Second.Name
        select Change("parameter", Breaks.Source, "callers that write the parameter's name do not compile") with
        {
            Old = pair.First.Name,
            New = pair.Second.Name,
        };

    /// <summary>Types that differ only in what may be null: what a method takes may be more, what it gives may be less.</summary>
    private static IEnumerable<ApiChange> OfNulls(ApiMember old, ApiMember @new, ApiNames names) =>
        from pair in old.Parameters.Zip(@new.Parameters)
        where pair.First.Type != pair.Second.Type
        let isHarmless = pair.First.IsOut
            ? pair.First.Type == pair.Second.Type.OrNull(true)
            : pair.First.Type.OrNull(true) == pair.Second.Type
        select Change(
            $"parameter `{pair.Second.Name}`",
            isHarmless ? Breaks.Nothing : Breaks.Source,
            isHarmless ? "" : "the compiler warns of nulls") with
        {
            Old = names.Short(pair.First.Type),
            New = names.Short(pair.Second.Type),
        };
}
