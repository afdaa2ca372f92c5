namespace CatalogGen.Runtime;

/// <summary>A packed value that is in no catalog: a default, or what was read from JSON.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class LooseValue : PackedHome
{
    private readonly byte[] _packed;
    private readonly PackedNames _names;

    internal LooseValue(byte[] packed, PackedNames names)
    {
        _packed = packed;
        _names = names;
    }

    internal override PackedReader Open(int index) => new PackedReader(_packed, _names(), this, index);
}
