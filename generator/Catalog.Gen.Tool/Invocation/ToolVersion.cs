using System.Reflection;

namespace Catalog.Gen.Tool.Invocation;

/// <summary>The version of this program.</summary>
internal static class ToolVersion
{
    /// <summary>As the package has it, without the commit behind it.</summary>
    public static string Text { get; } = typeof(ToolVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
