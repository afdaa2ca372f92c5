using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// One thing that is wrong with a value, before it is known whether it will be reported: it may belong to a branch that
/// nobody meant.
/// </summary>
/// <param name="Rule">What kind of problem it is.</param>
/// <param name="Start">Where the culprit begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Message">What is said to the curator.</param>
/// <param name="Schema">The schema that was broken.</param>
/// <param name="Keyword">Its keyword.</param>
internal sealed record Finding(Rule Rule, int Start, int End, Message Message, SchemaNode Schema, string Keyword)
{
    /// <summary>A finding of a value as a whole.</summary>
    public static Finding At(Rule rule, YamlNode value, Site site, SchemaNode schema, string keyword, Message message) =>
        new(rule, value.Start, value.End, message, schema, keyword) { Value = value, Site = site };

    /// <summary>A finding of a value as a whole, with what to write instead.</summary>
    public static Finding At(Rule rule, YamlNode value, Site site, SchemaNode schema, string keyword, ValueAdvice advice) =>
        At(rule, value, site, schema, keyword, advice.Message) with { Fix = advice.Fix, WithoutFix = advice.WithoutFix };

    /// <summary>A finding of a list, at one of its items or at the whole.</summary>
    public static Finding OfItem(
        YamlSequence list, YamlNode culprit, Site site, SchemaNode schema, string keyword, Message message) =>
        new(Rules.ItemsMismatch, culprit.Start, culprit.End, message, schema, keyword)
        {
            Value = list,
            Site = site,
            IsOfValue = culprit == list,
        };

    /// <summary>The value that the keyword judged.</summary>
    public required YamlNode Value { get; init; }

    /// <summary>Where that value stands.</summary>
    public required Site Site { get; init; }

    /// <summary>How deep that value lies below the one that was validated.</summary>
    public int Depth => Site.Depth;

    /// <summary>Whether the value as a whole is judged, and not a member that it lacks or that it has too many.</summary>
    public bool IsOfValue { get; init; } = true;

    /// <summary>For a missing or an unknown property, its name.</summary>
    public string? Property { get; init; }

    /// <summary>For an unknown property, the one that was meant.</summary>
    public string? Meant { get; init; }

    /// <summary>Whether the message leaves open what the schema says, so that its place helps.</summary>
    public bool NamesSchema { get; init; }

    /// <summary>What to write instead; null where the message leaves it to a person.</summary>
    public Fix? Fix { get; init; }

    /// <summary>What is said where <see cref="Fix"/> is tried and refused: <see cref="Message"/> would advise what is wrong.</summary>
    public Message? WithoutFix { get; init; }

    /// <summary>Whether the schema's author has written the message (<c>x-message</c>).</summary>
    public bool IsOwnWords { get; init; }

    /// <summary>The properties that the value lacks: they may have been given under other names.</summary>
    public EquatableArray<string> Lacks { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Another place in the same file: the first of two equal items.</summary>
    public YamlNode? Other { get; init; }

    /// <summary>Among the problems of one value only the first in this order is reported: the others are mostly its consequences.</summary>
    public int Rank => Keyword switch
    {
        "type" => 0,
        "enum" or "const" => 1,
        "format" => 3,
        "pattern" => 4,
        _ => 2,
    };
}
