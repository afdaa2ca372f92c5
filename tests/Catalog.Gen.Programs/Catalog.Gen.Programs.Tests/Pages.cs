namespace Catalog.Gen.Programs.Tests;

/// <summary>What programs write.</summary>
internal static class Pages
{
    /// <summary>The page, with line ends as this file has them.</summary>
    public static string Of(Action<TextWriter> program)
    {
        using StringWriter output = new() { NewLine = "\n" };
        program(output);
        return output.ToString();
    }
}
