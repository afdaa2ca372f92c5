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
        /// <summary>Whether the branch is for values of other types: by its type, or by the values that it lists.</summary>
        public bool IsOfOtherType(YamlNode value) => Findings.Exists(finding => finding.Value == value
            && (finding.Keyword == "type" || (finding.Keyword is "enum" or "const" && ListsOtherTypes(finding.Schema, value))));

        private static bool ListsOtherTypes(SchemaNode schema, YamlNode value) =>
            SchemaWords.Choices(schema) is { } choices && choices.All(choice => choice.Value.Kind != value.Kind);
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
        Explainer explainer) =>
        Finding.At(Rules.UnknownValue, value, site, schema, keyword, explainer.Wording.NotAChoice(choices, schema, value, site));

    /// <summary>For a value of a type that the schema does not allow.</summary>
    public static Finding WrongType(SchemaNode schema, SchemaTypes types, YamlNode value, Site site, Explainer explainer) =>
        Finding.At(
            Rules.WrongType,
            value,
            site,
            schema,
            "type",
            explainer.Wording.WrongType(schema, types, value, site, explainer.Evaluator.CheckAside));

    private static List<Finding> NoneFits(
        SchemaNode schema, SchemaNode[] branches, string keyword, YamlNode value, Site site, Explainer explainer)
    {
        if (branches.Length == 1)
            return explainer.Explain(branches[0], value, site);
        if (explainer.IsTerse())
            return [Of(Rules.NoChoiceMatches, schema, keyword, value, site, FitsNone(branches, site))];
        if (SchemaWords.Choices(schema) is { Count: > 0 } choices)
            return [NotAChoice(schema, choices, value, site, keyword, explainer)];
        if (explainer.IsExhausted)
            return [NoChoice(schema, branches, keyword, value, site)];

        Branch[] tried = [.. branches.Select(branch => new Branch(branch, explainer.Try(branch, value, site)))];
        if (value is YamlScalar && ByFix(tried, schema, explainer) is { } byFix)
            return byFix.Findings;
        Branch[] ofType = [.. tried.Where(branch => !branch.IsOfOtherType(value))];
        if (ofType.Length == 0)
            return [OfOtherTypes(schema, tried, keyword, value, site, explainer)];
        if (ofType.Length == 1)
        {
            // Of a text that is none of the listed ones it is not known whether it was meant as one of them.
            return value is YamlScalar && ofType[0].Findings is [{ Keyword: "enum" or "const" }] && Forms.Describe(branches) is not null
                ? [NoChoice(schema, branches, keyword, value, site)]
                : ofType[0].Findings;
        }

        if (value is YamlMapping mapping)
        {
            if (ByConstant(ofType, mapping, site, schema, keyword, explainer) is { } told)
                return told;
            if (ByOwnKeys(ofType, mapping, site, schema, keyword) is { } byOwnKeys)
                return byOwnKeys;
            if (Single(ofType, branch => -KeysThatFit(branch.Schema, mapping)) is { } byKeys)
                return OfForm(byKeys, tried, site);
        }

        // Of two texts with different patterns neither is nearer; within a mapping or a list, fewer failures are.
        Branch? likely = value is YamlScalar || ofType.All(branch => branch.Findings.TrueForAll(finding => finding.Value == value))
            ? null
            : Single(ofType, branch => branch.Findings.Count) ?? Single(ofType, branch => -branch.Findings.Min(f => f.Depth));
        return likely is not null
            ? OfForm(likely, tried, site)
            : [NoChoice(schema, [.. ofType.Select(branch => branch.Schema)], keyword, value, site)];
    }

    /// <summary>
    /// The branch that knows what to write. Where all are of other types, the message that names the types knows as well.
    /// </summary>
    private static Branch? ByFix(Branch[] branches, SchemaNode schema, Explainer explainer)
    {
        if (branches.All(static branch => branch.Findings.TrueForAll(static finding => finding.Keyword == "type")))
            return null;
        Branch[] helpful = [.. branches.Where(branch => branch.Findings is [{ Fix: { } fix }] && Holds(fix))];
        return helpful.Length == 1 ? helpful[0] : null;

        bool Holds(Fix fix) =>
            YamlReader.Read(new SourceFile("", fix.Replacement), CancellationToken.None) is { HasErrors: false, Root: { } written }
            && explainer.Evaluator.CheckAside(schema, written);
    }

    /// <summary>What is wrong by one form; a value that is right in another form is no slip of one that is right in this.</summary>
    private static List<Finding> OfForm(Branch branch, Branch[] all, Site site) => branch.Findings.ConvertAll(finding =>
        finding.Rule == Rules.UnknownValue
        && finding.Site.Parent == site
        && SchemaWords.Choices(finding.Schema) is { Count: > 0 } choices
        && Array.Find(all, other => other != branch && Allows(other.Schema, finding)) is { } right
            ? finding with { Message = OfAnotherForm(finding, choices, branch.Schema, right.Schema), Fix = null, WithoutFix = null }
            : finding);

    private static bool Allows(SchemaNode form, Finding finding) =>
        Forms.ValuesOf(form, finding.Site.Name)?.Any(choice => YamlEquality.Equals(choice.Value, finding.Value)) == true;

    private static Message OfAnotherForm(
        Finding finding, IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, SchemaNode form, SchemaNode right)
    {
        IReadOnlyList<string> here = SchemaWords.RequiredKeys(form);
        IReadOnlyList<string> keys = [.. SchemaWords.RequiredKeys(right).Where(key => !here.Contains(key)).Select(Words.Quote)];
        string values = Words.Choices([.. choices.Select(static choice => NodeWords.Quote(choice.Value))]);
        return Message.Must(
            $"{finding.Site.Subject} must be {values}",
            $"{NodeWords.Quote(finding.Value)} goes with {(keys.Count == 0 ? "other keys" : Words.And(keys))}");
    }

    private static Finding OfOtherTypes(
        SchemaNode schema, Branch[] tried, string keyword, YamlNode value, Site site, Explainer explainer)
    {
        SchemaNode[] branches = [.. tried.Select(static branch => branch.Schema)];
        SchemaTypes types = SchemaTypes.None;
        foreach (SchemaNode branch in branches)
            types |= SchemaWords.Types(branch) ?? SchemaTypes.None;
        bool sayValues = value is YamlScalar { Kind: not NodeKind.Null }
            && branches.Any(static branch => SchemaWords.Choices(branch) is not null)
            && Forms.Describe(branches) is not null;
        return types == SchemaTypes.None || sayValues
            ? NoChoice(schema, branches, keyword, value, site)
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
                [.. branches.Select(branch => Forms.ValuesOf(branch.Schema, name))];
            if (constants.Any(values => values is null) || !AreDistinct(constants!))
                continue;
            IReadOnlyList<(YamlNode Value, SchemaNode Schema)> all = [.. constants.SelectMany(values => values!)];
            foreach (YamlMember member in value.Members)
            {
                if (member.Name != name)
                    continue;
                int index = Array.FindIndex(constants, values => values!.Any(choice => YamlEquality.Equals(choice.Value, member.Value)));
                return index >= 0
                    ? OfForm(branches[index], branches, site)
                    : [NotAChoice(all[0].Schema, all, member.Value, site.Member(value, in member), "const", explainer)];
            }

            // It may be there under a misspelt name.
            if (Array.Find(branches, branch => branch.Findings.Exists(finding => finding.Meant == name)) is { } slip)
                return [.. slip.Findings.Where(finding => finding.Meant == name)];

            // Not there at all: the branches that can do without it are no help in telling what was meant.
            if (branches.All(branch => SchemaWords.RequiredKeys(branch.Schema).Contains(name)))
            {
                string values = Words.Choices([.. all.Select(choice => NodeWords.Quote(choice.Value))]);
                return [ObjectKeywords.Missing(schema, value, name, values, site, keyword)];
            }
        }

        return null;
    }

    private static bool AreDistinct(IReadOnlyList<(YamlNode Value, SchemaNode Schema)>[] constants)
    {
        var seen = new HashSet<YamlNode>(YamlEquality.Instance);
        return constants.All(values => values.All(choice => seen.Add(choice.Value)));
    }

    /// <summary>Keys that one branch alone requires tell which it is: those of one are given, of several, or of none.</summary>
    private static List<Finding>? ByOwnKeys(Branch[] branches, YamlMapping value, Site site, SchemaNode schema, string keyword)
    {
        if (Forms.OwnKeys([.. branches.Select(static branch => branch.Schema)]) is not { } own)
            return null;
        int[] begun = [.. Enumerable.Range(0, branches.Length).Where(i => own[i].Any(key => value.Find(key) is not null))];
        int[] whole = [.. begun.Where(i => own[i].All(key => value.Find(key) is not null))];
        if (begun.Length == 1 || whole.Length == 1)
            return OfForm(branches[begun.Length == 1 ? begun[0] : whole[0]], branches, site);
        if (whole.Length > 1)
        {
            string[] keys = [.. whole.SelectMany(i => own[i])];
            bool excludeEachOther = whole.All(i => branches[i].Findings.Exists(
                finding => finding.Value == value && finding.Property is { } name && keys.Contains(name) && !own[i].Contains(name)));
            IReadOnlyList<string>[] groups = [.. whole.Select(i => own[i])];
            return excludeEachOther ? [HasSeveral(Rules.NoChoiceMatches, schema, keyword, value, site, groups)] : null;
        }

        if (begun.Length > 0)
            return null;
        Branch? slip = Array.Find(branches, branch => branch.Findings.Exists(finding => own.Any(keys => keys.Contains(finding.Meant))));
        if (slip is not null)
            return slip.Findings;
        bool areMany = own.Count > 2, areSingle = own.All(static keys => keys.Count == 1);
        var message = Message.Must(
            $"{site.Subject} must have {Forms.OneOf(own)}",
            areMany || !areSingle ? "has none of them" : "has neither",
            areSingle ? "add one of them" : "");
        return [OfMapping(Rules.NoChoiceMatches, schema, keyword, value, site, message) with { NamesSchema = false }];
    }

    private static Finding HasSeveral(
        Rule rule, SchemaNode schema, string keyword, YamlMapping value, Site site, IReadOnlyList<string>[] groups)
    {
        YamlMember[] firsts = [.. value.Members.Where(member => groups.Any(group => group[0] == member.Name))];
        string[] names = [.. firsts.Select(static member => Words.Quote(member.Name))];
        var message = new Message(
            $"{site.Subject} has {(names.Length == 2 ? "both " : "")}{Words.And(names)}, which exclude each other", "keep one of them");
        return OfMapping(rule, schema, keyword, value, site, message) with
        {
            Start = firsts[1].KeyStart,
            End = firsts[1].KeyEnd,
            NamesSchema = false,
        };
    }

    // Keys that the branch knows count for it, keys that it asks for in vain against it.
    private static int KeysThatFit(SchemaNode branch, YamlMapping value)
    {
        IReadOnlyList<string> known = SchemaWords.PropertyNames(branch, branches: false);
        int fitting = value.Members.Count(member => known.Contains(member.Name));
        int missing = SchemaWords.RequiredKeys(branch).Count(name => value.Find(name) is null);
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
        Message message = Forms.Describe(branches) is { } forms
            ? Message.Must($"{site.Subject} must be {Words.Or(forms)}", Instead(value, branches))
            : FitsNone(branches, site);
        return Of(Rules.NoChoiceMatches, schema, keyword, value, site, message);
    }

    private static Message FitsNone(SchemaNode[] branches, Site site) =>
        new($"{site.Subject} fits none of the {Words.Number(branches.Length)} forms that the schema allows");

    /// <summary>What a value is instead: of a mapping among mappings its keys, of a list among lists its size.</summary>
    private static string Instead(YamlNode value, SchemaNode[] branches) => value switch
    {
        YamlMapping { Members.Length: > 0 } mapping when branches.Any(static branch => SchemaWords.IsAbout(branch, SchemaTypes.Object)) =>
            $"has {Words.All([.. mapping.Members.Select(static member => Words.Quote(member.Name))])}",
        YamlSequence { Items.Length: > 0 } list when branches.Any(static branch => SchemaWords.IsAbout(branch, SchemaTypes.Array)) =>
            $"has {Words.Count(list.Items.Length, "item")}",
        _ => $"is {NodeWords.Kind(value)}",
    };

    private static Finding SeveralFit(SchemaNode schema, SchemaNode[] fitting, YamlNode value, Site site)
    {
        if (value is YamlMapping mapping
            && Forms.OwnKeys(fitting) is { } own
            && own.All(keys => mapping.Find(keys[0]) is not null))
        {
            return HasSeveral(Rules.SeveralChoicesMatch, schema, "oneOf", mapping, site, [.. own]);
        }

        string forms = Forms.Describe(fitting) is { } described
            ? $"{(described.Count == 2 ? "both " : "")}{Words.And(described)}"
            : $"of {Words.Number(fitting.Length)} of the forms that the schema allows";
        var message = new Message($"{site.Subject} is {forms}, where only one is allowed");
        return Of(Rules.SeveralChoicesMatch, schema, "oneOf", value, site, message);
    }

    private static Finding Of(Rule rule, SchemaNode schema, string keyword, YamlNode value, Site site, Message message) =>
        value is YamlMapping mapping
            ? OfMapping(rule, schema, keyword, mapping, site, message)
            : Finding.At(rule, value, site, schema, keyword, message) with { NamesSchema = true };

    private static Finding OfMapping(Rule rule, SchemaNode schema, string keyword, YamlMapping value, Site site, Message message)
    {
        (int start, int end) = site.PlaceForMissing(value);
        return new Finding(rule, start, end, message, schema, keyword) { Value = value, Site = site, NamesSchema = true };
    }
}
