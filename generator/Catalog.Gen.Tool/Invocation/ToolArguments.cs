using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Invocation;

/// <summary>
/// What a target asks for: a file of names and values, because a command line would be cut short by many files and read by a
/// shell on its way.
/// </summary>
internal sealed class ToolArguments
{
    private readonly NamedValues _values;

    private ToolArguments(NamedValues values)
    {
        _values = values;
        Project = ProjectText.Read(values);
    }

    /// <summary>The target's name.</summary>
    public string Command => One("command");

    /// <summary>What the build says of the project.</summary>
    public ProjectText Project { get; }

    /// <exception cref="ToolException">A value cannot be meant: no path and no revision has such characters.</exception>
    public static ToolArguments Read(string text)
    {
        var values = NamedValues.Read(text);
        foreach (KeyValuePair<string, string> pair in values.Pairs)
        {
            if (pair.Value.Any(char.IsControl))
                throw new ToolException($"the {pair.Key} {Words.Quote(pair.Value)} has a control character in it");
        }

        return new ToolArguments(values);
    }

    /// <summary>The value of a name; empty where it has none.</summary>
    public string One(string name) => _values.One(name);

    public IEnumerable<string> All(string name) => _values.All(name);
}
