namespace Catalog.Gen.Tool.Invocation;

/// <summary>What the program ends with. The page <c>rules/tool.md</c> lists them.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>An entry, a schema or something between them is wrong.</summary>
    public const int Problems = 1;

    /// <summary>
    /// What was asked could not be done: an argument is wrong, no catalog was found, a file could not be read or written.
    /// </summary>
    public const int Refused = 2;
}
