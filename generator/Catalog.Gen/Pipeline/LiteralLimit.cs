using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Pipeline;

/// <summary>
/// An assembly's string literals may take 16 MB (CS8103), which is some 80 MB of YAML. The compiler puts long literals
/// elsewhere where a feature is switched on, which the package's targets do for <c>CatalogLarge</c>.
/// </summary>
internal static class LiteralLimit
{
    /// <summary>The compiler's feature; its value is the length from which literals are moved.</summary>
    public const string Feature = "experimental-data-section-string-literals";

    /// <summary>In characters of two bytes, with some room for the program's own.</summary>
    private const int Most = 7_500_000;

    /// <param name="ofTypes">What is generated from schemas.</param>
    /// <param name="ofData">What is generated from entries.</param>
    /// <param name="catalogs">The catalogs: the problem stands at the schema of the one that takes the most.</param>
    public static ProblemList Check(LiteralLengths ofTypes, LiteralLengths ofData, CatalogSet catalogs)
    {
        long length = ofTypes.All + ofData.All;
        if (catalogs.Options.IsLarge || length <= Most || catalogs.Definitions.IsEmpty)
            return ProblemList.None;
        CatalogDefinition largest = catalogs.Definitions
            .FirstOrDefault(catalog => catalog.Settings.FullClass == ofData.Largest) ?? catalogs.Definitions[0];
        int start = largest.Document.Root.Source.Start;
        return new ProblemList(ImmutableArray.Create(new Problem(
            Rules.CatalogTooLarge,
            largest.Document.File.Locate(start, start),
            new(
                FormattableString.Invariant($"the catalogs of this project come to {length * 2 / 1_000_000} MB of packed data and tables, ")
                + "and an assembly's string literals may take 16 MB",
                "set <CatalogLarge>true</CatalogLarge> in the project file (with the .NET 10 SDK or later), "
                + "or split the catalog over several projects"))));
    }
}
