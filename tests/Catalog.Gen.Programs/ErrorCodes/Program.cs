// A library of error codes, and a page of what its users do with it. It shows
//   - a unique, indexed property: GetByCode and TryGetByCode;
//   - a catalog that is internal to the assembly (Retries) beside one that is public (ErrorCodes): Visibility on the item;
//   - numbers of enums that are a contract: Severity has those that the schema gives (x-value), Area those that
//     `dotnet build -t:CatalogLock` recorded in errors/error.numbers.txt, HttpStatus its own;
//   - durations.

namespace ErrorLibrary;

/// <summary>What users of the library do.</summary>
public static class Program
{
    /// <summary>Prints the page.</summary>
    public static void Main() => Use(Console.Out);

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    public static void Use(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);

        output.WriteLine(Faults.Line(ErrorCodes.FileNotFound, "notes.txt"));
        output.WriteLine(Faults.Line(ErrorCodes.GetByCode(2001)));
        output.WriteLine($"Waits {string.Join(", ", Faults.Waits(ErrorCodes.ServerBusy))}");

        foreach (int code in (int[])[1002, 1003])
        {
            output.WriteLine(ErrorCodes.TryGetByCode(code, out ErrorCode? error)
                ? $"{code} is {error}, status {(int?)error.Status ?? 500}"
                : $"{code} is no error of ours");
        }

        foreach (Area area in Enum.GetValues<Area>())
            output.WriteLine($"{(int)area} {area.ToText()}: {string.Join(", ", ErrorCodes.ByArea(area).Select(error => error.Code))}");
    }
}
