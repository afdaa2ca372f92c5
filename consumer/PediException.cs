namespace Pedi;

/// <summary>What ends a command with one line on standard error.</summary>
/// <param name="exitCode">What the process returns.</param>
/// <param name="message">The line, without the program's name before it.</param>
internal sealed class PediException(int exitCode, string message) : Exception(message)
{
    /// <summary>What the process returns.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What was written on the command line cannot be meant.</summary>
    public static PediException Usage(string message) => new(Pedi.ExitCode.Usage, message);
}
