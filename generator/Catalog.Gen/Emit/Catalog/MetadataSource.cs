using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>The assembly attribute by which others know the catalog: see <see cref="CatalogMetadata"/>.</summary>
internal static class MetadataSource
{
    public static string HintName(CatalogSettings settings) => settings.FullClass + ".Metadata.g.cs";

    public static string Write(CatalogIds ids)
    {
        CodeWriter code = GeneratedFile.Start("");
        string key = Literal.Text(ids.Metadata.Key), value = Literal.Text(ids.Metadata.Value);
        code.Line($$"""
            [assembly: global::System.Reflection.AssemblyMetadata({{key}}, {{value}})]
            #if DEBUG
            [assembly: global::System.Reflection.Metadata.MetadataUpdateHandler(typeof(global::{{ids.Settings.FullClass}}.{{PackedFormat.DataClass}}))]
            #endif
            """);
        return code.ToString();
    }
}
