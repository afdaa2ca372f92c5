using Catalog.Gen.Model.Catalog;
using Catalog.Gen.Pipeline;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>The assembly attribute by which other assemblies know the ids: see <see cref="ForeignCatalog"/>.</summary>
internal static class MetadataSource
{
    public static string HintName(CatalogSettings settings) => settings.FullClass + ".Metadata.g.cs";

    public static string Write(CatalogIds ids)
    {
        CatalogSettings settings = ids.Settings;
        string entryType = settings.Namespace.Length == 0 ? settings.EntryType : settings.Namespace + "." + settings.EntryType;
        string value = string.Join("\n", [entryType, .. ids.Ids, .. ids.Former.Select(former => former.Id + ">" + former.CurrentId)]);
        CodeWriter code = GeneratedFile.Start("");
        code.Line($"[assembly: global::System.Reflection.AssemblyMetadata({Literal.Text(ForeignCatalog.KeyPrefix + settings.FullClass)}, {Literal.Text(value)})]");
        return code.ToString();
    }
}
