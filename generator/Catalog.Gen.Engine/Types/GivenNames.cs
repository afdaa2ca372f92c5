using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>Takes the names that a schema gives by <c>x-member</c>, and says why where one cannot be.</summary>
internal sealed class GivenNames(ICollection<Problem> problems)
{
    private static readonly string[] Accessors = ["get_", "set_", "add_", "remove_"];

    /// <summary>The name, which no other member of the type may then have; null where it cannot be.</summary>
    /// <param name="name">The name.</param>
    /// <param name="given">The names that other members were given.</param>
    /// <param name="reserved">The names that the type needs for itself.</param>
    public string? Take(GivenName name, ISet<string> given, ICollection<string> reserved)
    {
        string? reason =
            !Identifiers.IsValid(name.Text) ? "since C# has that word for itself"
            : name.Text[0] == '_' ? "since what begins with '_' belongs to the generated code"
            : Array.Exists(Accessors, accessor => name.Text.StartsWith(accessor, StringComparison.Ordinal))
                ? "since the compiler makes such names for properties"
            : reserved.Contains(name.Text) ? "since the generated type has a member of that name already"
            : !given.Add(name.Text) ? "since another x-member of the same type gives it as well"
            : null;
        if (reason is null)
            return name.Text;
        problems.Add(new Problem(
            Rules.MemberNameRefused,
            name.Owner.Document.File.Locate(name.Value.Start, name.Value.End),
            new($"'x-member' cannot be {Words.Quote(name.Text)}, {reason}", "choose another name")));
        return null;
    }
}
