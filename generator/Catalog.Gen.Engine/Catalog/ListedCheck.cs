using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// Whether <c>listed</c> of <c>x-catalog</c> can do anything: by a property that entries have, and values that it can have.
/// </summary>
internal static class ListedCheck
{
    public static IEnumerable<Problem> Run(CompiledCatalog catalog)
    {
        if (catalog.Settings.Listed is not { } mark
            || (catalog.Document.Root.Extension("x-catalog") as YamlMapping)?.Find("listed") is not { } setting)
        {
            yield break;
        }

        IReadOnlyList<SchemaNode> schemas = SchemaNavigation.PropertySchemas(catalog.Entry, mark.Property);
        if (schemas.Count == 0)
        {
            IReadOnlyList<string> known = SchemaWords.PropertyNames(catalog.Entry, branches: true);
            if (known.Contains(mark.Property))
                yield break;
            YamlNode place = (setting as YamlMapping)?.Find("property") ?? setting;
            yield return At(catalog, place, new(
                $"no entry can be listed, since entries have no property {Words.Quote(mark.Property)}",
                DidYouMean.Question(mark.Property, known, "name one that the schema declares")));
        }
        else if (SchemaWords.Choices(schemas[0]) is { Count: > 0 } choices)
        {
            string[] values = [.. choices.Select(static choice => choice.Value).OfType<YamlScalar>().Select(static value => value.Value)];
            YamlNode equals = (setting as YamlMapping)?.Find("equals") ?? setting;
            YamlNode[] given = equals is YamlSequence several ? several.Items : equals == setting ? [] : [equals];
            foreach (YamlScalar value in given.OfType<YamlScalar>())
            {
                if (!values.Contains(value.Value))
                {
                    yield return At(catalog, value, new(
                        $"{NodeWords.Quote(value)} makes no entry listed, since {Words.Quote(mark.Property)} cannot have that value",
                        DidYouMean.Question(value.Value, values, $"write {Words.Choices([.. values.Select(Words.Quote)])}")));
                }
            }
        }
    }

    private static Problem At(CompiledCatalog catalog, YamlNode place, Message message) =>
        new(Rules.SettingInvalid, catalog.Document.File.Locate(place.Start, place.End), message);
}
