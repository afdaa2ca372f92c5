namespace Catalog.Gen.Engine.Text;

/// <summary>A place in a text as line and column, both counted from 0; a column counts UTF-16 code units, as editors do.</summary>
internal readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>Counted from 1, as compilers print it: <c>(7,15)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"({Line + 1},{Column + 1})");
}
