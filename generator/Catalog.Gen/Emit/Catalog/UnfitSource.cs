using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// The entries that a baseline admits and that nobody can read: they are in no list, and there by their names and their ids, so that
/// code that names them compiles.
/// </summary>
internal static class UnfitSource
{
    /// <summary>What finds the entries of <c>All</c>. The places of those that are left out are in order.</summary>
    public static string CollectAll(string type, CatalogOutline outline, bool keepsBack)
    {
        string unlisted = keepsBack ? "\n    string? unlisted = null;\n    int nextUnlisted = 0;\n    ProvideUnlisted(ref unlisted);" : "";
        string isUnlisted = keepsBack ? $$"""

                    if (nextUnlisted < {{outline.Unlisted}}
                        && global::CatalogGen.Runtime.PackedText.Number(unlisted!, nextUnlisted) == i)
                    {
                        nextUnlisted++;
                        continue;
                    }

            """ : "";
        return $$"""
            private static {{type}}[] CollectAll()
            {
                string? unfit = null;
                int nextUnfit = 0, kept = 0;
                ProvideUnfit(ref unfit);{{unlisted}}
                var all = new {{type}}[{{outline.Count - outline.Unlisted - outline.Unfit}}];
                for (int i = 0; i < {{outline.Count}}; i++)
                {{{isUnlisted}}
                    if (nextUnfit < {{outline.Unfit}} && global::CatalogGen.Runtime.PackedText.Number(unfit!, nextUnfit) == i)
                        nextUnfit++;
                    else
                        all[kept++] = EntryAt(i);
                }

                return global::System.Threading.Interlocked.CompareExchange(ref AllMade, all, null) ?? all;
            }
            """;
    }
}
