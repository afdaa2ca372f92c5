using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary><c>not</c>: what must not be, said for the forms in which people write it.</summary>
internal static class Negations
{
    public static Finding Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer)
    {
        SchemaNode not = schema.Not!;

        // Of several forms that must not be, it is the one that is.
        if (not.AnyOf.Length > 0
            && Array.Find(not.AnyOf, form => explainer.Evaluator.CheckAside(form, value)) is { } broken
            && broken.Required.Length > 0)
        {
            not = broken;
        }

        if (value is YamlMapping mapping && not.Required.Length > 0 && Together(schema, not, mapping, site) is { } together)
            return together;
        if (not.Pattern is not null)
        {
            string must = $"{site.Subject} must not match the pattern {SchemaWords.Pattern(not.Pattern)}";
            return Of(schema, value, site, Message.Must(must, $"is {NodeWords.Quote(value)}"));
        }

        string? what =
            SchemaWords.Choices(not) is { Count: > 0 } choices ? Words.Choices([.. choices.Select(choice => NodeWords.Quote(choice.Value))])
            : SchemaWords.TitleOf(not) is { } title ? Words.A(title)
            : SchemaWords.Expected(not);
        return Of(schema, value, site, what is null
            ? new Message($"{site.Subject} has a form that is not allowed")
            : Message.Must($"{site.Subject} must not be {what}"));
    }

    private static Finding Of(SchemaNode schema, YamlNode value, Site site, Message message) =>
        Finding.At(Rules.NotAllowed, value, site, schema, "not", message) with { NamesSchema = true };

    /// <summary>Keys that must not be there at once, or not where another has a certain value.</summary>
    private static Finding? Together(SchemaNode schema, SchemaNode not, YamlMapping value, Site site)
    {
        string condition = "";
        foreach (SchemaProperty property in not.Properties)
        {
            if (value.Find(property.Name) is not YamlScalar given || SchemaWords.Choices(property.Schema) is null)
                return null;
            string part = $"{Words.Quote(property.Name)} is {NodeWords.Quote(given)}";
            condition = condition.Length == 0 ? part : $"{condition} and {part}";
        }

        string[] names = [.. not.Required.Where(name => !not.Properties.Any(property => property.Name == name))];
        if (names.Length == 0)
            return null;

        // The last of them is the one to point at: the first may well be meant.
        YamlMember last = value.Members.Last(member => names.Contains(member.Name));
        Message message = names.Length == 1
            ? new($"{Words.Quote(last.Name)} is not allowed here", "take it out")
            : new($"{Words.And([.. names.Select(Words.Quote)])} must not be given together", "take one of them out");
        return new Finding(
            Rules.PropertiesMismatch,
            last.KeyStart,
            last.KeyEnd,
            condition.Length == 0 ? message : message.Since(condition),
            schema,
            "not")
        {
            Value = value,
            Site = site,
            IsOfValue = false,
        };
    }
}
