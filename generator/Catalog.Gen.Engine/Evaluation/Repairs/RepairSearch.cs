using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// One cause, one problem, across levels: a key that stands one level too deep is unknown there and missing here. What was
/// meant is guessed, and tried: a guess with which less is wrong takes the place of what it explains, and what is still
/// wrong with the value as it was meant is said beside it.
/// </summary>
internal sealed class RepairSearch(SourceFile file, SchemaExplainer explainer)
{
    /// <summary>
    /// How many characters of values are judged again for one file in all. The number does not depend on time, so that a
    /// build says the same each time; a file with so many slips has enough to be said of the first ones.
    /// </summary>
    private const int MostCharacters = 1_000_000;

    /// <summary>What it costs to say what is wrong, in characters: more than to find it.</summary>
    private const int CharactersForFinding = 100;

    /// <summary>Guesses of one value that may build on each other.</summary>
    private const int MostInARow = 8;

    private static readonly Func<BrokenValue, IEnumerable<Repair>>[] Kinds =
    [
        DisguisedText.Guess, TextShapes.Guess, ListShapes.Guess, MappingShapes.Guess, MovedKeys.Guess, WrapperKeys.Guess, RenamedKeys.Guess,
    ];

    /// <summary>More than can be wrong, so that sums of it are more as well.</summary>
    private const int Unknown = 1_000_000_000;

    private readonly BlockText _text = new(file);
    private readonly bool _hasAliases = file.Text.Contains('&') && file.Text.Contains('*');
    private int _characters;
    private int _inARow;

    /// <summary>What is to be said of a value, given what is wrong with it.</summary>
    public List<Finding> Apply(SchemaNode schema, YamlNode value, Site site, List<Finding> findings)
    {
        // What stands behind an anchor is used in several places: to move it is no fix.
        if (findings.Count == 0 || _characters > MostCharacters || _inARow >= MostInARow || (_hasAliases && IsUsedElsewhere(value, site)))
            return findings;
        var broken = new BrokenValue(schema, value, site, findings, _text, (by, meant) => Count(by, meant, site), Fits);
        int wrong = -1;
        foreach (Func<BrokenValue, IEnumerable<Repair>> guess in Kinds)
        {
            Repair? best = null;
            int least = int.MaxValue;
            foreach (Repair repair in guess(broken))
            {
                if (wrong < 0)
                    wrong = Count(schema, value, site);
                int left = !repair.IsReadAnew ? Count(schema, repair.Meant, site) : Fits(schema, repair.Meant) ? 0 : Unknown;
                if (_characters > MostCharacters)
                    return findings;
                if (left >= wrong || left >= least)
                    continue;
                best = repair;
                least = left;
            }

            if (best is not null)
                return [.. best.Findings, .. StillWrong(schema, best.Meant, site, least).Select(left => Untried(left, findings))];
        }

        return findings;
    }

    private static bool IsUsedElsewhere(YamlNode value, Site site)
    {
        if (site.Use is not null)
            return true;
        return value is YamlMapping mapping
            && mapping.Members.Any(member => member.KeyStart < mapping.Start || member.Value.Start < member.KeyStart);
    }

    /// <summary>
    /// Of a value that was judged only where it was meant to stand no fix can be tried: where it stands nothing judges it.
    /// </summary>
    private static Finding Untried(Finding left, List<Finding> before) =>
        left.Fix is null || before.Exists(finding => finding.Start == left.Start && finding.Rule == left.Rule) || left.Value is YamlMapping
            ? left
            : left with { Fix = null, Message = left.WithoutFix ?? left.Message };

    private List<Finding> StillWrong(SchemaNode schema, YamlNode meant, Site site, int count)
    {
        if (count == 0)
            return [];
        _inARow++;
        List<Finding> left = explainer.Explain(schema, meant, site);
        _inARow--;
        return left;
    }

    private bool Fits(SchemaNode schema, YamlNode value) => IsWithinBudget(value) && explainer.Evaluator.CheckAside(schema, value);

    /// <summary>How much is wrong with a value, without guesses; past the budget more than is wrong with any.</summary>
    private int Count(SchemaNode schema, YamlNode value, Site site)
    {
        if (!IsWithinBudget(value))
            return Unknown;
        int count = explainer.ExplainWithoutGuesses(schema, value, site).Count;
        _characters += CharactersForFinding * count;
        return count;
    }

    private bool IsWithinBudget(YamlNode value)
    {
        _characters += 16 + value.End - value.Start;
        return _characters <= MostCharacters;
    }
}
