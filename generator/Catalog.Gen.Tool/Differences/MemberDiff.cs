using Catalog.Gen.Tool.Api;

namespace Catalog.Gen.Tool.Differences;

/// <summary>What changed in the members of a type that was there before.</summary>
internal sealed class MemberDiff(ApiType then, ApiType now, ApiNames names)
{
    private const Breaks Both = Breaks.Source | Breaks.Binaries;
    private const string Silently = "so that what was compiled or stored means something else, without a word";

    /// <summary>What happened to a member.</summary>
    public IEnumerable<ApiChange> Of(string key)
    {
        ApiMember? old = then.Members.GetValueOrDefault(key), @new = now.Members.GetValueOrDefault(key);
        if (old is null)
            return [Came(@new!)];
        if (@new is null)
            return [Went(old)];
        return old.Kind == @new.Kind
            ? Changed(old, @new)
            : [Change(@new, $"{What(old)} → {What(@new)}", Both, "it is another kind of member")];
    }

    private ApiChange Came(ApiMember member)
    {
        var change = new ApiChange(ApiNews.Came, names.Short(now, member), What(member), Breaks.Nothing, "");
        if (member.Kind != ApiMemberKind.Value)
            return change;
        return With(then, member.Value) is { } had
            ? change with { Breaks = Breaks.Binaries, Why = $"it has the number that `{had.Name}` had, {Silently}", IsSilent = true }
            : change with { Why = "a `switch` that names every value gets a warning" };
    }

    private ApiChange Went(ApiMember member)
    {
        var change = new ApiChange(
            ApiNews.Went,
            names.Short(then, member),
            What(member),
            Both,
            "what uses it does not compile, and what was compiled stops with an error where it uses it");
        return member.Kind switch
        {
            ApiMemberKind.Value when With(now, member.Value) is { } other => change with
            {
                Why = $"its number is that of `{other.Name}` now, {Silently}",
                IsSilent = true,
            },
            ApiMemberKind.Value => change with
            {
                Why = "what uses it does not compile, and what was compiled or stored keeps a number that means nothing now",
            },
            ApiMemberKind.Constant => change with
            {
                Breaks = Breaks.Source,
                Why = "what uses it does not compile; what was compiled has the text itself",
            },
            _ => change,
        };
    }

    private IEnumerable<ApiChange> Changed(ApiMember old, ApiMember @new)
    {
        if (old.Type is { } oldType && @new.Type is { } newType && oldType != newType)
            yield return OfType(@new, oldType, newType);
        if (!old.Parameters.Equals(@new.Parameters))
        {
            foreach (ApiChange change in ParameterDiff.Of(old, @new, names))
                yield return change with { Subject = names.Short(now, @new) };
        }

        if (old.Value != @new.Value)
            yield return OfValue(old, @new);
        if (old.IsObsolete != @new.IsObsolete)
        {
            yield return @new.IsObsolete
                ? Change(@new, "obsolete now", Breaks.Nothing, "what uses it gets a warning")
                : Change(@new, "obsolete no more", Breaks.Nothing, "");
        }

        if (old.Experimental != @new.Experimental)
        {
            yield return @new.Experimental is not null
                ? Change(@new, "experimental now", Breaks.Source, "what uses it does not compile until it allows that")
                : Change(@new, "experimental no more", Breaks.Nothing, "");
        }
    }

    private ApiChange OfType(ApiMember member, ApiTypeName old, ApiTypeName @new)
    {
        ApiChange change =
            old.Binary != @new.Binary ? Change(member, "", Both, "its type is another")
            : old == @new.OrNull(true) ? Change(member, "", Breaks.Nothing, "it is never null any more")
            : Change(member, "", Breaks.Source, "it may be null where it was not, and the compiler warns of that");
        return change with { Old = names.Short(old), New = names.Short(@new) };
    }

    private ApiChange OfValue(ApiMember old, ApiMember @new)
    {
        (string what, string why) = @new.Kind switch
        {
            ApiMemberKind.Value when With(now, old.Value) is { } other =>
                ("number", $"the old number is that of `{other.Name}` now, {Silently}"),
            ApiMemberKind.Value => ("number", "what was compiled or stored keeps the old number, which means nothing now"),
            ApiMemberKind.Entry => ("id", "what was compiled with its constant keeps the old id"),
            _ => ("text", "what was compiled keeps the old text"),
        };
        return Change(@new, what, Breaks.Binaries, why) with { Old = old.Value, New = @new.Value, IsSilent = true };
    }

    private ApiChange Change(ApiMember member, string what, Breaks breaks, string why) =>
        new(ApiNews.Changed, names.Short(now, member), what, breaks, why);

    /// <summary>The value of an enum with a number.</summary>
    private static ApiMember? With(ApiType type, string? number) =>
        type.Members.Values.FirstOrDefault(member => member.Kind == ApiMemberKind.Value && member.Value == number);

    private string What(ApiMember member) => member.Kind switch
    {
        ApiMemberKind.Entry when member.IsObsolete => "an obsolete entry",
        ApiMemberKind.Entry => "an entry",
        ApiMemberKind.Property => $"a property of type `{names.Short(member.Type!)}`",
        ApiMemberKind.LookUp => "a look-up",
        ApiMemberKind.Value => "a value",
        ApiMemberKind.Constant => "a constant",
        _ => "a method",
    };
}
