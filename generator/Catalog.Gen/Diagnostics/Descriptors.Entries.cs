using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Diagnostics;

/// <content>CAT1xxx: within one entry.</content>
internal static partial class Descriptors
{
    public static DiagnosticDescriptor YamlSyntax { get; } = Error("CAT1001", "The YAML cannot be read");

    public static DiagnosticDescriptor DuplicateKey { get; } = Error("CAT1002", "A key is given twice");

    public static DiagnosticDescriptor WrongType { get; } = Error("CAT1003", "A value is of the wrong type");

    public static DiagnosticDescriptor UnknownValue { get; } = Error("CAT1004", "A value is not one of the choices");

    public static DiagnosticDescriptor MissingProperty { get; } = Error("CAT1005", "A property is missing");

    public static DiagnosticDescriptor UnknownProperty { get; } = Error("CAT1006", "A property is unknown");

    public static DiagnosticDescriptor PatternMismatch { get; } = Error("CAT1007", "A text does not have the form that is asked for");

    public static DiagnosticDescriptor FormatMismatch { get; } = Error("CAT1008", "A text is not in the format that is asked for");

    public static DiagnosticDescriptor NumberOutOfBounds { get; } = Error("CAT1009", "A number is out of bounds");

    public static DiagnosticDescriptor LengthOutOfBounds { get; } = Error("CAT1010", "A text is too long or too short");

    public static DiagnosticDescriptor ItemsMismatch { get; } = Error("CAT1011", "A list does not have the items that are asked for");

    public static DiagnosticDescriptor PropertiesMismatch { get; } = Error("CAT1012", "The properties do not go together");

    public static DiagnosticDescriptor NoChoiceMatches { get; } = Error("CAT1013", "None of the allowed forms fits");

    public static DiagnosticDescriptor SeveralChoicesMatch { get; } = Error("CAT1014", "More than one form fits where only one may");

    public static DiagnosticDescriptor NotAllowed { get; } = Error("CAT1015", "A value is not allowed here");

    public static DiagnosticDescriptor YamlRefused { get; } = Error("CAT1016", "The file holds something that a catalog cannot");

    public static DiagnosticDescriptor IdInvalid { get; } = Error("CAT1017", "An id cannot be used");

    public static DiagnosticDescriptor MoreProblems { get; } = Error("CAT1018", "There are more problems");

    public static DiagnosticDescriptor BeyondCSharp { get; } = Error("CAT1019", "A valid value does not fit its C# type");

    public static DiagnosticDescriptor PatternTimeout { get; } = Error("CAT1020", "A pattern took too long");
}
