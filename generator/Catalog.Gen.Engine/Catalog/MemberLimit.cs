using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// How many entries of each catalog become members in C#. An entry with a mistake keeps its member, so that one mistake is one
/// error. But where more is wrong than is shown, nothing is built, and the compiler would spend seconds on the members of a
/// hundred thousand entries, and more on their data, to throw both away.
/// </summary>
/// <param name="Most">The number; <see cref="int.MaxValue"/> where there is no limit.</param>
internal sealed record MemberLimit(int Most)
{
    private static MemberLimit None { get; } = new(int.MaxValue);

    /// <summary>The limit of a project.</summary>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="catalogs">Its catalogs, which share what a project may have.</param>
    public static MemberLimit Of(ProblemList problems, CatalogSet catalogs) =>
        problems.Problems.Any(static problem => problem.Rule == Rules.MoreProblems && problem.Severity == Severity.Error)
            ? new(CrossLimits.MembersOfRefused / Math.Max(1, catalogs.Definitions.Length))
            : None;

    /// <summary>The models with the limit; the same ones where there is none.</summary>
    public ImmutableArray<CatalogModel> Apply(CatalogModels models) => Most == int.MaxValue
        ? models.Models.Items
        : models.Models.Select(model => model with { MostMembers = Most }).ToImmutableArray();
}
