namespace Catalog.Gen.Tool.Invocation;

/// <summary>
/// What a target asks for: a file of lines <c>name=value</c>, because a command line would be cut short by many files
/// and read by a shell on its way.
/// </summary>
internal sealed class ToolArguments
{
    private readonly List<KeyValuePair<string, string>> _values = [];

    private ToolArguments()
    {
    }

    /// <summary>The target's name.</summary>
    public string Command => One("command");

    public static ToolArguments Read(string text)
    {
        var arguments = new ToolArguments();
        foreach (string line in text.Split('\n'))
        {
            int equals = line.IndexOf('=');
            string value = line[(equals + 1)..].TrimEnd('\r');
            if (equals > 0 && value.Length > 0)
                arguments._values.Add(new(line[..equals], value));
        }

        return arguments;
    }

    /// <summary>The value of a name; empty where it has none.</summary>
    public string One(string name) => All(name).FirstOrDefault() ?? "";

    public IEnumerable<string> All(string name) => _values.Where(pair => pair.Key == name).Select(pair => pair.Value);
}
