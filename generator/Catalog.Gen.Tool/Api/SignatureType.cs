using System.Reflection.Metadata;

namespace Catalog.Gen.Tool.Api;

/// <summary>A type in a signature, as metadata have it: without a word on nulls.</summary>
/// <param name="Name">The full name, or C#'s own.</param>
/// <param name="IsStruct">Whether it is a struct.</param>
/// <param name="Arguments">What a generic type is made of.</param>
/// <param name="Definition">Its definition, where that is in the same assembly.</param>
internal sealed record SignatureType(
    string Name, bool IsStruct, SignatureType[] Arguments, TypeDefinitionHandle Definition = default)
{
    public const string NullableName = "System.Nullable";

    /// <summary>Whether it is a reference to a variable, as that of an <c>out</c> parameter.</summary>
    public bool IsByReference { get; init; }

    /// <summary>The type with what is noted of its nulls.</summary>
    public ApiTypeName ToApi(NullableMarks marks)
    {
        if (Name == NullableName && Arguments is [var value])
            return value.ToApi(marks) with { IsNullable = true };

        // A generic struct has a mark too, which says nothing; another struct has none.
        bool isNullable = (!IsStruct || Arguments.Length > 0) && marks.Next() && !IsStruct;
        return new ApiTypeName(Name, IsStruct, isNullable, [.. Arguments.Select(argument => argument.ToApi(marks))]);
    }

    /// <summary>The types of the same assembly in it.</summary>
    public IEnumerable<TypeDefinitionHandle> Definitions()
    {
        IEnumerable<TypeDefinitionHandle> inner = Arguments.SelectMany(static argument => argument.Definitions());
        return Definition.IsNil ? inner : inner.Prepend(Definition);
    }
}
