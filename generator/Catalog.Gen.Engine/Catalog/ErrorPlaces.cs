using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Where a file is wrong, to be asked for each of its entries: a file may have a hundred thousand of both.</summary>
internal sealed class ErrorPlaces
{
    private readonly bool _isUnjudged;

    // By where they begin; and with each where the one that reaches furthest ends, of it and of those before it.
    private readonly TextSpan[] _places;
    private readonly int[] _furthest;

    public ErrorPlaces(IEnumerable<Problem> problems)
    {
        Problem[] errors = [.. problems.Where(static problem => problem.Severity == Severity.Error)];
        _isUnjudged = Array.Exists(errors, static error => Validator.LeavesUnjudged(error.Rule));
        _places = [.. errors.Select(static error => error.Place.Span).OrderBy(static span => span.Start)];
        _furthest = new int[_places.Length];
        for (int i = 0; i < _places.Length; i++)
            _furthest[i] = Math.Max(_places[i].End, i == 0 ? 0 : _furthest[i - 1]);
    }

    /// <summary>
    /// Whether a part of the file, its ends included, has an error, or was not judged since judging the file had to end: entries
    /// beside a broken one in a list or mapping are judged and kept.
    /// </summary>
    public bool Touch(int start, int end)
    {
        int behind = FirstFrom(end + 1);
        return _isUnjudged || (behind > 0 && _furthest[behind - 1] >= start);
    }

    /// <summary>Whether an error lies within a part of the file.</summary>
    public bool AnyWithin(TextSpan span)
    {
        for (int i = FirstFrom(span.Start); i < _places.Length && _places[i].Start <= span.End; i++)
        {
            if (span.Contains(_places[i]))
                return true;
        }

        return false;
    }

    /// <summary>The index of the first place that begins at an offset or behind it.</summary>
    private int FirstFrom(int offset)
    {
        int low = 0, high = _places.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_places[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
