using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary><c>not</c>: what must not be, said for the forms in which people write it.</summary>
internal static class Negations
{
    public static Finding Explain(SchemaNode schema, YamlNode value, Site site)
    {
        SchemaNode not = schema.Not!;
        if (value is YamlMapping mapping && not.Required.Length > 0 && not.Properties.Length == 0)
            return Together(schema, mapping, site, not.Required);
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

    // The last of them is the one to point at: the first may well be meant.
    private static Finding Together(SchemaNode schema, YamlMapping value, Site site, string[] names)
    {
        YamlMember last = value.Members.Last(member => names.Contains(member.Name));
        Message message = names.Length == 1
            ? new($"{Words.Quote(last.Name)} is not allowed here", "take it out")
            : new($"{Words.And([.. names.Select(Words.Quote)])} must not be given together", "take one of them out");
        return new Finding(Rules.PropertiesMismatch, last.KeyStart, last.KeyEnd, message, schema, "not")
        {
            Value = value,
            Site = site,
            IsOfValue = false,
        };
    }
}
