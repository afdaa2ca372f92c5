using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>How files hold entries, read off the files.</summary>
internal static class LayoutDecision
{
    private const int FewestEntriesOfMap = 2;

    /// <summary>
    /// Lists of mappings are a <c>list</c>. A file whose values are all mappings, most of them with a key in common, is a
    /// <c>map</c>; so are several, unless they have keys in common, which are then the properties of entries.
    /// </summary>
    public static CatalogLayout Of(IReadOnlyCollection<YamlNode> roots)
    {
        YamlMapping[] mappings = [.. roots.OfType<YamlMapping>()];
        if (roots.OfType<YamlSequence>().Count() > mappings.Length)
            return CatalogLayout.List;
        YamlMember[] members = [.. mappings.SelectMany(static mapping => mapping.Members)];
        bool isMap = members.Length >= FewestEntriesOfMap
            && Array.TrueForAll(mappings, static mapping => mapping.Members.Length > 0)
            && Array.TrueForAll(members, static member => member.Value.Kind == NodeKind.Mapping)
            && members.Select(static member => member.Name).Distinct(StringComparer.Ordinal).Count() == members.Length
            && HaveKeyInCommon([.. members.Select(static member => (YamlMapping)member.Value)]);
        return isMap ? CatalogLayout.Map : CatalogLayout.File;
    }

    private static bool HaveKeyInCommon(YamlMapping[] values) => values
        .SelectMany(static value => value.Members.Select(static member => member.Name))
        .GroupBy(static name => name, StringComparer.Ordinal)
        .Any(name => name.Count() * 2 > values.Length);
}
