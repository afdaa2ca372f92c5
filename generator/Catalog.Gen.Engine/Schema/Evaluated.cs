using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// Which members or items of one value some keyword has looked at: what <c>unevaluatedProperties</c> and
/// <c>unevaluatedItems</c> ignore.
/// </summary>
internal sealed class Evaluated
{
    private readonly bool[] _evaluated;
    private bool _all;

    /// <param name="value">The value.</param>
    /// <param name="isWhole">Whether everything is noted, although a keyword may have refused the value.</param>
    public Evaluated(YamlNode value, bool isWhole)
    {
        IsWhole = isWhole;
        _evaluated = value switch
        {
            YamlMapping mapping => new bool[mapping.Members.Length],
            YamlSequence sequence => new bool[sequence.Items.Length],
            _ => [],
        };
    }

    private Evaluated(int count) => _evaluated = new bool[count];

    public bool IsWhole { get; }

    /// <summary>Whether a choice has found no branch that holds: nobody knows what the right one would have looked at.</summary>
    public bool IsUnknown { get; private set; }

    public bool this[int index] => _all || _evaluated[index];

    /// <summary>For a branch: what it evaluates counts only where it holds.</summary>
    public Evaluated Fresh() => new(_evaluated.Length);

    public void Add(int index) => _evaluated[index] = true;

    public void AddAll() => _all = true;

    public void SetUnknown() => IsUnknown = true;

    public void Include(Evaluated other)
    {
        _all |= other._all;
        for (int i = 0; i < _evaluated.Length; i++)
            _evaluated[i] |= other._evaluated[i];
    }
}
