using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Diagnostics;

/// <content>CAT3xxx: in C#.</content>
internal static partial class Descriptors
{
    public static DiagnosticDescriptor UnknownId { get; } = Error("CAT3001", "A constant is not the id of an entry");

    public static DiagnosticDescriptor FormerId { get; } = Warning("CAT3002", "A constant is the former id of an entry");
}
