using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Api;

/// <summary>A member of a type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
internal sealed record ApiMember(ApiMemberKind Kind, string Name)
{
    /// <summary>The type of a property, or what a method gives; null for nothing, and where the kind says it.</summary>
    public ApiTypeName? Type { get; init; }

    /// <summary>The parameters of a method.</summary>
    public EquatableArray<ApiParameter> Parameters { get; init; } = [];

    /// <summary>What is compiled into whoever uses it: the id of an entry, the number of an enum's value, the text of a constant.</summary>
    public string? Value { get; init; }

    public bool IsObsolete { get; init; }

    /// <summary>The id of the diagnostic for whoever uses something experimental; null for what is not.</summary>
    public string? Experimental { get; init; }

    /// <summary>
    /// What makes it the same member in two versions. A look-up has overloads, which their parameters tell apart by number; the
    /// other methods have none.
    /// </summary>
    public string Key => Kind switch
    {
        ApiMemberKind.LookUp => FormattableString.Invariant($"{Name}({Parameters.Count})"),
        ApiMemberKind.Match or ApiMemberKind.Method => Name + "()",
        _ => Name,
    };

    /// <summary>Whether it is a method.</summary>
    public bool IsMethod => Kind is ApiMemberKind.LookUp or ApiMemberKind.Match or ApiMemberKind.Method;

    public override string ToString()
    {
        string parameters = IsMethod ? $"({string.Join(", ", Parameters)})" : "";
        string type = Type is null ? "" : $": {Type}";
        string value = Value is null ? "" : $" = {Value}";
        string marks = (IsObsolete ? " [obsolete]" : "") + (Experimental is null ? "" : $" [experimental {Experimental}]");
        return $"{Kind} {Name}{parameters}{type}{value}{marks}";
    }
}
