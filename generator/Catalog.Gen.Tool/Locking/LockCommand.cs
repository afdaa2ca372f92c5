using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Locking;

/// <summary>Records the ids of each catalog in the file beside its schema.</summary>
internal static class LockCommand
{
    private const int MostNamed = 10;

    /// <summary>Writes what is new and says so.</summary>
    public static string Run(IEnumerable<CatalogContent> catalogs, string projectDirectory)
    {
        var said = new StringBuilder();
        foreach (CatalogContent catalog in catalogs)
        {
            string path = FilePaths.Folder(catalog.SchemaPath) + FilePaths.Stem(catalog.SchemaPath) + ".ids.txt";
            string name = FilePaths.Relative(path, projectDirectory);
            string? existing = File.Exists(path) ? File.ReadAllText(path) : null;

            // A former id was published too, or it would not have to lead anywhere.
            IEnumerable<string> ids = catalog.Entries.Values.SelectMany(entry => entry.FormerIds.Prepend(entry.Id));
            if (LockText.Add(existing, ids, out string[] added) is { } text)
            {
                File.WriteAllText(path, text);
                said.AppendLine(CultureInfo.InvariantCulture, $"{name}: {Recorded(added)}");
            }
            else
            {
                said.AppendLine(CultureInfo.InvariantCulture, $"{name}: nothing new");
            }
        }

        return said.ToString();
    }

    private static string Recorded(string[] added)
    {
        string names = string.Join(", ", added.Take(MostNamed));
        int more = added.Length - MostNamed;
        return added.Length switch
        {
            0 => "made, with no id in it yet",
            1 => $"recorded 1 new id: {names}",
            _ => FormattableString.Invariant(
                $"recorded {added.Length} new ids: {names}{(more > 0 ? FormattableString.Invariant($" and {more} more") : "")}"),
        };
    }
}
