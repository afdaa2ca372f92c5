namespace Catalog.Gen.Engine.Types;

/// <summary>How the types of values are called in C#.</summary>
/// <param name="model">The types of the catalog.</param>
/// <param name="isGlobal">
/// Whether names are written from the root, so that no name of the consumer's can come between; else as people write them below the
/// right <c>using</c>s.
/// </param>
internal sealed class CSharpNames(TypeModel model, bool isGlobal)
{
    /// <summary>A type, with a question mark where it may be missing.</summary>
    public string Of(TypeRef type) => type.Nullable ? Bare(type) + "?" : Bare(type);

    /// <summary>A type without the question mark.</summary>
    public string Bare(TypeRef type) => type.Kind switch
    {
        TypeKind.Json => In("System.Text.Json", "JsonElement"),
        TypeKind.Text => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.Date => In("System", "DateOnly"),
        TypeKind.DateTime => In("System", "DateTimeOffset"),
        TypeKind.Time => In("System", "TimeOnly"),
        TypeKind.Duration => In("System", "TimeSpan"),
        TypeKind.Uri => In("System", "Uri"),
        TypeKind.Guid => In("System", "Guid"),
        TypeKind.List => ListOf(Of(type.Element!)),
        TypeKind.Map => In("System.Collections.Generic", $"IReadOnlyDictionary<string, {Of(type.Element!)}>"),
        _ => isGlobal ? model.Global(model.Types[type.TypeId].Name) : model.Types[type.TypeId].Name,
    };

    /// <summary>A list of a type that is named already.</summary>
    public string ListOf(string element) => In("System.Collections.Immutable", $"ImmutableArray<{element}>");

    private string In(string space, string name) => isGlobal ? $"global::{space}.{name}" : name;
}
