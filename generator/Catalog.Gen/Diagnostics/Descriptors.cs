using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Diagnostics;

/// <summary>
/// Every diagnostic: CAT0xxx the schema and the project, CAT1xxx an entry, CAT2xxx between entries, CAT3xxx in C#.
/// The message formats take whole sentences made by the code that finds the problem, so that a message says what
/// is wrong, what was expected and what to write instead.
/// </summary>
internal static partial class Descriptors
{
    private const string Category = "Catalog";

    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, DiagnosticSeverity severity, params string[] customTags) =>
        new(id, title, messageFormat, Category, severity, isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/catalog-gen/catalog-gen/blob/main/generator/Catalog.Gen/rules/{id}.md",
            customTags: customTags);

    private static DiagnosticDescriptor Error(string id, string title, string messageFormat = "{0}") =>
        Create(id, title, messageFormat, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string messageFormat = "{0}") =>
        Create(id, title, messageFormat, DiagnosticSeverity.Warning);
}
