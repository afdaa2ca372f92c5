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
/// <param name="HoldsWithout">Whether an entry that does not have the property is listed: by the property's default.</param>
internal sealed record ListedMark(string Property, EquatableArray<string> Values, bool HoldsWithout)
{
    /// <summary>Reads the setting; null where there is none.</summary>
    /// <param name="setting">The value in the schema.</param>
    /// <param name="entry">The schema of an entry, for the property's default.</param>
    public static ListedMark? Read(YamlNode? setting, SchemaNode entry)
    {
        string? property = setting?.Text ?? (setting as YamlMapping)?.Find("property")?.Text;
        if (property is null)
            return null;
        EquatableArray<string> values = (setting as YamlMapping)?.Find("equals") switch
        {
            YamlSequence several => [.. several.Items.OfType<YamlScalar>().Select(CanonicalText.Of)],
            YamlScalar one => [CanonicalText.Of(one)],
            _ => ["true"],
        };
        YamlNode? standIn = SchemaNavigation.PropertySchemas(entry, property)
            .Select(static schema => schema.Default)
            .FirstOrDefault(static value => value is not null);
        return new ListedMark(property, values, standIn is YamlScalar scalar && values.Items.Contains(CanonicalText.Of(scalar)));
    }

    /// <summary>Whether an entry is listed.</summary>
    public bool Holds(YamlNode entry) => (entry as YamlMapping)?.Find(Property) switch
    {
        null => HoldsWithout,
        YamlScalar value => Values.Items.Contains(CanonicalText.Of(value)),
        _ => false,
    };
}
