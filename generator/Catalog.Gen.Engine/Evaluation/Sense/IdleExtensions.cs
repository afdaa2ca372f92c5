using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Keywords that a catalog adds (<c>x-…</c>), where they can do nothing.</summary>
internal static class IdleExtensions
{
    /// <param name="schema">The schema.</param>
    /// <param name="comparisons">How many values may be compared with names that are none.</param>
    public static IEnumerable<Problem> Find(SchemaNode schema, Effort comparisons)
    {
        if (schema.Source is not YamlMapping mapping)
            yield break;
        foreach (YamlMember member in mapping.Members)
        {
            IEnumerable<(int Start, int End, Message Message)> found = member.Name switch
            {
                "x-catalog" => Nested(schema, member),
                "x-ref" => OfNoText(schema, member, "an id is text"),
                "x-synonyms" when member.Value is YamlMapping synonyms => SynonymsOf(schema, member, synonyms, comparisons),
                "x-synonyms" when member.Value is YamlSequence list => SynonymsOf(schema, member, list),
                GivenNumbers.Keyword => NumbersOf(schema, member, comparisons),
                "x-message" when member.Value is YamlMapping texts => Messages(schema, mapping, texts),
                _ => [],
            };
            foreach ((int start, int end, Message message) in found)
                yield return new Problem(Rules.SettingWithoutEffect, schema.Document.File.Locate(start, end), message);
        }
    }

    private static IEnumerable<(int Start, int End, Message Message)> Nested(SchemaNode schema, YamlMember member)
    {
        if (schema.Pointer.Length > 0)
        {
            yield return (member.KeyStart, member.KeyEnd, new(
                "'x-catalog' does nothing here, since it is read at the root of a schema alone", "move it to the root, or take it out"));
        }
    }

    /// <summary>On a list the keyword is about its items.</summary>
    private static IEnumerable<(int Start, int End, Message Message)> OfNoText(SchemaNode schema, YamlMember member, string why)
    {
        SchemaTypes kinds = KindsOfValues.Of(schema);
        bool isOfItems = (kinds & SchemaTypes.Array) != 0
            && SchemaParts.Of(schema).All(static part => part.Items is null || (KindsOfValues.Of(part.Items) & SchemaTypes.String) != 0);
        if ((kinds & SchemaTypes.String) != 0 || isOfItems || kinds == SchemaTypes.None)
            yield break;
        string what = (kinds & SchemaTypes.Array) == 0 ? SchemaWords.OfTypes(kinds) : "a list, and not of texts";
        yield return (member.KeyStart, member.KeyEnd, new(
            $"{Words.Quote(member.Name)} does nothing here, since the value is {what}, and {why}",
            "let the type be 'string', or take it out"));
    }

    private static IEnumerable<(int Start, int End, Message Message)> SynonymsOf(
        SchemaNode schema, YamlMember member, YamlMapping synonyms, Effort comparisons)
    {
        YamlNode[] values = [.. SchemaParts.Of(schema).SelectMany(ValuesOf)];
        if (values.Length == 0)
        {
            yield return (member.KeyStart, member.KeyEnd, WithoutValues(schema));
            yield break;
        }

        var texts = new HashSet<string>(values.Select(static value => value.Text).OfType<string>(), StringComparer.Ordinal);
        var known = new ValueSet(values);
        foreach (YamlMember synonym in synonyms.Members)
        {
            if (texts.Contains(synonym.Name))
                yield return (synonym.KeyStart, synonym.KeyEnd, IsValid(synonym.Name));
            else if (!known.Contains(synonym.Value))
                yield return (synonym.Value.Start, synonym.Value.End, Unknown(synonym, values, comparisons));
        }
    }

    /// <summary>Beside a <c>const</c> the list is about that; in the schema of a property it has other spellings of the key.</summary>
    private static IEnumerable<(int Start, int End, Message Message)> SynonymsOf(SchemaNode schema, YamlMember member, YamlSequence list)
    {
        if (schema.Const is { } only)
        {
            foreach (YamlScalar synonym in list.Items.OfType<YamlScalar>().Where(synonym => YamlEquality.Equals(synonym, only)))
                yield return (synonym.Start, synonym.End, IsValid(synonym.Value));
        }
        else if (!IsOfProperty(schema))
        {
            yield return (member.KeyStart, member.KeyEnd, WithoutValues(schema));
        }
    }

