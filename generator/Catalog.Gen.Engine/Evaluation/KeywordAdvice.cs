using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Keywords that do nothing where they stand, or that a draft refuses: what is said of them, and what to write instead.
/// </summary>
internal static class KeywordAdvice
{
    /// <summary>What is to be said of a keyword, with the one that was meant where it is misspelt; null where there is nothing.</summary>
    /// <param name="name">The keyword.</param>
    /// <param name="dialect">The dialect that its schema is in.</param>
    /// <param name="isBesideReference">Whether it stands beside a <c>$ref</c> that the dialect lets stand alone.</param>
    /// <param name="comparisons">How many keywords may be compared with unknown ones.</param>
    public static (Rule Rule, Message Message, string? Meant)? Of(
        string name, Dialect dialect, bool isBesideReference, Effort comparisons)
    {
        if (isBesideReference && KeywordTable.Find(name) is { } neighbour)
            return BesideReference(neighbour, dialect);
        if (dialect.Find(name) is not null)
            return null;
        if (dialect.Draft == Draft.One && !name.StartsWith("x-", StringComparison.Ordinal))
            return RefusedInVersionOne(name, dialect, comparisons);
        if (KeywordTable.Find(name) is { } keyword)
            return OfAnotherDraft(keyword, dialect);
        return KeywordTable.Misspelt(name, dialect, comparisons) is { } meant
            ? (Rules.SchemaKeywordMisspelt,
                new($"'{Words.Clean(name)}' is no keyword of JSON Schema, so it does nothing", $"did you mean '{meant}'?"),
                meant)
            : null;
    }

    private static (Rule Rule, Message Message, string? Meant)? BesideReference(Keyword keyword, Dialect dialect) =>
        KeywordReader.ActsBesideReference(keyword) || !CanDoSomething(keyword) || keyword.Name is "$schema" or "definitions"
            ? null
            : (Rules.SchemaKeywordWithoutEffect,
                new(
                    $"'{keyword.Name}' does nothing beside '$ref' in {DraftNames.NameOf(dialect.Draft)}",
                    "put the '$ref' into an 'allOf', or change '$schema' to draft 2019-09 or later"),
                null);

    private static (Rule Rule, Message Message, string? Meant)? OfAnotherDraft(Keyword keyword, Dialect dialect)
    {
        // A keyword of a vocabulary that the metaschema leaves out does nothing because the project wants it so.
        if (keyword.IsOf(dialect.Draft) || !CanDoSomething(keyword))
            return null;
        string here = DraftNames.NameOf(dialect.Draft);
        var message = new Message(
            $"{IsOf(keyword, dialect)} and does nothing in {here}",
            $"{Instead(keyword, dialect)}, or change '$schema'");
        return (Rules.SchemaKeywordWithoutEffect, message, null);
    }

    private static (Rule Rule, Message Message, string? Meant) RefusedInVersionOne(
        string name, Dialect dialect, Effort comparisons)
    {
        const string Only = "JSON Schema v1 allows no other keywords than its own";
        string? meant = null;
        Message message;
        if (KeywordTable.Find(name) is { } keyword)
        {
            message = new($"{IsOf(keyword, dialect)}, and {Only}", $"{Instead(keyword, dialect)}, or change '$schema'");
        }
        else
        {
            meant = KeywordTable.Misspelt(name, dialect, comparisons);
            message = new(
                $"'{Words.Clean(name)}' is unknown, and {Only}",
                meant is null ? "take it out, or begin its name with 'x-'" : $"did you mean '{meant}'?");
        }

        return (Rules.SchemaKeywordUnsupported, message, meant);
    }

    private static string IsOf(Keyword keyword, Dialect dialect)
    {
        bool isNewer = keyword.Drafts > (Drafts)(1 << (int)dialect.Draft);
        Draft nearest = isNewer ? DraftNames.First(keyword.Drafts) : DraftNames.Last(keyword.Drafts);
        return $"'{keyword.Name}' is a keyword of {DraftNames.NameOf(nearest)}";
    }

    /// <summary>
    /// Whether the keyword ever does something that could be missed. Remarks do not; schemas in <c>$defs</c> are only
    /// referred to, and that works in every draft; and <c>id</c> is an editor's keyword as often as draft-04's.
    /// </summary>
    private static bool CanDoSomething(Keyword keyword) =>
        keyword.Family is not ContentKeywords && keyword.Name is not ("$comment" or "$defs" or "id" or "readOnly" or "writeOnly");

    private static string Instead(Keyword keyword, Dialect dialect) => keyword.Name switch
    {
        "additionalItems" => "write 'items' beside 'prefixItems'",
        "prefixItems" => "write the list as 'items', and what was 'items' as 'additionalItems'",
        "const" => "write an 'enum' of one value",
        "dependentRequired" or "dependentSchemas" => "write 'dependencies'",
        "$anchor" => $"write it as '{dialect.IdKeyword}', with a '#' before the name",
        "$id" or "id" => $"write '{dialect.IdKeyword}'",
        "$recursiveRef" => "write '$dynamicRef'",
        "$recursiveAnchor" => "write '$dynamicAnchor'",
        "$dynamicRef" when dialect.Draft == Draft.TwentyNineteen => "write '$recursiveRef'",
        "$dynamicAnchor" when dialect.Draft == Draft.TwentyNineteen => "write '$recursiveAnchor'",
        _ => "take it out",
    };
}
