using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Making;

/// <summary>
/// The text of a new entry: the keys that it must have with what the schema says of them, and behind them, commented out, those
/// that it may have.
/// </summary>
internal sealed class NewEntry
{
    private const int Width = 100;

    /// <summary>A schema may lead back to itself.</summary>
    private const int Deepest = 6;

    private readonly CatalogSettings _settings;
    private readonly string _id;
    private readonly StringBuilder _text = new();

    private NewEntry(CatalogSettings settings, string id)
    {
        _settings = settings;
        _id = id;
    }

    /// <summary>The lines of an entry.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="id">Its id.</param>
    public static string Write(CatalogDefinition catalog, string id)
    {
        var entry = new NewEntry(catalog.Settings, id);
        entry.WriteKeys(catalog.Entry, indent: "", isEntry: true, Deepest);
        return entry._text.Length == 0 ? "{}\n" : entry._text.ToString();
    }

    private void WriteKeys(SchemaNode schema, string indent, bool isEntry, int depth)
    {
        IReadOnlyList<string> required = SchemaWords.RequiredKeys(schema);
        Dictionary<string, SchemaNode> declared = [];
        foreach (SchemaProperty property in SchemaWords.Properties(schema).Where(static property => property.Schema.Always != false))
            declared.TryAdd(property.Name, property.Schema);
        string? key = isEntry ? _settings.Key : null;
        if (key is not null)
            _text.Append(indent).Append(Key(key)).Append(": ").Append(ScalarText.Like('\0', _id)).Append('\n');
        foreach (string name in declared.Keys.Where(required.Contains).Concat(required.Where(name => !declared.ContainsKey(name))))
        {
            if (name != key)
                WriteKey(name, declared.GetValueOrDefault(name), indent, depth);
        }

        if (!isEntry)
            return;
        bool isFirst = true;
        foreach ((string name, SchemaNode property) in declared.Where(pair => !required.Contains(pair.Key) && pair.Key != key))
        {
            if (SchemaWords.InPlace(property, branches: false).Any(static node => node.Deprecated))
                continue;
            if (isFirst)
                _text.Append("\n# What may be said besides:\n");
            isFirst = false;
            WriteComment(property, "");
            _text.Append("# ").Append(Key(name)).Append(':').Append(BehindKey(Value(property))).Append('\n');
        }
    }

    private void WriteKey(string name, SchemaNode? property, string indent, int depth)
    {
        if (property is not null)
            WriteComment(property, indent);
        _text.Append(indent).Append(Key(name)).Append(':');
        SchemaTypes? types = property is null ? null : SchemaWords.Types(property) & ~SchemaTypes.Null;
        if (property is not null && depth > 0 && types == SchemaTypes.Object && SchemaWords.RequiredKeys(property).Count > 0)
        {
            _text.Append('\n');
            WriteKeys(property, indent + "  ", isEntry: false, depth - 1);
        }
        else if (property is not null && types == SchemaTypes.Array)
        {
            WriteItem(SchemaWords.ItemsOf(property), indent, depth);
        }
        else
        {
            _text.Append(BehindKey(property is null ? "" : Value(property))).Append('\n');
        }
    }

    /// <summary>A list begins with an item to fill in: with the keys of one where it is a mapping.</summary>
    private void WriteItem(SchemaNode? items, string indent, int depth)
    {
        _text.Append('\n');
        int start = _text.Length;
        if (items is not null && depth > 0 && (SchemaWords.Types(items) & ~SchemaTypes.Null) == SchemaTypes.Object)
            WriteKeys(items, indent + "    ", isEntry: false, depth - 1);
        if (_text.Length == start)
        {
            _text.Append(indent).Append("  -\n");
            return;
        }

        // The first key stands behind the dash; comments before it stand above, as far in as the dash.
        string keys = _text.ToString(start, _text.Length - start);
        string[] lines = keys.Split('\n');
        int first = Array.FindIndex(lines, line => !line.TrimStart().StartsWith('#'));
        for (int i = 0; i < first; i++)
            lines[i] = lines[i][2..];
        lines[first] = indent + "  - " + lines[first][(indent.Length + 4)..];
        _text.Length = start;
        _text.Append(string.Join('\n', lines));
    }

    /// <summary>What a value has to be where there is no choice; else nothing, to be filled in.</summary>
    private static string Value(SchemaNode property)
    {
        if (SchemaWords.Choices(property) is [var only])
            return Scalar(only.Value);
        return SchemaWords.InPlace(property, branches: false).Select(static node => node.Default)
            .FirstOrDefault(static value => value is YamlScalar) is { } given
            ? Scalar(given)
            : "";
    }

    private static string BehindKey(string value) => value.Length == 0 ? "" : " " + value;

    private static string Scalar(YamlNode value) => value is YamlScalar scalar
        ? scalar.Kind == NodeKind.String ? ScalarText.Like('\0', scalar.Value) : scalar.Value
        : "";

    private static string Key(string name) => ScalarText.Like('\0', name);

    private void WriteComment(SchemaNode property, string indent)
    {
        IReadOnlyList<SchemaNode> parts = SchemaWords.InPlace(property, branches: false);
        string description = parts.Select(static node => node.Description).FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text))
            ?? parts.Select(static node => node.Title).FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text))
            ?? "";
        string? expected = SchemaWords.ToWrite(property);
        var said = new StringBuilder(Words.OneLine(description).Trim());
        if (expected is not null)
        {
            if (said.Length > 0)
                said.Append(said[^1] is '.' or '!' or '?' ? " " : ". ");
            said.Append("Write ").Append(expected).Append('.');
        }

        foreach (string line in Wrap(said.ToString(), Width - indent.Length - 2))
            _text.Append(indent).Append("# ").Append(line).Append('\n');
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }
}
