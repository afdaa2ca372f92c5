using System.Collections.Immutable;
using System.Globalization;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// <c>dataset.numbers.txt</c> beside <c>dataset.schema.json</c>: the number of every value that an enum ever had, one a line,
/// as <c>Modality 3 T1w</c>.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">The numbers.</param>
/// <param name="Problems">What is wrong with lines; both sides of a merge conflict count.</param>
internal sealed record NumbersFile(string Path, EquatableArray<RecordedNumber> Lines, EquatableArray<Problem> Problems)
{
    /// <summary>Reads a file. The order of lines and lines that are there twice do not matter.</summary>
    public static NumbersFile Read(SourceFile file)
    {
        RecordedLines lines = RecordedLines.Read(file);
        var numbers = new List<RecordedNumber>();
        var problems = new List<Problem>();
        if (lines.Conflict is { } conflict)
        {
            problems.Add(new Problem(
                Rules.RecordInConflict,
                conflict,
                new("an unresolved merge conflict", "keep the lines of both sides, and take out those that git has put between them"))
            {
                Fixes = [lines.Resolution!.Value],
            });
        }

        foreach (PlacedText line in lines.Lines)
        {
            if (Read(line) is { } number)
                numbers.Add(number);
            else
                problems.Add(new Problem(
                    Rules.NumbersContradict,
                    line.Place,
                    new(
                        $"{Words.Quote(line.Text)} does not record the number of a value",
                        "write a line like 'Modality 3 T1w', or let 'dotnet build -t:CatalogLock' write it")));
        }

        return new NumbersFile(FilePaths.Normalise(file.Path), numbers.Distinct().ToImmutableArray(), problems.ToImmutableArray());
    }

    /// <summary>The record beside a catalog's schema, which is called as the schema is; null where there is none.</summary>
    public static NumbersFile? Find(EquatableArray<NumbersFile> files, CompiledCatalog catalog)
    {
        string path = FilePaths.NumbersOf(FilePaths.Normalise(catalog.Document.File.Path));
        return files.FirstOrDefault(file => string.Equals(file.Path, path, StringComparison.OrdinalIgnoreCase));
    }

    private static RecordedNumber? Read(PlacedText line)
    {
        string[] parts = line.Text.Split([' '], 3);
        return parts.Length == 3 && Identifiers.IsValid(parts[0])
            && int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && NumberedValue.Read(parts[2]) is { } value
                ? new RecordedNumber(parts[0], number, value, line.Place)
                : null;
    }
}
