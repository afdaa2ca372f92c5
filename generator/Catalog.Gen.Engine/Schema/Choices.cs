using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// <c>anyOf</c> and <c>oneOf</c>: of all the branches that fail, which one was meant? By a constant that tells them
/// apart, then by the keys that are there, then by the fewest and shallowest failures; its problems are reported, and
/// no other's. Where nothing tells, the message says what the choices are.
/// </summary>
internal static class Choices
{
    private sealed record Branch(SchemaNode Schema, List<Finding> Findings)
    {
        public Finding? TypeFinding(YamlNode value) => Findings.Find(finding => finding.Value == value && finding.Keyword == "type");
    }

    public static void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (schema.AnyOf.Length > 0 && !schema.AnyOf.Any(branch => explainer.Evaluator.Check(branch, value, null)))
            findings.AddRange(NoneFits(schema, schema.AnyOf, "anyOf", value, site, explainer));
        if (schema.OneOf.Length == 0)
            return;
        SchemaNode[] fitting = [.. schema.OneOf.Where(branch => explainer.Evaluator.Check(branch, value, null))];
        if (fitting.Length == 0)
            findings.AddRange(NoneFits(schema, schema.OneOf, "oneOf", value, site, explainer));
        else if (fitting.Length > 1)
            findings.Add(SeveralFit(schema, fitting, value, site));
    }

    public static Finding NotAChoice(
        SchemaNode schema,
        IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices,
        YamlNode value,
        Site site,
        string keyword,
        Explainer explainer)
    {
        ValueAdvice advice = explainer.Wording.NotAChoice(choices, schema, value, site);
        return Finding.At(Rules.UnknownValue, value, site, schema, keyword, advice);
    }

    /// <summary>For a value of a type that the schema does not allow.</summary>
    public static Finding WrongType(SchemaNode schema, SchemaTypes types, YamlNode value, Site site, Explainer explainer) =>
        Finding.At(Rules.WrongType, value, site, schema, "type", explainer.Wording.WrongType(schema, types, value, site));

    private static List<Finding> NoneFits(
        SchemaNode schema, SchemaNode[] branches, string keyword, YamlNode value, Site site, Explainer explainer)
    {
        if (branches.Length == 1)
            return explainer.Explain(branches[0], value, site);
        if (SchemaWords.Choices(schema) is { Count: > 0 } choices)
            return [NotAChoice(schema, choices, value, site, keyword, explainer)];
        if (explainer.IsExhausted)
            return [NoChoice(schema, branches, keyword, value, site)];

        Branch[] tried = [.. branches.Select(branch => new Branch(branch, explainer.Explain(branch, value, site)))];
        Branch[] ofType = [.. tried.Where(branch => branch.TypeFinding(value) is null)];
        if (ofType.Length == 0)
            return [OfOtherTypes(schema, tried, keyword, value, site, explainer)];
        if (ofType.Length == 1)
            return ofType[0].Findings;
        if (value is YamlMapping mapping)
        {
            if (ByConstant(ofType, mapping, site, schema, keyword, explainer) is { } told)
                return told;
            if (Single(ofType, branch => -KeysThatFit(branch.Schema, mapping)) is { } byKeys)
                return byKeys.Findings;
        }

        // Of two texts with different patterns neither is nearer; within a mapping or a list, fewer failures are.
        Branch? likely = value is YamlScalar
            ? null
            : Single(ofType, branch => branch.Findings.Count) ?? Single(ofType, branch => -branch.Findings.Min(f => f.Depth));
        return likely is not null
            ? likely.Findings
            : [NoChoice(schema, [.. ofType.Select(branch => branch.Schema)], keyword, value, site)];
    }

    private static Finding OfOtherTypes(
        SchemaNode schema, Branch[] tried, string keyword, YamlNode value, Site site, Explainer explainer)
    {
        SchemaTypes types = SchemaTypes.None;
        foreach (Branch branch in tried)
            types |= SchemaWords.Types(branch.Schema) ?? SchemaTypes.None;
        return types == SchemaTypes.None
            ? NoChoice(schema, [.. tried.Select(branch => branch.Schema)], keyword, value, site)
            : WrongType(schema, types, value, site, explainer);
    }

    // A property that is a constant in each branch: by its value the branch is known, and if it is none of them, that is
    // the mistake.
    private static List<Finding>? ByConstant(
        Branch[] branches, YamlMapping value, Site site, SchemaNode schema, string keyword, Explainer explainer)
    {
        foreach (string name in SchemaWords.PropertyNames(branches[0].Schema, branches: false))
        {
            IReadOnlyList<(YamlNode Value, SchemaNode Schema)>?[] constants =
                [.. branches.Select(branch => Constants(branch.Schema, name))];
            if (constants.Any(values => values is null) || !AreDistinct(constants!))
                continue;
            IReadOnlyList<(YamlNode Value, SchemaNode Schema)> all = [.. constants.SelectMany(values => values!)];
            foreach (YamlMember member in value.Members)
            {
                if (member.Name != name)
                    continue;
                int index = Array.FindIndex(constants, values => values!.Any(choice => YamlEquality.Equals(choice.Value, member.Value)));
                return index >= 0
                    ? branches[index].Findings
                    : [NotAChoice(all[0].Schema, all, member.Value, site.Member(value, in member), "const", explainer)];
            }

            // Not there at all: the branches that can do without it are no help in telling what was meant.
            if (branches.All(branch => Requires(branch.Schema, name)))
            {
                string values = Words.Choices([.. all.Select(choice => NodeWords.Quote(choice.Value))]);
                return [ObjectKeywords.Missing(schema, value, name, values, site, keyword)];
            }
        }

        return null;
    }

    private static bool Requires(SchemaNode schema, string name) =>
        SchemaWords.InPlace(schema, branches: false).Any(node => node.Required.Contains(name));

    private static IReadOnlyList<(YamlNode Value, SchemaNode Schema)>? Constants(SchemaNode branch, string name) =>
        SchemaWords.InPlace(branch, branches: false)
            .SelectMany(node => node.Properties)
            .Where(property => property.Name == name)
            .Select(property => SchemaWords.Choices(property.Schema))
            .FirstOrDefault(choices => choices is not null);

    private static bool AreDistinct(IReadOnlyList<(YamlNode Value, SchemaNode Schema)>[] constants)
    {
        var seen = new HashSet<YamlNode>(YamlEquality.Instance);
        return constants.All(values => values.All(choice => seen.Add(choice.Value)));
    }

    // Keys that the branch knows count for it, keys that it asks for in vain against it.
    private static int KeysThatFit(SchemaNode branch, YamlMapping value)
    {
        IReadOnlyList<string> known = SchemaWords.PropertyNames(branch, branches: false);
        int fitting = value.Members.Count(member => known.Contains(member.Name));
        int missing = SchemaWords.InPlace(branch, branches: false)
            .SelectMany(node => node.Required)
            .Distinct()
            .Count(name => value.Find(name) is null);
        return (2 * fitting) - missing;
    }

    private static Branch? Single(Branch[] branches, Func<Branch, int> cost)
    {
        int least = branches.Min(cost);
        Branch[] best = [.. branches.Where(branch => cost(branch) == least)];
        return best.Length == 1 ? best[0] : null;
    }

    private static Finding NoChoice(SchemaNode schema, SchemaNode[] branches, string keyword, YamlNode value, Site site)
    {
        Message message = Describe(branches) is { } choices
            ? Message.Must($"{site.Subject} must be {choices}", $"is {NodeWords.Kind(value)}")
            : new($"{site.Subject} fits none of the {Words.Number(branches.Length)} forms that the schema allows");
        (int start, int end) = value is YamlMapping mapping ? site.PlaceForMissing(mapping) : (value.Start, value.End);
        return new Finding(Rules.NoChoiceMatches, start, end, message, schema, keyword)
        {
            Value = value,
            Site = site,
            NamesSchema = true,
        };
    }

    private static Finding SeveralFit(SchemaNode schema, SchemaNode[] fitting, YamlNode value, Site site)
    {
        string forms = Describe(fitting) is { } described
            ? $"both {described.Replace(" or ", " and ")}"
            : $"{Words.Number(fitting.Length)} of the forms that the schema allows";
        var message = new Message($"{site.Subject} fits {forms}, where only one may fit");
        (int start, int end) = value is YamlMapping mapping ? site.PlaceForMissing(mapping) : (value.Start, value.End);
        return new Finding(Rules.SeveralChoicesMatch, start, end, message, schema, "oneOf")
        {
            Value = value,
            Site = site,
            NamesSchema = true,
        };
    }

    // Describes each branch by its title, else by the keys that it requires, else by its pattern or what else it expects.
    // Null where a branch has no description, or the same one as another.
    private static string? Describe(SchemaNode[] branches)
    {
        var descriptions = new List<string>();
        foreach (SchemaNode branch in branches)
        {
            IEnumerable<string?> titles = SchemaWords.InPlace(branch, branches: false).Select(node => node.Title);
            string? description = titles.FirstOrDefault(title => title is not null) is { } title
                ? Words.A(Words.Title(title))
                : DescribeByContent(branch);
            if (description is null || descriptions.Contains(description))
                return null;
            descriptions.Add(description);
        }

        return Words.Or(descriptions);
    }

    private static string? DescribeByContent(SchemaNode branch)
    {
        IReadOnlyList<string> required = [.. SchemaWords.InPlace(branch, branches: false).SelectMany(node => node.Required).Distinct()];
        if (required.Count > 0)
            return $"a mapping with {Words.And([.. required.Select(Words.Quote)])}";
        string? pattern = SchemaWords.InPlace(branch, branches: false)
            .Select(node => node.Pattern?.Pattern)
            .FirstOrDefault(pattern => pattern is not null);
        return pattern is not null ? $"text that matches {pattern}" : SchemaWords.Expected(branch);
    }
}
