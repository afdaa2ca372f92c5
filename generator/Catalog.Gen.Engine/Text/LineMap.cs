namespace Catalog.Gen.Engine.Text;

/// <summary>
/// Where the lines of a text begin. Lines end with CR, LF or both, as in YAML 1.2 (section 5.4) and in editors: U+0085,
/// U+2028 and U+2029 are text.
/// </summary>
internal sealed class LineMap
{
    private readonly int[] _starts;

    public LineMap(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        _starts = [.. starts];
    }

    public LinePosition Find(int offset)
    {
        int line = Array.BinarySearch(_starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line, offset - _starts[line]);
    }
}
