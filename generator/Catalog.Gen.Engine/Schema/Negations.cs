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
        string must =
            SchemaWords.Choices(not) is { Count: > 0 } choices ? $"must not be {Words.Choices([.. choices.Select(choice => Words.Quote(choice.Value))])}"
            : not.Pattern is not null ? $"must not match the pattern {Words.Pattern(not.Pattern)}, but is {Words.Quote(value)}"
            : not.Title is { } title ? $"must not be {Words.A(Words.Title(title))}"
            : SchemaWords.Expected(not) is { } expected ? $"must not be {expected}"
            : "has a form that is not allowed";
        return Finding.At(Rules.NotAllowed, value, site, schema, "not", $"{site.Subject} {must}") with { NamesSchema = true };
    }

    // The last of them is the one to point at: the first may well be meant.
    private static Finding Together(SchemaNode schema, YamlMapping value, Site site, string[] names)
    {
        YamlMember last = value.Members.Last(member => names.Contains(member.Name));
        string message = names.Length == 1
            ? $"{Words.Quote(last.Name)} is not allowed here: take it out"
            : $"{Words.And([.. names.Select(Words.Quote)])} must not be given together: take one of them out";
        return new Finding(Rules.PropertiesMismatch, last.KeyStart, last.KeyEnd, message, schema, "not") { Value = value, Depth = site.Depth, IsOfValue = false };
    }
}
