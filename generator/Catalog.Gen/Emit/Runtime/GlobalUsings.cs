using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Runtime;

/// <summary>
/// Brings the namespaces of the catalogs into view in every file. Without that the first line that somebody writes does not compile:
/// top-level statements are in no namespace, and the catalog is in the project's.
/// </summary>
internal static class GlobalUsings
{
    // No catalog is in this namespace.
    public const string HintName = CatalogNamespace.Runtime + ".Usings.g.cs";

    /// <summary>The file; null where all catalogs are in the global namespace, which is in view.</summary>
    public static string? Write(CatalogSet catalogs)
    {
        string[] namespaces =
        [
            .. catalogs.Definitions.Select(static catalog => catalog.Settings.Namespace)
                .Where(static name => name.Length > 0)
                .Distinct()
                .OrderBy(static name => name, StringComparer.Ordinal),
        ];
        if (namespaces.Length == 0)
            return null;
        CodeWriter code = GeneratedFile.Start("");
        foreach (string name in namespaces)
            code.Line($"global using global::{Identifiers.Escape(name)};");
        return code.ToString();
    }
}
