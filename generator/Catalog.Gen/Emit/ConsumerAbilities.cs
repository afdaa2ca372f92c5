using Catalog.Gen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Emit;

/// <summary>What generated code may use beyond C# 12 and .NET 8, where the project has it.</summary>
/// <param name="HasExtensionBlocks">Whether the compiler knows blocks of extension members (C# 14).</param>
/// <param name="HasMemberNames">Whether the framework has the attribute that names an enum's member in JSON (.NET 9).</param>
/// <param name="HasTestDoubles">Whether the project asks for entries that are in no catalog, for tests.</param>
internal sealed record ConsumerAbilities(bool HasExtensionBlocks, bool HasMemberNames, bool HasTestDoubles)
{
    private const string MemberName = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";

    // The generator is built on a compiler that does not know the name of this version.
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    // What "preview" means depends on the compiler: C# 14 came with this one.
    private static readonly bool IsCompilerOfCSharp14 = typeof(CSharpCompilation).Assembly.GetName().Version.Major >= 5;

    public static ConsumerAbilities Of(Compilation compilation, CSharpParseOptions language, CompilerOptions options) => new(
        language.LanguageVersion >= CSharp14 && IsCompilerOfCSharp14,
        compilation.GetTypeByMetadataName(MemberName) is not null,
        options.HasTestDoubles);
}
