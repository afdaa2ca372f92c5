using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>The C# type of a value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Nullable">
/// Whether C# may hold null. For <see cref="TypeKind.Json"/>, which holds a null of the YAML itself, that is the absence of a value.
/// </param>
/// <param name="TypeId">For a type that is generated: its place in <see cref="TypeModel.Types"/>.</param>
/// <param name="Element">What a list or a map holds.</param>
/// <param name="KeyPatterns">Where a map holds only some keys: what they look like. Empty: all.</param>
/// <param name="Catalog">For a text that is an id (<c>x-ref</c>): the catalog, as the schema names it.</param>
internal sealed record TypeRef(
    TypeKind Kind,
    bool Nullable = false,
    int TypeId = -1,
    TypeRef? Element = null,
    EquatableArray<string> KeyPatterns = default,
    string? Catalog = null)
{
    public static TypeRef Json { get; } = new(TypeKind.Json);

    public static TypeRef Text { get; } = new(TypeKind.Text);

    public bool IsGenerated => Kind is TypeKind.Enum or TypeKind.Record or TypeKind.Union or TypeKind.Tuple;

    /// <summary>Whether C# holds it as a struct, so that null takes a <c>Nullable</c>.</summary>
    public bool IsStruct =>
        Kind is not (TypeKind.Text or TypeKind.Uri or TypeKind.Record or TypeKind.Union or TypeKind.Tuple or TypeKind.Map);

    /// <summary>Whether the value is kept as it was packed, and made when it is first asked for: most entries are never asked.</summary>
    public bool IsMadeOnUse => Kind is TypeKind.Json or TypeKind.Uri;

    /// <summary>The type of a value that may also be null.</summary>
    public TypeRef OrNull() => Kind == TypeKind.Json || Nullable ? this : this with { Nullable = true };

    public TypeRef NotNull() => Nullable ? this with { Nullable = false } : this;
}
