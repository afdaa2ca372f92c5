using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using CatalogGen.Runtime;

namespace Catalog.Gen.Fuzz.Targets;

/// <summary>
/// A whole catalog, from text to problems and packed entries: nothing throws, every place lies in its file, the same files give
/// the same twice, an entry without an error is packed, and what is packed is what the file says.
/// </summary>
internal static class CatalogTarget
{
    private const string Schema = "/project/things/thing.schema.json";

    /// <summary>A schema with slips, and entries without.</summary>
    public static void TrySchema(Random random)
    {
        (JsonNode schema, string[] entries) = Pick(random);
        Check(Broken(schema, random), entries, "", "");
    }

    /// <summary>Entries with slips, and a schema without.</summary>
    public static void TryEntries(Random random)
    {
        (JsonNode schema, string[] entries) = Pick(random);
        Check(schema.ToJsonString(), Broken(entries, random), "", "");
    }

    /// <summary>Slips in both.</summary>
    public static void TryBoth(Random random)
    {
        (JsonNode schema, string[] entries) = Pick(random);
        Check(Broken(schema, random), Broken(entries, random), "", "");
    }

    /// <summary>Slips in the records of published ids and of numbers.</summary>
    public static void TryRecords(Random random)
    {
        (JsonNode schema, string[] entries) = Pick(random);
        Check(
            schema.ToJsonString(),
            entries,
            Slips.Some("entry0\nentry1\ngone\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", random),
            Slips.Some("Modality 3 T1w\nModality 4 \"T2w\"\nThingKind 0 a\nThingKind -1 b\nKind 99999999999 c\n", random));
    }

    private static (JsonNode Schema, string[] Entries) Pick(Random random) => Samples.Catalogs[random.Next(Samples.Catalogs.Length)];

    private static string Broken(JsonNode schema, Random random) => random.Next(4) == 0
        ? Slips.Some(schema.ToJsonString(), random)
        : JsonSlips.Some(schema, random).ToJsonString();

    private static string[] Broken(string[] entries, Random random) => [.. entries.Select(entry => Slips.Some(entry, random))];

    private static void Check(string schema, string[] entries, string ids, string numbers)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Schema] = schema,
            [FilePaths.LockOf(Schema)] = ids,
            [FilePaths.NumbersOf(Schema)] = numbers,
        };
        for (int i = 0; i < entries.Length; i++)
            texts[$"/project/things/entry{i}.yaml"] = entries[i];
        string[] problems = Run(texts, isChecked: true);
        FuzzException.Unless(problems.SequenceEqual(Run(texts, isChecked: false)), "other problems when it is read again");
    }

    private static string[] Run(Dictionary<string, string> texts, bool isChecked)
    {
        SourceFile[] files = [.. texts.Select(static file => new SourceFile(file.Key, file.Value))];
        SourceFile Of(string path) => Array.Find(files, file => file.Path == path)!;
        var options = new ProjectOptions("Sample", "/project/", EquatableArray<string>.Empty, Locked: false, TooOld: null);
        CompiledCatalogs schemas = SchemaStep.Run([Of(Schema)], options, CancellationToken.None);
        var numbers = NumbersFile.Read(Of(FilePaths.NumbersOf(Schema)));
        CatalogSurroundings surroundings = CatalogSurroundings.None with { Numbers = ImmutableArray.Create(numbers) };
        CatalogSet catalogs = CatalogStep.Run(schemas, surroundings, CancellationToken.None);
        var read = new List<(SourceFile File, FileResult Result)>();
        if (catalogs.Definitions is [{ } definition, ..])
        {
            foreach (SourceFile file in files.Where(static file => FilePaths.IsEntry(file.Path)))
                read.Add((file, EntryFileReader.Read(file, definition, CancellationToken.None)));
        }

        var entryFiles = new EntryFiles([.. read.Select(static file => file.Result)]);
        var folders = new FolderFiles(
            ImmutableArray.Create(LockFile.Read(Of(FilePaths.LockOf(Schema)))), EquatableArray<string>.Empty);
        ProblemList problems = ProblemStep.Run(new ProblemContext(CatalogBuilder.Build(catalogs, entryFiles), folders), entryFiles);
        if (isChecked)
        {
            foreach (Problem problem in problems.Problems)
                Spans.Check(problem, texts);
            foreach ((SourceFile file, FileResult result) in read)
                CheckPacked(file, result, catalogs.Definitions[0]);
        }

        return [.. problems.Problems.Select(static problem => problem.ToString())];
    }

    private static void CheckPacked(SourceFile file, FileResult result, CatalogDefinition catalog)
    {
        bool isSound = !result.Problems.Any(static problem => problem.Severity == Severity.Error);
        string[] names = ValueUnpacker.Names(Encoding.UTF8.GetBytes(string.Concat(catalog.Types.Names.Select(PackedFormat.Name))));
        foreach (EntryModel entry in result.Entries)
        {
            bool isPacked = entry.Data.Bytes is [not PackedMarks.Refused, ..];
            FuzzException.Unless(isPacked || !isSound, $"{entry.Id} has no problem and is not packed");
            if (!isPacked || catalog.Settings.Layout != CatalogLayout.File)
                continue;
            YamlNode written = YamlReader.Read(file, CancellationToken.None).Root!;
            YamlNode packed = ValueUnpacker.Unpack(entry.Data.Bytes, names);
            FuzzException.Unless(WrittenValues.AreSame(written, packed), $"{entry.Id} is packed as another value");
        }
    }
}
