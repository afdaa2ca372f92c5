using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// Settings of <c>x-catalog</c> that can do nothing, judged by what the schema says of entries: a property that none has, one
/// whose values are of the wrong kind, a value that it never has.
/// </summary>
internal sealed class SettingChecks
{
    private readonly SchemaNode _root;
    private readonly CatalogLayout _layout;
    private readonly YamlMapping? _settings;
    private readonly IReadOnlyList<SchemaNode> _parts;
    private readonly string[] _names;
    private readonly HashSet<string> _inverses;
    private readonly bool _isClosed;
    private readonly List<Problem> _problems = [];
    private readonly List<DoubtfulSetting> _doubtful = [];

    private SettingChecks(SchemaNode root, CatalogSettings settings, CatalogAnnotations annotations)
    {
        _root = root;
        _layout = settings.Layout;
        _settings = root.Extension("x-catalog") as YamlMapping;
        _parts =
        [
            .. SchemaNavigation.EntrySchemas(root, settings.Layout)
                .SelectMany(static schema => SchemaWords.InPlace(schema, branches: true))
                .Distinct(),
        ];
        _names =
        [
            .. _parts.SelectMany(static part => part.Properties)
                .Where(static property => property.Schema.Always != false)
                .Select(static property => property.Name)
                .Distinct(),
        ];
        _isClosed = SchemaNavigation.EntrySchemas(root, settings.Layout)
            .SelectMany(static schema => SchemaWords.InPlace(schema, branches: false))
            .Any(static part => part.AdditionalProperties?.Always == false || part.UnevaluatedProperties?.Always == false);
        _inverses = [.. annotations.All.Select(static annotation => annotation.Inverse).OfType<string>()];
    }

    /// <param name="root">The schema of a whole file.</param>
    /// <param name="settings">What was read from it.</param>
    /// <param name="annotations">Its annotations; the name of a look-up back can mark an entry as obsolete.</param>
    /// <returns>What is certainly wrong, and what is if no entry shows otherwise.</returns>
    public static (IReadOnlyList<Problem> Problems, IReadOnlyList<DoubtfulSetting> Doubtful) Find(
        SchemaNode root, CatalogSettings settings, CatalogAnnotations annotations)
    {
        var checks = new SettingChecks(root, settings, annotations);
        checks.CheckKey();
        checks.CheckText("member", "a name in C# is made of text");
        checks.CheckText("summary", "a tooltip begins with text");
        checks.CheckFormerIds();
        foreach (string mark in new[] { "obsolete", "experimental" })
            checks.CheckMark(mark);
        return (checks._problems, checks._doubtful);
    }

    /// <summary>Of a list nothing else says which entry is which, so there a wrong key is an error.</summary>
    private void CheckKey()
    {
        Rule rule = _layout == CatalogLayout.List ? Rules.SettingInvalid : Rules.SettingWithoutEffect;
        if (_settings?.Find("key") is { Text: not null } key)
        {
            if (_layout == CatalogLayout.Map)
                Report(rule, key, new("'key' does nothing here, since the keys of the map are the ids", "take it out"));
            else
                CheckText("key", "an id is text", rule);
        }
        else if (_layout == CatalogLayout.List)
        {
            string example = _names.FirstOrDefault(static name => name is "id" or "key" or "name" or "slug") ?? "…";
            var message = new Message(
                "a list needs to know which property is the id", $"name it, as \"x-catalog\": {{ \"key\": \"{example}\" }}");
            if (_settings is not null)
                Report(rule, _settings, message);
            else
                _problems.Add(new Problem(rule, _root.Document.File.Locate(_root.Source.Start, _root.Source.Start), message));
        }
    }

    private void CheckText(string setting, string why, Rule? rule = null)
    {
        if (_settings?.Find(setting) is { Text: { } name } place && Declared(setting, place, name, rule) is { } kinds
            && (kinds & SchemaTypes.String) == 0)
        {
            Report(rule ?? Rules.SettingWithoutEffect, place, new(
                $"'{setting}' does nothing, since {Words.Quote(name)} is {SchemaWords.OfTypes(kinds)} and {why}",
                "name a property whose values are text"));
        }
    }

