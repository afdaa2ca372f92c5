using System.Text.Json.Nodes;
using CsCheck;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>
/// Projects with names in every position where one can stand: some plain, some that C# or the generated code has for itself.
/// </summary>
internal sealed class RandomNames(PCG random)
{
    private static readonly string[] Hostile =
    [
        // What C# has for itself, always or in places.
        "class", "event", "this", "object", "base", "file", "record", "value", "field", "var", "async", "global", "_", "__",
        "dynamic", "nint",
        // What every object, record, enum or entry has.
        "Id", "Equals", "GetType", "ToString", "PrintMembers", "Clone", "EqualityContract", "Deconstruct", "GetHashCode",
        "Parse", "TryParse",
        "ToJson", "WriteTo", "Value", "value__", "Match", "Switch", "Finalize", "MemberwiseClone", "ReferenceEquals", "Main",
        "Dispose",
        // What a catalog has, and what generated code calls its own.
        "All", "Get", "Ids", "Count", "Contains", "ById", "FormerIds", "Testing", "Unlisted", "IdAttribute", "_Data",
        "_Values", "_Read",
        "Decoder", "Members", "Metadata", "Tables", "Conversions", "Inverses", "Runtime", "CatalogGen", "CatalogGen.Runtime",
        "Extensions",
        "reader", "writer", "entry", "index", "text", "names", "count", "other", "left", "right", "result", "builder",
        "format", "provider",
        "get_All", "set_X", "op_Equality", "ByName", "GetByName", "HasName", "AdditionalProperties", "IdJsonConverter",
        "EntryJsonConverter",
        // Namespaces and types of the framework.
        "System", "Microsoft", "String", "Int32", "Exception", "Attribute", "Type", "Task", "File", "Nullable", "Void",
        "Object", "Enum",
        "System.Text.Json", "My.base", "App.file", "A.B.C", "Sample", "sample", "Sample.Plain",
        // What is no name, or is one in no ordinary way.
        "", " ", "-", "1", "1.10", "a b", "a-b", "A-B", "a_b", "aB", "AB", "ab", "C++", "C#", "@class", "été",
        "e\u0301t\u00e9", "İ", "ı", "ß",
        "日本語", "ﬁ", "\U0001D49C", "\U0001F600", "a\u200Db", "a\u00ADb", "\u202Eevil", "\u0661", "ⅷ", "\u0301", "x\u2028y",
        "x\ty", "x\"y", "x\\y",
        "{0}", "*/", "-->", "</summary>", "&amp;", "'", "%41", "$x", "..", "a..b", ".a", "a.", "CON", "nul",
    ];

    /// <summary>The next project, and what it was made of.</summary>
    public (CatalogProject Project, string Description) Project()
    {
        string root = Path(0.3);
        string assembly = Chance(0.5) ? "Sample" : string.Concat(Name(0.5).Where(static c => char.IsLetterOrDigit(c) || c is '.' or '_'));
        CatalogProject project = new CatalogProject()
            .WithProperty("RootNamespace", root)
            .Named("X" + assembly[..Math.Min(assembly.Length, 100)]);
        var said = new List<string> { $"RootNamespace: {root}, assembly: {assembly}" };
        int catalogs = Chance(0.4) ? 2 : 1;
        for (int i = 0; i < catalogs; i++)
        {
            string folder = $"c{i}/", stem = FileName(), schema = Catalog().ToJsonString();
            project.With($"{folder}{stem}.schema.json", schema);
            said.Add($"{folder}{stem}.schema.json: {schema}");
            for (int entry = 0; entry < 3; entry++)
            {
                string name = $"{folder}{FileName()}.json", text = new JsonObject { ["label"] = Name(0.5) }.ToJsonString();
                project.With(name, text);
                said.Add($"{name}: {text}");
            }
        }

        return (project, string.Join("\n  ", said));
    }

    private JsonObject Catalog()
    {
        string definition = Name(0.4);
        var properties = new JsonObject();
        Add(properties, new JsonObject { ["enum"] = Values() });
        Add(properties, new JsonObject { ["type"] = "string", ["x-index"] = true });
        Add(properties, new JsonObject
        {
            ["title"] = Name(0.3),
            ["type"] = "object",
            ["properties"] = Add(Add([], new JsonObject { ["type"] = "integer" }), new JsonObject { ["enum"] = Values() }),
        });
        Add(properties, new JsonObject { ["$ref"] = "#/$defs/" + Escape(definition) });
        if (Chance(0.3))
            Add(properties, new JsonObject { ["type"] = "string", ["x-member"] = Name(0.5) });
        if (Chance(0.3))
        {
            Add(properties, new JsonObject
            {
                ["oneOf"] = new JsonArray(
                    new JsonObject { ["const"] = "one", ["x-member"] = Name(0.5) }, new JsonObject { ["const"] = "two" }),
            });
        }

        var settings = new JsonObject { ["member"] = "label" };
        string name = Name(0.5);
        if (Chance(0.3))
            settings["class"] = name;
        if (Chance(0.3))
            settings["namespace"] = Path(0.4);
        if (Chance(0.3))
        {
            settings["experimental"] = "soon";
            settings["experimentalId"] = Name(0.3);
            properties["soon"] = new JsonObject { ["type"] = "boolean" };
        }

        if (settings.ContainsKey("class"))
            Add(properties, new JsonObject { ["type"] = "string", ["x-ref"] = name, ["x-inverse"] = Name(0.5) });
        properties["label"] = new JsonObject { ["type"] = "string" };
        return new JsonObject
        {
            ["title"] = Name(0.5),
            ["x-catalog"] = settings,
            ["type"] = "object",
            ["properties"] = properties,
            ["$defs"] = new JsonObject
            {
                [definition] = new JsonObject { ["type"] = "object", ["properties"] = Add([], new JsonObject { ["type"] = "string" }) },
            },
        };
    }

    private JsonObject Add(JsonObject properties, JsonNode schema)
    {
        properties[Name(0.4)] = schema;
        return properties;
    }

    private JsonArray Values() => [.. Enumerable.Range(0, 3).Select(_ => Name(0.5)).Distinct().Select(static text => (JsonNode)text)];

    private string Name(double hostile)
    {
        if (!Chance(hostile))
            return "Plain" + (char)('A' + Next(26)) + (char)('a' + Next(26));
        string name = Hostile[Next(Hostile.Length)];
        return Next(12) switch
        {
            0 => name + Hostile[Next(Hostile.Length)],
            1 => name.ToUpperInvariant(),
            2 => name.ToLowerInvariant(),
            3 => name + "s",
            4 => string.Concat(Enumerable.Repeat(name + "x", 1 + Next(200))),
            5 => new string([.. Enumerable.Range(0, 1 + Next(5)).Select(_ => Character())]),
            _ => name,
        };
    }

    private string Path(double hostile) => Chance(0.5) ? Name(hostile) : Name(hostile) + "." + Name(hostile);

    private string FileName()
    {
        string name = string.Concat(Name(0.5).Where(static c => c is not ('/' or '\\') && !char.IsControl(c)));
        return name.Length == 0 ? "x" : name.Length > 80 ? name[..80] : name;
    }

    private char Character()
    {
        char c = (char)(0x20 + Next(0xD7E0));
        return char.IsSurrogate(c) ? 'x' : c;
    }

    private static string Escape(string key) =>
        Uri.EscapeDataString(key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private bool Chance(double probability) => Next(1000) < probability * 1000;

    private int Next(int bound) => (int)random.Next((uint)bound);
}
