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
    /// Types that implicit usings bring into every file, and methods that every union has: a generated type of the same name would make
    /// them ambiguous in the consumer's code.
    /// </summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "Match", "Switch",
        "Action", "Activator", "Array", "ArraySegment", "Attribute", "Boolean", "Buffer", "Byte", "Char", "Console", "Convert", "DateOnly",
        "DateTime", "DateTimeOffset", "DayOfWeek", "Decimal", "Delegate", "Double", "Enum", "Environment", "EventArgs", "Exception", "Func",
        "Guid", "Half", "HashCode", "IComparable", "IDisposable", "IEquatable", "Index", "Int128", "Int16", "Int32", "Int64",
        "Lazy", "Math",
        "Memory", "Nullable", "Object", "Predicate", "Progress", "Random", "Range", "ReadOnlyMemory", "ReadOnlySpan", "SByte", "Single",
        "Span", "String", "TimeOnly", "TimeProvider", "TimeSpan", "TimeZone", "Tuple", "Type", "UInt16", "UInt32", "UInt64", "Uri",
        "UriBuilder", "ValueTuple", "ValueType", "Version", "Void", "Comparer", "Dictionary", "HashSet", "IDictionary", "IEnumerable",
        "IList", "KeyValuePair", "LinkedList", "List", "Queue", "Stack", "Directory", "DriveInfo", "File", "FileInfo", "Path", "Stream",
        "Enumerable", "Lookup", "Queryable", "HttpClient", "HttpMethod", "Barrier", "CancellationToken", "Interlocked", "Lock", "Monitor",
        "Mutex", "Semaphore", "Thread", "ThreadPool", "Timer", "Volatile", "Parallel", "Task", "ValueTask", "ImmutableArray", "JsonElement",
    ];
}
