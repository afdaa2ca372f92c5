using System.Collections;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Tests.Types;

/// <summary>Names in C# that thousands wish for.</summary>
public sealed class UniqueNamesTests
{
    [Fact]
    public void Each_of_thousands_that_wish_for_one_name_tries_two()
    {
        const int Count = 20_000;
        var taken = new CountingSet();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] names = [.. Enumerable.Range(0, Count).Select(_ => Identifiers.Unique("Same", taken, numbers))];
        Assert.Equal(["Same", "Same2", "Same3"], names.Take(3));
        Assert.Equal("Same20000", names[^1]);
        Assert.Equal((2 * Count) - 1, taken.Asked);
    }

    [Fact]
    public void A_number_that_is_taken_is_passed_over()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "Same", "Same3", "V1", "V1_2" };
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] wishes = ["Same", "Same", "V1", "V1", "Same"];
        Assert.Equal(["Same2", "Same4", "V1_3", "V1_4", "Same5"], wishes.Select(name => Identifiers.Unique(name, taken, numbers)));
    }

    private sealed class CountingSet : ISet<string>
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public int Asked { get; private set; }

        public int Count => _names.Count;

        public bool IsReadOnly => false;

        public bool Add(string item)
        {
            Asked++;
            return _names.Add(item);
        }

        void ICollection<string>.Add(string item) => Add(item);

        public void Clear() => throw new NotSupportedException();

        public bool Contains(string item) => _names.Contains(item);

        public void CopyTo(string[] array, int arrayIndex) => throw new NotSupportedException();

        public void ExceptWith(IEnumerable<string> other) => throw new NotSupportedException();

        public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

        public void IntersectWith(IEnumerable<string> other) => throw new NotSupportedException();

        public bool IsProperSubsetOf(IEnumerable<string> other) => throw new NotSupportedException();

        public bool IsProperSupersetOf(IEnumerable<string> other) => throw new NotSupportedException();

        public bool IsSubsetOf(IEnumerable<string> other) => throw new NotSupportedException();

        public bool IsSupersetOf(IEnumerable<string> other) => throw new NotSupportedException();

        public bool Overlaps(IEnumerable<string> other) => throw new NotSupportedException();

        public bool Remove(string item) => throw new NotSupportedException();

        public bool SetEquals(IEnumerable<string> other) => throw new NotSupportedException();

        public void SymmetricExceptWith(IEnumerable<string> other) => throw new NotSupportedException();

        public void UnionWith(IEnumerable<string> other) => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
