using System.Runtime.CompilerServices;

namespace Catalog.Gen.Tests;

internal static class Setup
{
    [ModuleInitializer]
    public static void Initialize() => VerifySourceGenerators.Initialize();
}
