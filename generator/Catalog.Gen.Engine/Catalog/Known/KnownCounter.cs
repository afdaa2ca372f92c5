using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>Counts known problems as they are found: of three that are equal, two may be known and one be new.</summary>
internal sealed class KnownCounter
{
    private readonly Dictionary<KnownProblem, int>? _left;

    /// <param name="known">The problems that are known; null where every problem is.</param>
    public KnownCounter(IEnumerable<KnownCount>? known)
    {
        if (known is null)
            return;
        _left = [];
        foreach (KnownCount one in known)
            _left[one.Problem] = one.Count;
    }

    /// <summary>The known problems of one file.</summary>
    public static KnownCounter Of(KnownOfFile known) => new(known.IsEverything ? null : known.Problems);

    /// <summary>How many have been found.</summary>
    public int Found { get; private set; }

    /// <summary>Whether there is nothing that could be found, so that a problem need not be looked at.</summary>
    public bool IsEmpty => _left is { Count: 0 };

    /// <summary>Takes a problem that was found; false where it is new.</summary>
    public bool Take(KnownProblem problem)
    {
        if (_left is not null)
        {
            if (!_left.TryGetValue(problem, out int left) || left == 0)
                return false;
            _left[problem] = left - 1;
        }

        Found++;
        return true;
    }

    /// <summary>How many of a problem have not been found.</summary>
    public int Left(KnownProblem problem) => _left is not null && _left.TryGetValue(problem, out int left) ? left : 0;
}
