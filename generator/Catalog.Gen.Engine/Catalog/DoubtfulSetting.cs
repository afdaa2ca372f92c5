using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// A setting of <c>x-catalog</c> that names a property which the schema does not declare, but allows: it does nothing if no
/// entry has the property.
/// </summary>
/// <param name="Property">The property.</param>
/// <param name="Problem">What is reported if no entry has it.</param>
internal sealed record DoubtfulSetting(string Property, Problem Problem)
{
    /// <summary>Which of some settings an entry gives a meaning to, as a bit for each.</summary>
    public static int Seen(EquatableArray<DoubtfulSetting> settings, YamlNode? entry)
    {
        int seen = 0;
        for (int i = 0; i < settings.Count; i++)
        {
            if (entry is YamlMapping mapping && mapping.Find(settings[i].Property) is not null)
                seen |= 1 << i;
        }

        return seen;
    }
}
