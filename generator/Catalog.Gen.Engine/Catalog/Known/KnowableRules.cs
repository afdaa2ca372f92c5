using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>
/// The rules whose problems can be recorded as known ones: what is wrong within an entry, and between entries. What is wrong with a
/// schema is not, nor with a list of ids; nor what says that more is wrong, or that a file was not judged to its end.
/// </summary>
internal static class KnowableRules
{
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        Rules.DuplicateId.Id, Rules.MemberNameTaken.Id, Rules.BrokenReference.Id, Rules.FormerReference.Id, Rules.NotUnique.Id,
        Rules.FormerIdTaken.Id, Rules.IdFormWrong.Id,
    };

    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        Rules.MoreProblems.Id, Rules.PatternTimeout.Id, Rules.TooMuchWork.Id,
    };

    /// <summary>Whether problems of a rule can be recorded.</summary>
    public static bool Has(string id) => Between.Contains(id)
        || (id.Length == 7 && id.StartsWith("CAT1", StringComparison.Ordinal) && id.Skip(4).All(char.IsDigit) && !Never.Contains(id));
}
