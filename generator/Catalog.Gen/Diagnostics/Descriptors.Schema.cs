using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Diagnostics;

/// <content>CAT0xxx: the schema, and the project around it.</content>
internal static partial class Descriptors
{
    public static DiagnosticDescriptor SchemaUnreadable { get; } = Error("CAT0001", "The schema cannot be read");

    public static DiagnosticDescriptor SchemaInvalid { get; } = Error("CAT0002", "The schema is not a valid JSON Schema");

    public static DiagnosticDescriptor SchemaKeywordUnsupported { get; } = Error("CAT0003", "The schema uses a draft or keyword that is not enforced");

    public static DiagnosticDescriptor SchemaReferenceUnresolved { get; } = Error("CAT0004", "A reference in the schema leads nowhere");

    public static DiagnosticDescriptor SchemaPatternInvalid { get; } = Error("CAT0005", "A pattern is not a regular expression");

    public static DiagnosticDescriptor SchemaKeywordMisspelt { get; } = Warning("CAT0006", "A keyword looks misspelt");

    public static DiagnosticDescriptor SettingInvalid { get; } = Error("CAT0007", "A catalog setting is wrong");

    public static DiagnosticDescriptor CatalogWithoutSchema { get; } = Error("CAT0008", "A catalog has no schema");

    public static DiagnosticDescriptor ConsumerTooOld { get; } = Error("CAT0009", "The project is too old for generated catalogs");

    public static DiagnosticDescriptor CatalogNameTaken { get; } = Error("CAT0010", "Two catalogs make the same C# name");

    public static DiagnosticDescriptor ReferenceTargetUnknown { get; } = Error("CAT0011", "x-ref names a catalog that does not exist");

    public static DiagnosticDescriptor CatalogTooLarge { get; } = Error("CAT0012", "The catalogs are too large for one assembly");
}
