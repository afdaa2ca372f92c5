namespace Pedi;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>There is no such entry.</summary>
    public const int NotFound = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>What was to be written cannot be: a full disk, a folder that is not there.</summary>
    public const int NotWritten = 3;
}
