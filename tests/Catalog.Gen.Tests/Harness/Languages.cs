using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Tests.Harness;

/// <summary>The versions of C# that the compiler knows which the tests run in: some of them older compilers have no name for.</summary>
internal static class Languages
{
    public const LanguageVersion CSharp13 = (LanguageVersion)1300;
    public const LanguageVersion CSharp14 = (LanguageVersion)1400;

    public static bool HasCSharp13 { get; } = Enum.IsDefined(CSharp13);

    public static bool HasCSharp14 { get; } = Enum.IsDefined(CSharp14);
}
