using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Locking;

/// <summary>Records the ids of each catalog, and the numbers of its enums, in the files beside its schema.</summary>
internal static class LockCommand
{
    private const int MostNamed = 10;

    /// <summary>Writes what is new and says so.</summary>
    public static string Run(IEnumerable<CatalogContent> catalogs, CatalogFiles files)
    {
        var said = new StringBuilder();
        CatalogSet set = Numbered(files);
        foreach (CatalogContent catalog in catalogs)
        {
            string path = FilePaths.LockOf(catalog.SchemaPath);

            // A former id was published too, or it would not have to lead anywhere.
            IEnumerable<string> ids = catalog.Entries.Values.SelectMany(entry => entry.FormerIds.Prepend(entry.Id));
            string? text = LockText.Add(Existing(path), ids, out string[] added);
            Write(path, text, added, "id");

            path = FilePaths.NumbersOf(catalog.SchemaPath);
            string? existing = Existing(path);
            EquatableArray<RecordedNumber> numbers =
                set.Definitions.First(other => FilePaths.Normalise(other.Document.File.Path) == catalog.SchemaPath).Numbers.All;
            if (existing is null && numbers.Count == 0)
                continue;
            text = NumbersText.Add(existing, numbers, out added);
            Write(path, text, [.. added.Select(static line => Words.Quote(line))], "number");
        }

        return said.ToString();

        void Write(string path, string? text, string[] added, string what)
        {
            if (text is not null)
                File.WriteAllText(path, text);
            string done = text is null ? "nothing new" : Recorded(added, what);
            said.AppendLine(CultureInfo.InvariantCulture, $"{FilePaths.Relative(path, files.ProjectDirectory)}: {done}");
        }
    }

    private static string? Existing(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>The catalogs with their types, whose numbers are those that were recorded.</summary>
    private static CatalogSet Numbered(CatalogFiles files)
    {
        CompiledCatalogs compiled = CatalogReader.Compile(files).Catalogs;
        NumbersFile[] numbers =
        [
            .. files.Schemas.Select(FilePaths.NumbersOf).Where(File.Exists).Select(CatalogFiles.FromDisk).Select(NumbersFile.Read),
        ];
        return CatalogStep.Run(compiled, CatalogSurroundings.None with { Numbers = [.. numbers] }, CancellationToken.None);
    }

    private static string Recorded(string[] added, string what)
    {
        string names = string.Join(", ", added.Take(MostNamed));
        int more = added.Length - MostNamed;
        return added.Length switch
        {
            0 => $"made, with no {what} in it yet",
            1 => $"recorded 1 new {what}: {names}",
            _ => FormattableString.Invariant(
                $"recorded {added.Length} new {what}s: {names}{(more > 0 ? FormattableString.Invariant($" and {more} more") : "")}"),
        };
    }
}
