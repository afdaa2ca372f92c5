namespace CatalogGen.Runtime;

/// <summary>One of the shapes of a union, for reading it from JSON.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class JsonCase
{
    private readonly string _kinds;
    private readonly string[] _required;
    private readonly (string Name, string[] Texts)[] _constants;

    /// <param name="packing">Packs a value of the shape.</param>
    /// <param name="kinds">
    /// The kinds of values that can be the shape, a letter each: <c>o</c>bject, <c>a</c>rray, <c>s</c>tring, <c>n</c>umber,
    /// <c>i</c>nteger, <c>b</c>oolean and <c>0</c> for null.
    /// </param>
    /// <param name="required">The properties that an object of the shape has.</param>
    /// <param name="constants">The properties that have one of some values, these written as in JSON.</param>
    internal JsonCase(JsonPacking packing, string kinds, string[] required, params (string Name, string[] Texts)[] constants)
    {
        Packing = packing;
        _kinds = kinds;
        _required = required;
        _constants = constants;
    }

    internal JsonPacking Packing { get; }

    /// <summary>Whether a value can be the shape: necessary, and not always enough.</summary>
    internal bool LooksLike(global::System.Text.Json.JsonElement json)
    {
        if (!IsOfKind(json))
            return false;
        if (json.ValueKind != global::System.Text.Json.JsonValueKind.Object)
            return true;
        foreach (string name in _required)
        {
            if (!json.TryGetProperty(name, out _))
                return false;
        }

        foreach ((string name, string[] texts) in _constants)
        {
            if (json.TryGetProperty(name, out global::System.Text.Json.JsonElement value)
                && (JsonPacker.ScalarText(value) is not { } text || global::System.Array.IndexOf(texts, text) < 0))
                return false;
        }

        return true;
    }

    private bool IsOfKind(global::System.Text.Json.JsonElement json) => json.ValueKind switch
    {
        global::System.Text.Json.JsonValueKind.Object => Has('o'),
        global::System.Text.Json.JsonValueKind.Array => Has('a'),
        global::System.Text.Json.JsonValueKind.String => Has('s'),
        global::System.Text.Json.JsonValueKind.Number =>
            Has('n') || (Has('i') && json.TryGetDecimal(out decimal number) && decimal.Truncate(number) == number),
        global::System.Text.Json.JsonValueKind.True or global::System.Text.Json.JsonValueKind.False => Has('b'),
        _ => Has('0'),
    };

    private bool Has(char kind) => global::System.MemoryExtensions.Contains(_kinds, kind);
}
