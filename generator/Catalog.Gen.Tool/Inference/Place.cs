namespace Catalog.Gen.Tool.Inference;

/// <summary>A place in the entries, of which all values are judged together.</summary>
/// <param name="Path">Where: <c>links[].url</c>; empty for the entry itself.</param>
/// <param name="Name">The key of the property in which it lies; empty for the entry itself.</param>
/// <param name="IsSingle">Whether an entry has at most one value there.</param>
/// <param name="Wholes">How many objects could have it.</param>
internal sealed record Place(string Path, string Name, bool IsSingle, int Wholes)
{
    /// <summary>The entry itself.</summary>
    public static Place Entry(int entries) => new("", "", IsSingle: true, entries);

    public Place Property(string key, int wholes) => new(Path.Length == 0 ? key : $"{Path}.{key}", key, IsSingle, wholes);

    public Place Items() => this with { Path = Path + "[]", IsSingle = false };

    public Place Values() => this with { Path = Path.Length == 0 ? "*" : Path + ".*", IsSingle = false };
}
