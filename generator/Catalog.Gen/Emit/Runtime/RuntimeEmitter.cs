using System.Text;

namespace Catalog.Gen.Emit.Runtime;

/// <summary>
/// Emits what generated code needs at run time, once for an assembly and internal to it: no package is referenced. It is
/// the C# of the folder <c>Runtime</c>, and of the engine's <c>Packed/Shared</c> that the engine needs as well. Both are
/// embedded in this assembly, and are compiled and tested by themselves in <c>Catalog.Gen.Runtime</c>.
/// </summary>
/// <remarks>
/// The files are joined into one generated file, and for that they lose the line that names their namespace: nothing else
/// is changed. The compiler takes as long for one file as for fourteen, so what decides is that a consumer sees one.
/// </remarks>
internal static class RuntimeEmitter
{
    public const string HintName = "CatalogGen.Runtime.g.cs";

    /// <summary>What each file starts with.</summary>
    public const string NamespaceLine = $"namespace {Namespace};\n";

    private const string Namespace = "CatalogGen.Runtime";

    /// <summary>
    /// The files in the order in which they are emitted. The compiler waits for this: asking the assembly for the names of
    /// its resources and sorting them takes 2 ms in a process that has not done so before.
    /// </summary>
    private static readonly string[] Files =
    [
        "CatalogHome",
        "ChoiceTexts",
        "ChunkStore",
        "EntriesById",
        "EntryIndex",
        "JsonCase",
        "JsonIds",
        "JsonPacker",
        "JsonProperties",
        "LooseValue",
        "NearestText",
        "PackedEquality",
        "PackedHome",
        "PackedJson",
        "PackedLists",
        "PackedMap",
        "PackedMarks",
        "PackedPlace",
        "PackedReader",
        "PackedReader.Json",
        "PackedReader.Scalars",
        "PackedShow",
        "PackedSource",
        "PackedText",
        "PackedUri",
        "Spellings",
        "StringTable",
    ];

    /// <summary>
    /// What gets the attribute that marks generated code. The files do not have it: it names this generator's version, and
    /// analyzers would pass over what has it.
    /// </summary>
    private static readonly string[] Types =
    [
        "class CatalogHome",
        "class ChoiceTexts",
        "class ChunkStore",
        "class EntriesById<T>",
        "class EntryIndex<T>",
        "class JsonCase",
        "class JsonIds",
        "class JsonPacker",
        "class JsonProperties",
        "class LooseValue",
        "class NearestText",
        "class PackedEquality",
        "class PackedHome",
        "class PackedJson",
        "class PackedLists",
        "class PackedMap<T>",
        "class PackedMarks",
        "struct PackedPlace",
        "struct PackedReader",
        "struct PackedShow",
        "struct PackedSource",
        "class PackedText",
        "class PackedUri",
        "class Spellings",
        "class StringTable",
    ];

    private static readonly Lazy<string> Text = new(Join);

    public static string Emit() => Text.Value;

    /// <summary>What is emitted in front of the files.</summary>
    public static string Header()
    {
        CodeWriter writer = GeneratedFile.Start(Namespace);
        foreach (string type in Types)
            writer.Line(GeneratedFile.HelperAttributes).Line($"partial {type} {{ }}").Line();
        return writer.ToString();
    }

    private static string Join()
    {
        var text = new StringBuilder(Header(), capacity: 40_000);
        // The header ends with the empty line that the first file has below its namespace.
        int start = NamespaceLine.Length + 1;
        foreach (string name in Files)
        {
            string file = Read(name);
            text.Append(file, start, file.Length - start);
            start = NamespaceLine.Length;
        }

        return text.ToString();
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(RuntimeEmitter).Assembly.GetManifestResourceStream($"Catalog.Gen.Runtime.{name}.cs")
            ?? throw new InvalidOperationException($"The assembly lacks the resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
