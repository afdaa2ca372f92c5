using Catalog.Gen.Yaml;

namespace Catalog.Gen.Validation;

/// <summary>Which members or items of one value some keyword has looked at: what <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> leave alone.</summary>
internal sealed class Evaluated
{
    private readonly bool[] _marks;
    private bool _all;

    public Evaluated(YamlNode value) => _marks = value switch
    {
        YamlMapping mapping => new bool[mapping.Members.Length],
        YamlSequence sequence => new bool[sequence.Items.Length],
        _ => [],
    };

    private Evaluated(int count) => _marks = new bool[count];

    public bool this[int index] => _all || _marks[index];

    /// <summary>For a branch: what it marks counts only where it holds.</summary>
    public Evaluated Fresh() => new(_marks.Length);

    public void Mark(int index) => _marks[index] = true;

    public void MarkAll() => _all = true;

    public void Include(Evaluated other)
    {
        _all |= other._all;
        for (int i = 0; i < _marks.Length; i++)
            _marks[i] |= other._marks[i];
    }
}
