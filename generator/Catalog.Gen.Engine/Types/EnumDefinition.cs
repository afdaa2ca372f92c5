using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>A choice of values.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Documentation">What its tooltip says.</param>
/// <param name="Members">The values.</param>
/// <param name="IsNumeric">Whether each member has the integer of the YAML as its own value; else members are counted from 0.</param>
internal sealed record EnumDefinition(string Name, Documentation Documentation, EquatableArray<EnumMember> Members, bool IsNumeric)
    : TypeDefinition(Name, Documentation)
{
    /// <summary>Whether some values include others.</summary>
    public bool IsTree => Members.Any(static member => member.Broader.Count > 0);
}
