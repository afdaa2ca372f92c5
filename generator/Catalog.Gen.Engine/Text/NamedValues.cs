using System.Text;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// Names and values as one text, in which a line is a name and its value. Line breaks in a value are escaped, so that no
/// value can become a line of its own: this is how the build asks the tool, and tells the generator of the project.
/// </summary>
internal sealed class NamedValues
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>Reads what <see cref="ToString"/> wrote. A line that is none of its lines is left out.</summary>
    public static NamedValues Read(string text)
    {
        var values = new NamedValues();
        foreach (string line in text.Split('\n'))
        {
            int equals = line.IndexOf('=');
            if (equals > 0)
                values.Add(line.Substring(0, equals), Unescape(line.Substring(equals + 1)));
        }

        return values;
    }

    /// <summary>Adds a value under a name, which may have several.</summary>
    public NamedValues Add(string name, string value)
    {
        _pairs.Add(new(name, value));
        return this;
    }

    public NamedValues Add(string name, IEnumerable<string> values)
    {
        foreach (string value in values)
            Add(name, value);
        return this;
    }

    /// <summary>The first value of a name; empty where it has none.</summary>
    public string One(string name) => All(name).FirstOrDefault() ?? "";

    public IEnumerable<string> All(string name) => _pairs.Where(pair => pair.Key == name).Select(pair => pair.Value);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (KeyValuePair<string, string> pair in _pairs)
            text.Append(pair.Key).Append('=').Append(Escape(pair.Value)).Append('\n');
        return text.ToString();
    }

    private static string Escape(string value) => value.IndexOfAny(['\\', '\n', '\r']) < 0
        ? value
        : value.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Unescape(string value)
    {
        if (value.IndexOf('\\') < 0)
            return value;
        var text = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            bool isEscaped = value[i] == '\\' && ++i < value.Length;
            if (i < value.Length)
                text.Append(isEscaped ? value[i] switch { 'n' => '\n', 'r' => '\r', char other => other } : value[i]);
        }

        return text.ToString();
    }
}