    private static IEnumerable<(int Start, int End, Message Message)> NumbersOf(
        SchemaNode schema, YamlMember member, Effort comparisons)
    {
        bool isList = schema.Enum is not null || schema.Const is not null || schema.OneOf.Length > 0 || schema.AnyOf.Length > 0;
        YamlNode[] values = isList ? [.. ValuesOf(schema)] : [];
        if (values.Length == 0)
        {
            yield return (member.KeyStart, member.KeyEnd, new(
                "'x-value' does nothing here, since no values are listed beside it", "move it to where they are, or take it out"));
        }
        else if (member.Value is not YamlMapping numbers)
        {
            if (schema.Const is null)
            {
                yield return (member.KeyStart, member.KeyEnd, new(
                    "'x-value' does not say here of which value it is the number", "write { \"value\": number }"));
            }
        }
        else
        {
            string[] names = [.. values.OfType<YamlScalar>().Select(static value => value.Value)];
            var known = new HashSet<string>(names, StringComparer.Ordinal);
            foreach (YamlMember number in numbers.Members.Where(number => !known.Contains(number.Name)))
            {
                yield return (number.KeyStart, number.KeyEnd, new(
                    $"{Words.Quote(number.Name)} is none of the values",
                    DidYouMean.Question(number.Name, names, "write one of them", comparisons)));
            }
        }
    }

    /// <summary>
    /// The values that a schema lists. A branch for null beside those of the values makes the C# enum nullable and takes nothing
    /// away from it; beside a single <c>enum</c> it leaves that one to be the enum, and what stands outside of it is not asked.
    /// </summary>
    private static IEnumerable<YamlNode> ValuesOf(SchemaNode schema)
    {
        if (SchemaWords.Choices(schema) is { } all)
            return all.Select(static choice => choice.Value);
        SchemaNode[] branches = [.. (schema.OneOf.Length > 0 ? schema.OneOf : schema.AnyOf).Where(static branch => !branch.IsNull())];
        bool areValues = Array.TrueForAll(branches, static branch => branch.Enum is not null || branch.Const is not null);
        return areValues && branches is not [{ Enum: not null }]
            ? branches.SelectMany(static branch => branch.Enum ?? [branch.Const!])
            : [];
    }

    private static bool IsOfProperty(SchemaNode schema)
    {
        string[] tokens = schema.Pointer.Split('/');
        return tokens.Length > 2 && tokens[tokens.Length - 2] == "properties";
    }

    private static Message WithoutValues(SchemaNode schema) => schema.Enum is null
        ? new("'x-synonyms' does nothing here, since no values are listed", "list them as 'enum', or take it out")
        : new("'x-synonyms' does nothing here, since beside an 'enum' it maps each synonym to a value", "write { \"synonym\": \"value\" }");

    private static Message IsValid(string synonym) =>
        new($"{Words.Quote(synonym)} is itself a value, so it is never taken for a synonym", "take it out");

    private static Message Unknown(YamlMember synonym, YamlNode[] values, Effort comparisons) => new(
        $"{Words.Quote(synonym.Name)} is a synonym for {NodeWords.Quote(synonym.Value)}, which is not among the values",
        DidYouMean.Question(
            synonym.Value is YamlScalar scalar ? scalar.Value : "",
            values.OfType<YamlScalar>().Select(static value => value.Value),
            "write one of them, or take the synonym out",
            comparisons));

    private static IEnumerable<(int Start, int End, Message Message)> Messages(SchemaNode schema, YamlMapping mapping, YamlMapping texts)
    {
        string[] keywords =
            [.. mapping.Members.Select(static member => member.Name).Where(name => schema.Resource.Dialect.Find(name) is not null)];
        foreach (YamlMember text in texts.Members)
        {
            // The older keyword does the work of both.
            bool isAsOlder = text.Name is "dependentRequired" or "dependentSchemas" && keywords.Contains("dependencies");
            if (keywords.Contains(text.Name) || isAsOlder)
                continue;
            yield return (text.KeyStart, text.KeyEnd, new(
                $"there is no keyword {Words.Quote(text.Name)} beside 'x-message', so this message is never shown",
                DidYouMean.Question(text.Name, keywords, "name a keyword of this schema, or take the message out")));
        }
    }
}
