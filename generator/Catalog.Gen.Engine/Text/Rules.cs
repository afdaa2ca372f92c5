namespace Catalog.Gen.Engine.Text;

/// <summary>
/// Every diagnostic: CAT0xxx the schema and the project, CAT1xxx an entry, CAT2xxx between entries, CAT3xxx in C#.
/// </summary>
internal static partial class Rules
{
    private static Rule Error(string id, string title) => new(id, title, Severity.Error);

    private static Rule Note(string id, string title) => new(id, title, Severity.Information);

    private static Rule Warning(string id, string title) => new(id, title, Severity.Warning);
}
