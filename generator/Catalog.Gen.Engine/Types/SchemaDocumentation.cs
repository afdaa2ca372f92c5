using System.Globalization;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>Makes the text of tooltips from what a schema says about itself. Backticks mark code.</summary>
internal static class SchemaDocumentation
{
    /// <summary>A title that can be a name: a sentence cannot.</summary>
    public static string? ShortTitle(SchemaNode node) =>
        node.Title is { } title && title.Trim().Length is > 0 and <= 40 && title.Trim().Split(' ').Length <= 4 ? title.Trim() : null;

    /// <summary>The key of a schema that stands in <c>$defs</c> or <c>definitions</c>.</summary>
    public static string? DefinitionKey(SchemaNode node)
    {
        string pointer = node.Pointer;
        int last = pointer.LastIndexOf('/');
        if (last <= 0)
            return null;
        string parent = pointer.Substring(0, last);
        if (!parent.EndsWith("/$defs", StringComparison.Ordinal) && !parent.EndsWith("/definitions", StringComparison.Ordinal))
            return null;
        return pointer.Substring(last + 1).Replace("~1", "/").Replace("~0", "~");
    }

    public static Documentation OfType(Conjunction schema)
    {
        string? text = TitleAndDescription(schema);
        return new Documentation(text ?? "", null, null);
    }

    public static Documentation OfProperty(string name, Conjunction schema, TypeRef type, bool isRequired)
    {
        var remarks = new List<string>();
        if (!isRequired && DefaultOf(schema) is null)
            remarks.Add(type.Kind is TypeKind.List or TypeKind.Map && !type.Nullable
                ? "Empty where the entry says nothing."
                : "Null where the entry says nothing.");
        AddConstraints(remarks, schema);
        string? text = TitleAndDescription(schema, name);
        return new Documentation(text ?? InEntry(name), remarks.Count == 0 ? null : string.Join(" ", remarks), ObsoleteText(schema));
    }

    private static string InEntry(string name)
    {
        string line = Words.OneLine(name);
        return line.Length == 0 ? "The property without a name in the entry." : $"`{line}` in the entry.";
    }

    public static Documentation OfPlace(int index, Conjunction schema, bool isRequired)
    {
        var remarks = new List<string>();
        if (!isRequired)
            remarks.Add("Null where the list is shorter.");
        AddConstraints(remarks, schema);
        return new Documentation(
            TitleAndDescription(schema) ?? string.Format(CultureInfo.InvariantCulture, "Item {0} of the list.", index + 1),
            remarks.Count == 0 ? null : string.Join(" ", remarks));
    }

    public static string DeprecationOf(string? description) =>
        string.IsNullOrWhiteSpace(description) ? "Deprecated by the schema." : "Deprecated by the schema: " + Words.OneLine(description!);

    private static string? ObsoleteText(Conjunction schema) =>
        schema.OutermostFirst.FirstOrDefault(static node => node.Deprecated) is { } node ? DeprecationOf(node.Description) : null;

    /// <summary>
    /// The description, of the outermost schema that has one. A title beside it is said too, unless it is no more than a
    /// name: of the type, whose name shows anyway, or of the property.
    /// </summary>
    private static string? TitleAndDescription(Conjunction schema, string? name = null)
    {
        string? onlyTitle = null;
        foreach (SchemaNode node in schema.OutermostFirst)
        {
            string? title = string.IsNullOrWhiteSpace(node.Title) ? null : node.Title!.Trim();
            string? description = string.IsNullOrWhiteSpace(node.Description) ? null : node.Description!.Trim();
            if (description is null)
            {
                onlyTitle ??= title;
                continue;
            }

            title = onlyTitle ?? title;
            bool isName = title is null || description.StartsWith(title, StringComparison.OrdinalIgnoreCase)
                || (name is null
                    ? ShortTitle(node) is not null
                    : string.Equals(Identifiers.Pascal(title), Identifiers.Pascal(name), StringComparison.OrdinalIgnoreCase))
                || (title == node.Title?.Trim() && node.Properties.Length > 0);
            return isName ? description : title + "\n\n" + description;
        }

        return onlyTitle;
    }

    private static YamlNode? DefaultOf(Conjunction schema) =>
        schema.OutermostFirst.Select(static node => node.Default).FirstOrDefault(static value => value is not null);

    private static void AddConstraints(List<string> remarks, Conjunction schema)
    {
        if (DefaultOf(schema) is YamlScalar standIn)
            remarks.Add($"`{Words.OneLine(standIn.Value)}` where the entry says nothing.");
        else if (DefaultOf(schema) is YamlSequence { Items.Length: 0 })
            remarks.Add("Empty where the entry says nothing.");
        foreach (SchemaNode node in schema.OutermostFirst)
        {
            foreach (KeywordFamily family in node.Families)
                family.Document(node, remarks);
        }
    }
}
