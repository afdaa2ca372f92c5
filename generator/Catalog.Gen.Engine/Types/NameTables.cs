using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// The declared names of properties, a table for each catalog of a namespace, which packed entries refer to by number. A type
/// that catalogs share is read by one piece of code, so that its names stand in front of all tables, in one order.
/// </summary>
internal sealed class NameTables(int catalogs)
{
    private readonly List<string> _shared = [];
    private readonly List<string>[] _own = [.. Enumerable.Range(0, catalogs).Select(static _ => new List<string>())];
    private readonly Dictionary<(int Catalog, string Name), int> _numbers = [];

    /// <summary>The number of a name. Those of shared types must be asked for before all others.</summary>
    public int Index(string name, int catalog, bool isShared)
    {
        const int All = -1;
        if (_numbers.TryGetValue((All, name), out int number) || _numbers.TryGetValue((catalog, name), out number))
            return number;
        List<string> table = isShared ? _shared : _own[catalog];
        number = isShared ? _shared.Count : _shared.Count + table.Count;
        _numbers.Add((isShared ? All : catalog, name), number);
        table.Add(name);
        return number;
    }

    public EquatableArray<string> Of(int catalog) => ImmutableArray.CreateRange(_shared.Concat(_own[catalog]));
}
