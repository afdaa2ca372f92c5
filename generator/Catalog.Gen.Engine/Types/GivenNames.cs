using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>Takes the names that a schema gives by <c>x-member</c>, and says why where one cannot be.</summary>
internal sealed class GivenNames(ICollection<Problem> problems)
{
    /// <summary>The name, which no other member of the type may then have; null where it cannot be.</summary>
    /// <param name="name">The name.</param>
    /// <param name="given">The names that other members were given.</param>
    /// <param name="reserved">The names that the type needs for itself.</param>
    public string? Take(GivenName name, ISet<string> given, ICollection<string> reserved)
    {
        string? reason = WhyNot(name.Text, reserved)
            ?? (given.Add(name.Text) ? null : "since another x-member of the same type gives it as well");
        if (reason is null)
            return name.Text;
        problems.Add(Refused("x-member", name.Text, reason, name.Owner.Document.File.Locate(name.Value.Start, name.Value.End)));
        return null;
    }

    /// <summary>Why a name that a schema gives cannot be one of generated code, as the end of a sentence; null where it can.</summary>
    /// <param name="name">The name of a type or a member.</param>
    /// <param name="reserved">The names that are in use where it is to stand.</param>
    public static string? WhyNot(string name, ICollection<string> reserved) =>
        !Identifiers.IsIdentifier(name) ? $"since a name is made of letters, digits and '_', and of no more than {TypeLimits.NameLength}"
        : Identifiers.IsKeyword(name) ? "since C# has that word for itself"
        : name[0] == '_' ? "since what begins with '_' belongs to the generated code"
        : char.IsLower(name[0]) ? "since what begins with a small letter belongs to the compiler and to generated code"
        : reserved.Contains(name) ? "since the generated type has a member of that name already"
        : null;

    /// <summary>What is said of a name that cannot be.</summary>
    public static Problem Refused(string keyword, string name, string reason, FileSpan place) =>
        new(Rules.MemberNameRefused, place, new($"'{keyword}' cannot be {Words.Quote(name)}, {reason}", "choose another name"));
}
