using System.Collections.Immutable;

namespace Catalog.Gen.Engine.Text;

/// <summary>What the compiler calls for a collection expression, as in <c>EquatableArray&lt;int&gt; numbers = [1, 2];</c></summary>
internal static class EquatableArrayBuilder
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T>
    {
        if (items.IsEmpty)
            return EquatableArray<T>.Empty;
        ImmutableArray<T>.Builder builder = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (T item in items)
            builder.Add(item);
        return builder.MoveToImmutable();
    }
}
