using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>A choice of values.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Documentation">What its tooltip says.</param>
/// <param name="Members">The values.</param>
/// <param name="Values">What the values of the members are.</param>
internal sealed record EnumDefinition(string Name, Documentation Documentation, EquatableArray<EnumMember> Members, EnumValues Values)
    : TypeDefinition(Name, Documentation)
{
    /// <summary>Whether some values include others.</summary>
    public bool IsTree => Members.Any(static member => member.Broader.Count > 0);

    /// <summary>Whether each member has the number of the YAML as its own value.</summary>
    public bool IsNumeric => Values is EnumValues.Int32 or EnumValues.Int64 or EnumValues.UInt64;
}
