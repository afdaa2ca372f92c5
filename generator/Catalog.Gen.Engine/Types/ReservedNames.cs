namespace Catalog.Gen.Engine.Types;

/// <summary>Names that generated types and members must not take.</summary>
internal static class ReservedNames
{
    /// <summary>What every record has.</summary>
    public static IReadOnlyList<string> Record { get; } =
    [
        "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "EqualityContract", "PrintMembers", "Clone", "Deconstruct", "ValueJsonConverter",
    ];

    /// <summary>What every case of a union has beside.</summary>
    public static IReadOnlyList<string> Union { get; } = ["Match", "Switch"];

    /// <summary>What an entry has beside.</summary>
    public static IReadOnlyList<string> Entry { get; } =
    [
        "Id", "ToJson", "WriteTo", "Parse", "TryParse", "EntryJsonConverter", "IdTypeConverter", "IdJsonConverter",
    ];

    /// <summary>Whether an entry's type cannot have a name, since it has a member of that name or hides a namespace.</summary>
    public static bool IsOfEntry(string name) => Record.Contains(name) || Entry.Contains(name) || Roots.Contains(name);

    /// <summary>What the compiler calls the number of an enum's value.</summary>
    public static IReadOnlyList<string> Enum { get; } = ["value__"];

    /// <summary>Roots of namespaces: beside a type of such a name nothing below the root is found any more.</summary>
    public static IReadOnlyList<string> Roots { get; } = ["System", "Microsoft", "CatalogGen", "Global"];

    /// <summary>
    /// Methods that every union has, and names that are hard to read as those of other types: of generic types that implicit usings
    /// bring into every file, and of what generated members are made of.
    /// </summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "Match", "Switch",
        "ArraySegment", "Comparer", "Dictionary", "Func", "HashSet", "IDictionary", "IEnumerable", "IEquatable", "IList", "ImmutableArray",
        "JsonElement", "KeyValuePair", "Lazy", "LinkedList", "List", "Lookup", "Memory", "Predicate", "Progress", "Queue",
        "ReadOnlyMemory", "ReadOnlySpan", "Span", "Stack",
    ];
}
