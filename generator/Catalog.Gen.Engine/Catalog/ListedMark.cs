using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// <c>listed</c> of <c>x-catalog</c>: the property that makes an entry listed. Written as the property's name, where true
/// does, or as <c>{property, equals}</c> with one value or several.
/// </summary>
/// <param name="Property">The property.</param>
/// <param name="Values">The values that make an entry listed, in the form that equal values share.</param>
internal sealed record ListedMark(string Property, EquatableArray<string> Values)
{
    /// <summary>Reads the setting; null where there is none.</summary>
    public static ListedMark? Read(YamlNode? setting)
    {
        string? property = setting?.Text ?? (setting as YamlMapping)?.Find("property")?.Text;
        if (property is null)
            return null;
        return new ListedMark(property, (setting as YamlMapping)?.Find("equals") switch
        {
            YamlSequence several => [.. several.Items.OfType<YamlScalar>().Select(CanonicalText.Of)],
            YamlScalar one => [CanonicalText.Of(one)],
            _ => ["true"],
        });
    }

    /// <summary>Whether an entry is listed that has a value in the property, be it the default; null where it has none.</summary>
    public bool Holds(YamlNode? value) => value is YamlScalar scalar && Values.Items.Contains(CanonicalText.Of(scalar));
}
