namespace CatalogGen.Runtime;

/// <summary>The texts of an enumeration of very many values; each is made when it is first asked for.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class ChoiceTexts
{
    private readonly StringTable _table;
    private readonly string?[] _made;

    internal ChoiceTexts(string text, string starts, string slots)
    {
        _table = new StringTable(text, starts, slots);
        _made = new string?[(starts.Length / 2) - 1];
    }

    /// <summary>The text at a place, or null where there is no such place.</summary>
    internal string? At(int index) => index >= 0 && index < _made.Length ? _made[index] ??= _table.At(index) : null;

    /// <summary>The place of a text, or -1.</summary>
    internal int Find(global::System.ReadOnlySpan<char> text) => _table.Find(text);
}
