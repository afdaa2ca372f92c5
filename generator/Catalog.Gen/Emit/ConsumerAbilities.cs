using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Emit;

/// <summary>What generated code may use beyond C# 12 and .NET 8, where the project has it.</summary>
/// <param name="HasExtensionBlocks">Whether the compiler knows blocks of extension members (C# 14).</param>
/// <param name="HasMemberNames">Whether the framework has the attribute that names an enum's member in JSON (.NET 9).</param>
/// <param name="HasTestDoubles">Whether the project asks for entries that are in no catalog, for tests.</param>
internal sealed record ConsumerAbilities(bool HasExtensionBlocks, bool HasMemberNames, bool HasTestDoubles)
{
    private const string Json = "System.Text.Json";

    // The generator is built on a compiler that does not know the name of this version.
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    // What "preview" means depends on the compiler: C# 14 came with this one.
    private static readonly bool IsCompilerOfCSharp14 = typeof(CSharpCompilation).Assembly.GetName().Version.Major >= 5;

    public static ConsumerAbilities Of(CSharpParseOptions language, bool hasMemberNames, bool hasTestDoubles) =>
        new(language.LanguageVersion >= CSharp14 && IsCompilerOfCSharp14, hasMemberNames, hasTestDoubles);

    /// <summary>
    /// Whether a reference is the one that brings <c>JsonStringEnumMemberNameAttribute</c>. The compilation is not asked for the
    /// type: it is another one with each key that is typed, and references stay.
    /// </summary>
    public static bool BringsMemberNames(MetadataReference reference)
    {
        if (reference is not PortableExecutableReference file
            || Path.GetFileName(file.Display ?? "").StartsWith(Json, StringComparison.Ordinal) is false
            || file.GetMetadata() is not AssemblyMetadata assembly)
            return false;
        MetadataReader reader = assembly.GetModules()[0].GetMetadataReader();
        return reader.IsAssembly && reader.GetAssemblyDefinition() is var definition
            && reader.StringComparer.Equals(definition.Name, Json) && definition.Version.Major >= 9;
    }
}
