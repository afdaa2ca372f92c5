using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>A value that is wrong, as those see it who guess what was meant.</summary>
/// <param name="Schema">What judges it.</param>
/// <param name="Value">The value.</param>
/// <param name="Site">Where it stands.</param>
/// <param name="Findings">What is wrong with it and within it.</param>
/// <param name="Text">The text around it.</param>
/// <param name="Count">How much is wrong with another value, by a schema.</param>
/// <param name="Fits">Whether nothing is wrong with another value, by a schema.</param>
internal sealed record BrokenValue(
    SchemaNode Schema,
    YamlNode Value,
    Site Site,
    IReadOnlyList<Finding> Findings,
    BlockText Text,
    Func<SchemaNode, YamlNode, int> Count,
    Func<SchemaNode, YamlNode, bool> Fits)
{
    private readonly Lazy<ILookup<YamlNode, string>> _unknown = new(() => Findings
        .Where(static finding => finding.Rule == Rules.UnknownProperty && finding is { Meant: null, Property: not null })
        .ToLookup(static finding => finding.Value, static finding => finding.Property!));

    /// <summary>The finding that the value is of the wrong type; null where it is of a right one.</summary>
    public Finding? WrongType => Findings.FirstOrDefault(finding => finding.Value == Value && finding.Keyword == "type");

    /// <summary>The keys of a mapping that are unknown and resemble none.</summary>
    public IReadOnlyList<YamlMember> UnknownKeys(YamlMapping mapping)
    {
        if (!_unknown.Value.Contains(mapping))
            return [];
        var names = new HashSet<string>(_unknown.Value[mapping], StringComparer.Ordinal);
        return [.. mapping.Members.Where(member => names.Contains(member.Name))];
    }

    /// <summary>What is said of some keys of a mapping, at the first of them.</summary>
    public Finding OfKeys(YamlMapping mapping, IReadOnlyList<YamlMember> keys, Message message, Fix? fix = null) =>
        new(Rules.UnknownProperty, keys[0].KeyStart, keys[0].KeyEnd, message, Schema, KeywordOf(mapping, keys[0]))
        {
            Value = mapping,
            Site = Site,
            IsOfValue = false,
            Fix = fix,
        };

    /// <summary>What is said of the value as a whole, in place of what was said of it.</summary>
    public static Finding Instead(Finding finding, string but, string advice, Fix? fix = null) => finding with
    {
        Message = finding.Message.Instead(but, advice),
        Fix = fix,
        WithoutFix = null,
    };

    private string KeywordOf(YamlMapping mapping, YamlMember key) =>
        Findings.FirstOrDefault(finding => finding.Value == mapping && finding.Property == key.Name)?.Keyword ?? "";
}
