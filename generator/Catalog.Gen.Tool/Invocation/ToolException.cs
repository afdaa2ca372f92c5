using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Invocation;

/// <summary>What a person did not get right, in words for them; it ends the tool without a stack trace.</summary>
internal sealed class ToolException : Exception
{
    public ToolException(string message)
        : base(message) => Lines = [Words.Line(Words.OneLine(message))];

    private ToolException(IReadOnlyList<string> lines)
        : base(string.Join(Environment.NewLine, lines))
    {
        Lines = lines;
        IsPlaced = true;
    }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether each line begins with a place in a file and is an error as MSBuild reads it.</summary>
    public bool IsPlaced { get; }

    public static ToolException Placed(IReadOnlyList<string> lines) => new(lines);
}
