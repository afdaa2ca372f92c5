namespace Catalog.Gen.Tool.Api;

/// <summary>A parameter of a method.</summary>
/// <param name="Name">Its name, which callers may write.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOut">Whether it is <c>out</c>.</param>
internal sealed record ApiParameter(string Name, ApiTypeName Type, bool IsOut = false)
{
    /// <summary>The parameter as binaries know it.</summary>
    public string Binary => (IsOut ? "out " : "") + Type.Binary;

    public override string ToString() => $"{(IsOut ? "out " : "")}{Type} {Name}";
}
