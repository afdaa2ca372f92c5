using System.Runtime.CompilerServices;

namespace VerifyTests.Standin;

internal static class Setup
{
    [ModuleInitializer]
    public static void Initialize() => VerifySourceGenerators.Initialize();
}
