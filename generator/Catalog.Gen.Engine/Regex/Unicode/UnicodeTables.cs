using System.Collections.Concurrent;
using System.Text;

namespace Catalog.Gen.Engine.Regex.Unicode;

/// <summary>
/// The Unicode properties that ECMA-262's <c>\p{…}</c> names, of one version of Unicode, whatever the host's: a
/// catalog builds alike on every machine. The tables are read from <c>unicode-tables.txt</c>, and only where a
/// pattern or a format asks for them.
/// </summary>
internal static class UnicodeTables
{
    private static readonly Lazy<string[]> Lines = new(ReadLines);

    // As many as there are names in the tables; what is in none is not kept, since patterns come from anybody.
    private static readonly ConcurrentDictionary<string, CodePointSet> Sets = new(StringComparer.Ordinal);

    /// <summary>The set of <c>\p{name}</c> or, with a value, <c>\p{name=value}</c>; null where Unicode has none of that name.</summary>
    public static CodePointSet? Find(string name, string? value) =>
        value is null
            ? Named(name) ?? Table("gc", name) ?? Table("bin", name)
            : name switch
            {
                "General_Category" or "gc" => Table("gc", value),
                "Script" or "sc" => Table("sc", value),
                "Script_Extensions" or "scx" => Table("scx", value) ?? Table("sc", value),
                _ => null,
            };

    /// <summary>A property that is known to be in the tables.</summary>
    public static CodePointSet Get(string kind, string name) =>
        Table(kind, name) ?? throw new ArgumentException($"No Unicode property {kind}:{name}");

    /// <summary>The first name of each table of a kind.</summary>
    public static IEnumerable<string> NamesOf(string kind) =>
        Lines.Value.Where(line => line.StartsWith(kind + ":", StringComparison.Ordinal))
            .Select(line => line.Substring(kind.Length + 1, line.IndexOfAny(['=', ',']) - kind.Length - 1));

    private static CodePointSet? Named(string name) => name switch
    {
        "Any" => CodePointSet.All,
        "ASCII" => CodePointSet.Range(0, 0x7F),
        "Assigned" => Get("gc", "Unassigned").Complement(),
        _ => null,
    };

    private static CodePointSet? Table(string kind, string name) =>
        Sets.TryGetValue(kind + ":" + name, out CodePointSet? known) ? known
        : Read(kind, name) is { } read ? Sets.GetOrAdd(kind + ":" + name, read)
        : null;

    private static CodePointSet? Read(string kind, string name)
    {
        foreach (string line in Lines.Value)
        {
            int equals = line.IndexOf('=');
            if (!line.StartsWith(kind + ":", StringComparison.Ordinal) || equals < 0)
                continue;
            string[] names = line.Substring(kind.Length + 1, equals - kind.Length - 1).Split(',');
            if (Array.IndexOf(names, name) < 0)
                continue;
            return kind == "gc" && Composite(names[0]) is { } parts
                ? CodePointSet.Union([.. parts.Select(static part => Get("gc", part))])
                : names[0] == "Unassigned" ? Unassigned() : Ranges(line.Substring(equals + 1));
        }

        return null;
    }

    /// <summary>The two-letter categories of a one-letter one; their tables are not stored twice.</summary>
    private static string[]? Composite(string longName) => longName switch
    {
        "Cased_Letter" => ["Lu", "Ll", "Lt"],
        "Letter" => ["Lu", "Ll", "Lt", "Lm", "Lo"],
        "Mark" => ["Mn", "Mc", "Me"],
        "Number" => ["Nd", "Nl", "No"],
        "Punctuation" => ["Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"],
        "Symbol" => ["Sm", "Sc", "Sk", "So"],
        "Separator" => ["Zs", "Zl", "Zp"],
        "Other" => ["Cc", "Cf", "Cs", "Co", "Cn"],
        _ => null,
    };

    private static CodePointSet Unassigned() =>
        CodePointSet.Union([
            Get("gc", "L"), Get("gc", "M"), Get("gc", "N"), Get("gc", "P"), Get("gc", "S"), Get("gc", "Z"),
            Get("gc", "Cc"), Get("gc", "Cf"), Get("gc", "Cs"), Get("gc", "Co"),
        ]).Complement();

    private static CodePointSet Ranges(string text)
    {
        var bounds = new List<int>();
        int end = 0;
        foreach (string range in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            int plus = range.IndexOf('+');
            int start = end + Base36(plus < 0 ? range : range.Substring(0, plus));
            end = start + 1 + (plus < 0 ? 0 : Base36(range.Substring(plus + 1)));
            bounds.Add(start);
            bounds.Add(end);
        }

        return CodePointSet.FromBounds([.. bounds]);
    }

    private static int Base36(string digits)
    {
        int value = 0;
        foreach (char digit in digits)
            value = (value * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        return value;
    }

    private static string[] ReadLines()
    {
        using Stream stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("unicode-tables.txt")
            ?? throw new InvalidOperationException("unicode-tables.txt is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n');
    }
}
