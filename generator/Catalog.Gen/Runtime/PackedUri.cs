namespace CatalogGen.Runtime;

/// <summary>
/// An address, made when it is first asked for: the first <c>Uri</c> of a process takes longer than all else of an entry.
/// </summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class PackedUri : global::System.IEquatable<PackedUri>
{
    private readonly string _text;
    private object? _made;

    internal PackedUri(string text) => _text = text;

    internal global::System.Uri Value => (global::System.Uri)(_made ?? Make());

    public bool Equals(PackedUri? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as PackedUri);

    public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(_text);

    private object Make()
    {
        var made = new global::System.Uri(_text, global::System.UriKind.Absolute);
        return global::System.Threading.Interlocked.CompareExchange(ref _made, made, null) ?? made;
    }
}
