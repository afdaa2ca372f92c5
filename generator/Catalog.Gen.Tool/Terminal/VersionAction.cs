using System.CommandLine;
using System.CommandLine.Invocation;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Terminal;

/// <summary>Prints the version as the package has it: what System.CommandLine prints has the commit behind it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.WriteLine(ToolVersion.Text);
        return ExitCodes.Fine;
    }
}
