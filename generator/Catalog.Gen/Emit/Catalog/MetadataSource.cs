using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>The assembly attribute by which others know the catalog: see <see cref="CatalogMetadata"/>.</summary>
internal static class MetadataSource
{
    public static string HintName(CatalogSettings settings) => GeneratedFile.HintName(settings, "Metadata");

    public static string Write(CatalogIds ids)
    {
        CodeWriter code = GeneratedFile.Start("");
        string data = $"global::{Identifiers.Escape(ids.Settings.FullClass)}.{PackedFormat.DataClass}";
        string key = Literal.Text(ids.Metadata.Key), value = Literal.Text(ids.Metadata.Value);
        code.Line($$"""
            [assembly: global::System.Reflection.AssemblyMetadata({{key}}, {{value}})]
            #if DEBUG
            [assembly: global::System.Reflection.Metadata.MetadataUpdateHandler(typeof({{data}}))]
            #endif
            """);
        return code.ToString();
    }
}
