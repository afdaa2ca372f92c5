using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Api;

/// <summary>A type where it is used, such as the type of a property.</summary>
/// <param name="Name">The full name, or C#'s own: <c>string</c>, <c>System.Uri</c>.</param>
/// <param name="IsStruct">Whether null takes a <c>Nullable</c>, so that it makes another type.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Arguments">What a generic type is made of.</param>
internal sealed record ApiTypeName(string Name, bool IsStruct, bool IsNullable, EquatableArray<ApiTypeName> Arguments)
{
    public static ApiTypeName Class(string name, params ApiTypeName[] arguments) =>
        new(name, IsStruct: false, IsNullable: false, [.. arguments]);

    public static ApiTypeName Struct(string name, params ApiTypeName[] arguments) =>
        new(name, IsStruct: true, IsNullable: false, [.. arguments]);

    /// <summary>The type as binaries know it: whether a reference may be null is nothing to them.</summary>
    public string Binary => Write(static type => type.IsNullable && type.IsStruct, static name => name);

    public ApiTypeName OrNull(bool isNullable) => isNullable ? this with { IsNullable = true } : this;

    /// <summary>The type as C# writes it, with full names.</summary>
    public override string ToString() => Shown(static name => name);

    /// <summary>The type as C# writes it.</summary>
    /// <param name="name">How a full name is written.</param>
    public string Shown(Func<string, string> name) => Write(static type => type.IsNullable, name);

    private string Write(Func<ApiTypeName, bool> isMarked, Func<string, string> name)
    {
        string arguments = Arguments.Count == 0
            ? ""
            : $"<{string.Join(", ", Arguments.Select(argument => argument.Write(isMarked, name)))}>";
        return $"{name(Name)}{arguments}{(isMarked(this) ? "?" : "")}";
    }
}
