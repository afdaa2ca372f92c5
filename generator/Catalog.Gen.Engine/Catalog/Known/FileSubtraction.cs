using System.Collections.Immutable;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>Takes the known problems of one file from those that are found in it.</summary>
/// <param name="file">The file.</param>
/// <param name="catalog">Its catalog.</param>
/// <param name="known">What is known of it.</param>
internal sealed class FileSubtraction(SourceFile file, CatalogDefinition catalog, KnownOfFile known)
{
    private readonly KnownCounter _counter = KnownCounter.Of(known);
    private readonly ImmutableArray<AdmittedProblem>.Builder _found = ImmutableArray.CreateBuilder<AdmittedProblem>();
    private readonly string _path = Baselines.PathOf(catalog, file.Path);
    private bool _isWhole;

    /// <summary>Whether there is nothing to take.</summary>
    public bool IsIdle => _counter.IsEmpty;

    /// <summary>How many problems may come to be shown, when the known ones are taken out.</summary>
    public int MostShown { get; } = (int)Math.Min(
        ProblemLimit.Most + known.Problems.Sum(static one => (long)one.Count), JudgingLimits.Explained);

    /// <summary>Whether nothing has been taken.</summary>
    public bool IsNone => _found.Count == 0;

    /// <summary>What has been taken.</summary>
    public ImmutableArray<AdmittedProblem> Found() => _found.ToImmutable();

    /// <summary>Takes those that are known from a list, in the order of the file.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="isWhole">Whether nothing of the file could be read: then a problem is known with all that the file holds.</param>
    public void TakeFrom(List<Problem> problems, bool isWhole)
    {
        _isWhole = isWhole;
        problems.Sort(ProblemOrder.Instance);
        problems.RemoveAll(Take);
    }

    /// <summary>Takes a problem; false where it is new, or cannot be known.</summary>
    public bool Take(Problem problem)
    {
        if (IsIdle || problem.Recognition is null || problem.Severity < Severity.Warning)
            return false;
        KnownProblem key = KeyOf(problem);
        if (!_counter.Take(key))
            return false;
        _found.Add(new AdmittedProblem(key, problem));
        return true;
    }

    /// <summary>What a problem is recognised by.</summary>
    public KnownProblem KeyOf(Problem problem)
    {
        Recognition recognition = problem.Recognition ?? default;
        string text = _isWhole ? KnownText.Of(file.Text)
            : recognition.Part is not { } part ? ""
            : IsOfReader(problem) ? KnownText.OfLine(file, part.Start)
            : KnownText.At(file, part);
        return new KnownProblem(_path, problem.Rule.Id, recognition.About ?? "", text);
    }

    /// <summary>Whether a slip of syntax that is known lies in a part of the file: what it says is then not all that it should.</summary>
    public bool TouchesUnread(TextSpan extent) => _found.Any(found =>
        IsOfReader(found.Problem) && found.Problem.Place.Span.End >= extent.Start && found.Problem.Place.Span.Start <= extent.End);

    /// <summary>Whether a slip of syntax is among problems.</summary>
    public static bool HasUnread(List<Problem> problems) => problems.Exists(IsOfReader);

    private static bool IsOfReader(Problem problem) =>
        problem.Rule == Rules.YamlSyntax || problem.Rule == Rules.DuplicateKey || problem.Rule == Rules.YamlRefused;
}
