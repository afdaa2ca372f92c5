using System.Runtime.CompilerServices;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// Objects as keys, each equal to itself alone: for records that hold much, of which each look-up would hash all. .NET Standard
/// has no such comparer.
/// </summary>
internal sealed class SameObject<T> : IEqualityComparer<T>
    where T : class
{
    public static SameObject<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