    /// <summary>One former id may be given as a text, several as a list of texts.</summary>
    private void CheckFormerIds()
    {
        if (_settings?.Find("formerIds") is not { Text: { } name } place || Declared("formerIds", place, name) is not { } kinds)
            return;
        bool canHold = (kinds & SchemaTypes.String) != 0
            || ((kinds & SchemaTypes.Array) != 0
                && SchemasOf(name).SelectMany(SchemaParts.Of).All(static part =>
                    part.Items is null || (KindsOfValues.Of(part.Items) & SchemaTypes.String) != 0));
        if (!canHold)
        {
            Report(Rules.SettingWithoutEffect, place, new(
                $"'formerIds' does nothing, since {Words.Quote(name)} is no list of texts",
                "name a property that is an array of strings"));
        }
    }

    private void CheckMark(string setting)
    {
        YamlNode? mark = _settings?.Find(setting);
        YamlNode? place = mark is YamlMapping mapping ? mapping.Find("property") : mark;
        if (place?.Text is not { } name || (setting == "obsolete" && _inverses.Contains(name)))
            return;
        if (Declared(setting, place, name) is null || (mark as YamlMapping)?.Find("equals") is not { } equals)
            return;
        foreach (YamlScalar value in (equals is YamlSequence list ? list.Items : [equals]).OfType<YamlScalar>())
            CheckValue(setting, name, value);
    }

    private void CheckValue(string setting, string name, YamlScalar value)
    {
        IReadOnlyList<(YamlNode Value, SchemaNode Schema)>?[] choices = [.. SchemasOf(name).Select(SchemaWords.Choices)];
        string[] listed = [.. choices.SelectMany(static some => some ?? []).Select(static choice => choice.Value).OfType<YamlScalar>()
            .Select(static choice => choice.Value)];
        if (choices.Contains(null) || listed.Contains(value.Value))
            return;
        Report(Rules.SettingWithoutEffect, value, new(
            $"'{setting}' does nothing, since {Words.Quote(name)} is never {NodeWords.Quote(value)}",
            DidYouMean.Question(value.Value, listed, $"write {Words.Choices([.. listed.Select(Words.Quote)])}")));
    }

    /// <summary>
    /// The kinds of values that a property of entries has; null where the schema does not declare the property. Where entries may
    /// have properties that the schema does not declare, they decide whether that is reported.
    /// </summary>
    private SchemaTypes? Declared(string setting, YamlNode place, string name, Rule? rule = null)
    {
        SchemaNode[] schemas = [.. SchemasOf(name)];
        if (schemas.Length > 0)
            return schemas.Aggregate(SchemaTypes.None, static (kinds, schema) => kinds | KindsOfValues.Of(schema));
        Problem problem = At(rule ?? Rules.SettingWithoutEffect, place, new(
            $"'{setting}' names the property {Words.Quote(name)}, which no entry has",
            DidYouMean.Question(
                name, _names, _names.Length == 0 ? "name a property" : $"name one of {Words.Choices([.. _names.Select(Words.Quote)])}")));
        if (_isClosed)
            _problems.Add(problem);
        else
            _doubtful.Add(new DoubtfulSetting(name, problem));
        return null;
    }

    private IEnumerable<SchemaNode> SchemasOf(string name) =>
    [
        .. _parts.SelectMany(static part => part.Properties)
            .Where(property => property.Name == name && property.Schema.Always != false)
            .Select(static property => property.Schema),
        .. _parts.SelectMany(static part => part.PatternProperties)
            .Where(pattern => pattern.Schema.Always != false && Matches(pattern, name))
            .Select(static pattern => pattern.Schema),
    ];

    private static bool Matches(PatternProperty pattern, string name)
    {
        try
        {
            return pattern.Pattern.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private void Report(Rule rule, YamlNode place, Message message) => _problems.Add(At(rule, place, message));

    private Problem At(Rule rule, YamlNode place, Message message) =>
        new(rule, _root.Document.File.Locate(place.Start, place.End), message);
}
