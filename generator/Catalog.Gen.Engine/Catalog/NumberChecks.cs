using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>The numbers of enums, where a catalog records what it publishes: those of all values have to be recorded.</summary>
internal static class NumberChecks
{
    /// <summary>How many values a message names.</summary>
    private const int MostNamed = 8;

    public static IEnumerable<Problem> Run(ProblemContext context)
    {
        foreach (CatalogDefinition catalog in context.Catalogs.Definitions)
        {
            // A catalog that was never locked is not published, or its author does not care.
            bool isLocked = context.Folders.FindLock(catalog) is not null || context.Catalogs.FindNumbers(catalog) is not null;
            if (isLocked && catalog.Numbers.New.Count > 0)
                yield return Unrecorded(catalog, catalog.Numbers.New, context.Catalogs.Options);
        }
    }

    /// <summary>One problem for all of a catalog, at the first.</summary>
    private static Problem Unrecorded(CatalogDefinition catalog, EquatableArray<RecordedNumber> numbers, ProjectOptions options)
    {
        string file = FilePaths.Shown(FilePaths.NumbersOf(FilePaths.Normalise(catalog.Document.File.Path)), options.ProjectDirectory);
        string[] named = [.. numbers.Take(MostNamed).Select(static line => $"{Words.Quote(line.Value)} of {line.Type}")];
        Message message = numbers.Count == 1
            ? new(
                $"{named[0]} has the number {numbers[0].Number}, which is not yet in {file}",
                $"add the line {Words.Quote(numbers[0].Line)} there, or {options.RunLock}")
            : new(
                $"the numbers of {Words.Number(numbers.Count)} values are not yet in {file}: "
                + (named.Length < numbers.Count ? string.Join(", ", named) + " and others" : Words.And(named)),
                options.RunLock);

        // The values of a metaschema, which a schema may refer to, stand in no file of the project.
        FileSpan[] places =
            [.. numbers.Select(static line => line.Place).Where(static place => Metaschemas.FindResource(place.Path) is null)];
        SchemaDocument document = catalog.Document;
        FileSpan place = places.Length > 0 ? places[0] : document.File.Locate(document.Root.Source.Start, document.Root.Source.Start);
        return new Problem(Rules.NumberNotRecorded, place, message)
        {
            Severity = options.Locked ? Severity.Error : Rules.NumberNotRecorded.Severity,
            Related = [.. places.Skip(1).Take(MostNamed - 1).Select(static place => new RelatedPlace(place, "another new value"))],
        };
    }
}
