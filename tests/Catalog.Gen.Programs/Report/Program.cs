// A report over the catalog of this repository, which another assembly brings (catalog/PediatricImaging.csproj). It shows
//   - look-ups that were made when the catalog was built, and that they find what a query finds;
//   - terms in a tree: a broad term finds the entries of the narrow ones, where that is asked for;
//   - entries that are kept back, and references that lead from one work to another.

using PediatricImaging;

namespace Report;

/// <summary>A page of Markdown.</summary>
public static class Program
{
    /// <summary>Prints the page.</summary>
    public static void Main() => Write(Console.Out);

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    public static void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);

        output.WriteLine($"# {Datasets.Count} datasets and atlases");
        output.WriteLine();
        output.WriteLine("| modality | entries | with narrower terms | of newborns |");
        output.WriteLine("|---|---|---|---|");
        foreach (Modality modality in Enum.GetValues<Modality>().Where(modality => modality.IsA(Modality.Mri)))
        {
            int newborns = Datasets.ByModality(modality, narrower: true).Count(dataset => dataset.LifeStages.Contains(LifeStage.Neonatal));
            output.WriteLine($"| {modality.ToText()} | {Datasets.ByModality(modality).Length} "
                + $"| {Datasets.ByModality(modality, narrower: true).Length} | {newborns} |");
        }

        output.WriteLine();
        output.WriteLine($"Kept back: {string.Join(", ", Datasets.Unlisted)}");
        output.WriteLine();
        output.WriteLine("## Works that others were made from");
        output.WriteLine();
        foreach (Dataset source in Datasets.All.Where(dataset => dataset.DerivedWorks.Length > 0))
            output.WriteLine($"- {source.Name}: {string.Join(", ", source.DerivedWorks.Select(work => work.Name))}");
    }
}
