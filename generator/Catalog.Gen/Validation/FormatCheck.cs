namespace Catalog.Gen.Validation;

/// <summary>What <c>format</c> asks for. No format is known yet: the next change brings them.</summary>
internal static class FormatCheck
{
    public static bool IsKnown(string format) => format.Length == 0;

    public static bool IsValid(string format, string value) => format != value;

    public static string Describe(string format) => format;
}
