using System.Collections.Immutable;
using Catalog.Gen.Tool.Api;

namespace Catalog.Gen.Tool.Differences;

/// <summary>What changed in the API.</summary>
/// <param name="Changes">The changes, by type and member.</param>
internal sealed record ApiDiff(ImmutableArray<ApiChange> Changes)
{
    private const string TypeWent = "what uses it does not compile, and what was compiled does not find it";

    public int Breaking(Breaks what) => Changes.Count(change => (change.Breaks & what) != 0);

    /// <summary>Every type of then or now, by name.</summary>
    public static ApiDiff Of(ApiSurface old, ApiSurface @new)
    {
        var names = ApiNames.Of(old, @new);
        var changes = ImmutableArray.CreateBuilder<ApiChange>();
        foreach (string name in old.Types.Keys.Union(@new.Types.Keys).Order(StringComparer.Ordinal))
        {
            ApiType? then = old.Types.GetValueOrDefault(name), now = @new.Types.GetValueOrDefault(name);
            if (then is not null && now is not null)
                changes.AddRange(Changed(then, now, names));
            else if (!IsWithin(name, then is null ? old : @new, then is null ? @new : old))
                changes.Add(CameOrWent(then, (now ?? then)!, names));
        }

        return new ApiDiff(changes.ToImmutable());
    }

    /// <summary>Whether a type that came or went lies in one that did so too, which tells enough.</summary>
    private static bool IsWithin(string name, ApiSurface without, ApiSurface with)
    {
        string outer = name[..Math.Max(0, name.LastIndexOf('.'))];
        return with.Types.ContainsKey(outer) && !without.Types.ContainsKey(outer);
    }

    private static ApiChange CameOrWent(ApiType? then, ApiType type, ApiNames names)
    {
        string what = type.Kind switch
        {
            ApiTypeKind.Catalog => $"a catalog of {Count(type, ApiMemberKind.Entry, "entry", "entries")}",
            ApiTypeKind.Enum => $"an enum of {Count(type, ApiMemberKind.Value, "value", "values")}",
            ApiTypeKind.Record when type.Base is { } union => $"a record, one case of `{names.Short(union)}`",
            _ => Kind(type.Kind),
        };
        string subject = names.Short(type.Name);
        return then is null
            ? new ApiChange(ApiNews.Came, subject, what, Breaks.Nothing, "")
            : new ApiChange(ApiNews.Went, subject, what, Breaks.Source | Breaks.Binaries, TypeWent);
    }

    private static string Count(ApiType type, ApiMemberKind kind, string one, string many)
    {
        int count = type.Members.Values.Count(member => member.Kind == kind);
        return count == 1 ? $"1 {one}" : FormattableString.Invariant($"{count} {many}");
    }

    private static string Kind(ApiTypeKind kind) => kind switch
    {
        ApiTypeKind.Catalog => "a catalog",
        ApiTypeKind.Entry => "the type of a catalog's entries",
        ApiTypeKind.Record => "a record",
        ApiTypeKind.Union => "a union",
        ApiTypeKind.Enum => "an enum",
        _ => "a class of constants",
    };

    private static IEnumerable<ApiChange> Changed(ApiType then, ApiType now, ApiNames names)
    {
        const Breaks Both = Breaks.Source | Breaks.Binaries;
        string subject = names.Short(now.Name);
        if (then.Kind != now.Kind)
        {
            string what = $"{Kind(then.Kind)} → {Kind(now.Kind)}";
            yield return new ApiChange(ApiNews.Changed, subject, what, Both, "it is another kind of type");
            yield break;
        }

        if (then.Base != now.Base)
        {
            yield return now.Kind == ApiTypeKind.Enum
                ? new ApiChange(
                    ApiNews.Changed, subject, "the type of its numbers", Both, "what was compiled has numbers of the other size")
                {
                    Old = then.Base,
                    New = now.Base,
                }
                : new ApiChange(ApiNews.Changed, subject, $"{Case(then)} → {Case(now)}", Both, "it has another base type");
        }

        var members = new MemberDiff(then, now, names);
        foreach (string key in then.Members.Keys.Union(now.Members.Keys).Order(StringComparer.Ordinal))
        {
            foreach (ApiChange change in members.Of(key))
                yield return change;
        }

        string Case(ApiType type) => type.Base is { } union ? $"a case of `{names.Short(union)}`" : "a record of its own";
    }
}
