using System.Text;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>What schemas say of a place, in words.</summary>
internal static class SchemaText
{
    /// <summary>The first description there is, with a title before it that says more.</summary>
    public static string? Description(IEnumerable<SchemaNode> schemas)
    {
        string? title = null;
        foreach (SchemaNode schema in schemas)
        {
            if (!string.IsNullOrWhiteSpace(schema.Description))
            {
                string description = schema.Description.Trim();
                title = title is null || description.StartsWith(title, StringComparison.OrdinalIgnoreCase) ? null : title + "\n\n";
                return title + description;
            }

            title ??= string.IsNullOrWhiteSpace(schema.Title) ? null : schema.Title.Trim();
        }

        return title;
    }

    /// <summary>What is to be written: <c>a whole number</c>, <c>'open' or 'closed'</c>; null where no schema says it.</summary>
    public static string? Expected(IEnumerable<SchemaNode> schemas) =>
        schemas.Select(SchemaWords.Expected).FirstOrDefault(static expected => expected is not null);

    /// <summary>Bounds and patterns, as sentences.</summary>
    public static IReadOnlyList<string> Constraints(IEnumerable<SchemaNode> schemas)
    {
        var remarks = new List<string>();
        foreach (SchemaNode schema in schemas.Where(static schema => schema.Const is null))
        {
            if (schema.Default is YamlScalar standIn)
                remarks.Add($"`{Words.OneLine(standIn.Value)}` where the entry says nothing.");
            foreach (KeywordFamily family in schema.Families)
                family.Document(schema, remarks);
        }

        return [.. remarks.Distinct()];
    }

    /// <summary>The values that schemas list, each with what is said of it.</summary>
    public static IEnumerable<(YamlScalar Value, string? Description, bool IsDeprecated)> ListedValues(IEnumerable<SchemaNode> schemas) =>
        schemas.SelectMany(static schema => Listed(schema)).DistinctBy(static choice => (choice.Value.Kind, choice.Value.Value));

    /// <summary>A value of a list in words; null where the schemas say nothing of it.</summary>
    public static string? OfValue(IEnumerable<SchemaNode> schemas, YamlNode value) => ListedValues(schemas)
        .Where(choice => YamlEquality.Equals(choice.Value, value))
        .Select(static choice => choice.Description)
        .FirstOrDefault(static text => text is not null);

    /// <summary>Paragraphs as Markdown, in which what a schema says in HTML stays text.</summary>
    public static string Markdown(params IEnumerable<string?> paragraphs)
    {
        var text = new StringBuilder();
        foreach (string? paragraph in paragraphs.Where(static paragraph => !string.IsNullOrWhiteSpace(paragraph)))
            text.Append(text.Length == 0 ? "" : "\n\n").Append(paragraph!.Replace("<", "&lt;", StringComparison.Ordinal));
        return text.ToString();
    }

    private static IEnumerable<(YamlScalar Value, string? Description, bool IsDeprecated)> Listed(SchemaNode schema)
    {
        if (schema.Const is YamlScalar constant)
            yield return (constant, Description([schema]), schema.Deprecated);
        YamlNode[] said = (schema.Extension("enumDescriptions") as YamlSequence
            ?? schema.Extension("markdownEnumDescriptions") as YamlSequence)?.Items ?? [];
        for (int i = 0; i < (schema.Enum?.Length ?? 0); i++)
        {
            if (schema.Enum![i] is YamlScalar value)
                yield return (value, i < said.Length ? said[i].Text : null, false);
        }
    }
}
