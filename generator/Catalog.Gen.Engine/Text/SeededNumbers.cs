namespace Catalog.Gen.Engine.Text;

/// <summary>Whole numbers as keys, which strangers choose: by themselves they are their own hash.</summary>
internal sealed class SeededNumbers : IEqualityComparer<int>
{
    public static SeededNumbers Instance { get; } = new();

    public bool Equals(int x, int y) => x == y;

    public int GetHashCode(int obj) => SeededHash.Short(SeededHash.Of(obj));
}
