namespace CatalogGen.Runtime;

/// <summary>A catalog as its entries know it: what opens them, and what messages of exceptions are made of.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class CatalogHome : PackedHome
{
    private readonly global::System.Func<int, string> _idAt;
    private readonly PackedOpening _open;

    /// <param name="name">The name of the static class.</param>
    /// <param name="count">How many ids there are.</param>
    /// <param name="idAt">Gives each of them.</param>
    /// <param name="open">Opens the entry with each.</param>
    internal CatalogHome(string name, int count, global::System.Func<int, string> idAt, PackedOpening open)
    {
        Name = name;
        Count = count;
        _idAt = idAt;
        _open = open;
    }

    internal string Name { get; }

    /// <summary>How many ids there are; <c>dotnet watch</c> may change it while the program runs.</summary>
    internal int Count { get; set; }

    internal override PackedReader Open(int index) => _open(index);

    /// <summary>The message for a text that is no id; it names the nearest.</summary>
    internal string NotAnId(string text) => NearestText.Message(text, $"an id of {Name}", Count, _idAt);

    internal global::System.Collections.Generic.KeyNotFoundException Missing(global::System.ReadOnlySpan<char> id) =>
        new global::System.Collections.Generic.KeyNotFoundException(NotAnId(id.ToString()));

    /// <summary>For a value that no entry has in a property.</summary>
    internal global::System.Collections.Generic.KeyNotFoundException Missing(string property, object value) =>
        new global::System.Collections.Generic.KeyNotFoundException(
            $"no entry of {Name} has {NearestText.Shown(PackedShow.Text(value))} in '{property}'");

    /// <summary>For whoever reads an entry that had errors when the project was built.</summary>
    internal global::System.InvalidOperationException Refused(int index, string file) =>
        new global::System.InvalidOperationException(
            $"the entry '{_idAt(index)}' of {Name} cannot be read, since {file} had errors when the project was built: "
            + "mend them, and build it again");

    internal override string KeyOf(int index, string property) =>
        $"{base.KeyOf(index, property)} in {Name}.Get(\"{_idAt(index)}\")";
}
