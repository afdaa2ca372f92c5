using System.Collections.Immutable;

namespace Catalog.Gen.Pipeline;

/// <summary>A catalog of a referenced assembly, as its assembly attribute tells.</summary>
/// <param name="Class">The full name of its static class.</param>
/// <param name="EntryType">The full name of its entry type.</param>
/// <param name="Ids">Its ids.</param>
/// <param name="Former">Its former ids, each with the id of now.</param>
internal sealed record ForeignCatalog(string Class, string EntryType, EquatableArray<string> Ids, EquatableArray<FormerId> Former)
{
    /// <summary>What the attribute's key begins with; the class follows.</summary>
    public const string KeyPrefix = "Catalog.Gen/";

    /// <summary>The attribute's value: the entry type, then a line for each id, or <c>former&gt;id</c>.</summary>
    public static ForeignCatalog Parse(string @class, string value)
    {
        string[] lines = value.Split('\n');
        var ids = ImmutableArray.CreateBuilder<string>(lines.Length);
        var former = ImmutableArray.CreateBuilder<FormerId>();
        for (int i = 1; i < lines.Length; i++)
        {
            int arrow = lines[i].LastIndexOf('>');
            if (arrow < 0)
                ids.Add(lines[i]);
            else
                former.Add(new FormerId(lines[i].Substring(0, arrow), lines[i].Substring(arrow + 1)));
        }

        return new ForeignCatalog(@class, lines[0], ids.ToImmutable(), former.ToImmutable());
    }
}

/// <summary>An id of the past and the one of now.</summary>
internal readonly record struct FormerId(string Id, string Current);
