using PediatricImaging;

namespace Pedi.Exports;

/// <summary>A column of the tables that entries are exported as.</summary>
/// <param name="Name">Its name, in the form that every reader of tables takes for an identifier.</param>
/// <param name="Meaning">What it holds, in a sentence.</param>
internal abstract record ExportColumn(string Name, string Meaning)
{
    /// <summary>A text, or nothing.</summary>
    public sealed record Text(string Name, string Meaning, Func<Dataset, string?> Read) : ExportColumn(Name, Meaning);

    /// <summary>A whole number, or nothing.</summary>
    public sealed record Number(string Name, string Meaning, Func<Dataset, int?> Read) : ExportColumn(Name, Meaning);

    /// <summary>Yes or no.</summary>
    public sealed record Flag(string Name, string Meaning, Func<Dataset, bool> Read) : ExportColumn(Name, Meaning);

    /// <summary>A list of texts.</summary>
    public sealed record Texts(string Name, string Meaning, Func<Dataset, IEnumerable<string>> Read) : ExportColumn(Name, Meaning)
    {
        /// <summary>What sets items apart where a list is one cell: one that no item has inside.</summary>
        public string Separator { get; init; } = "; ";
    }

    /// <summary>A list of numbers.</summary>
    public sealed record Numbers(string Name, string Meaning, Func<Dataset, IEnumerable<double>> Read) : ExportColumn(Name, Meaning)
    {
        /// <summary>What sets items apart where a list is one cell.</summary>
        public const string Separator = "; ";
    }
}
