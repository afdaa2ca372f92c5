using System.Text.Json;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Schema;

/// <summary>
/// The official test suite, run as a catalog is: its schemas and instances are read by <see cref="YamlReader"/>, compiled
/// by <see cref="SchemaCompiler"/> and judged by <see cref="Validator"/>. The documents of <c>remotes/</c> are schema files
/// of the same project, whose paths are the addresses that the suite gives them.
/// </summary>
internal sealed class SuiteRunner(string suite, Draft draft)
{
    private readonly IReadOnlyList<SourceFile> _remotes =
    [
        .. Directory.EnumerateFiles(Path.Combine(suite, "remotes"), "*.json", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(Path.Combine(suite, "remotes"), path).Replace('\\', '/')))

            // Some have an $id that another draft's has too; the first one holds.
            .OrderBy(remote => remote.Name.StartsWith(SuiteDrafts.Folder(draft) + "/", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(remote => remote.Name, StringComparer.Ordinal)
            .Select(remote => Source("http://localhost:1234/" + remote.Name, File.ReadAllText(remote.Path))),
    ];

    public int Passed { get; private set; }

    public List<string> Failures { get; } = [];

    public static SourceFile Source(string path, string text) => new(path, text);

    /// <summary>Runs the files of a folder, those beneath it apart.</summary>
    public SuiteRunner Run(string folder, bool assertFormat, params string[] except)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(suite, "tests", folder), "*.json").Order(StringComparer.Ordinal))
        {
            if (!except.Contains(Path.GetFileNameWithoutExtension(path)))
                RunFile(path, assertFormat && !IsOfRemarks(path));
        }

        return this;
    }

    /// <summary>Whether a file of tests is about <c>format</c> as a remark: v1 allows that, as an option.</summary>
    public static bool IsOfRemarks(string path) => Path.GetFileName(path) == "format-annotation.json";

    private void RunFile(string path, bool assertFormat)
    {
        using var groups = JsonDocument.Parse(File.ReadAllText(Path.Combine(suite, "tests", path)));
        foreach (JsonElement group in groups.RootElement.EnumerateArray())
        {
            SourceFile file = Source("suite/schema.json", group.GetProperty("schema").GetRawText());
            IReadOnlyList<SourceFile> remotes = file.Text.Contains("localhost:1234", StringComparison.Ordinal) ? _remotes : [];
            SchemaSet set = SchemaJudge.Compile([file, .. remotes], new SchemaOptions(draft, assertFormat), CancellationToken.None);
            SchemaNode? root = set.Documents[0].Root;
            string where = $"{Path.GetFileName(path)}: {group.GetProperty("description").GetString()}";
            string why = root is null ? string.Join("; ", set.Problems.Where(p => p.Place.Path == file.Path).Select(p => p.Message)) : "";
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                Judge(root, test, $"{where}: {test.GetProperty("description").GetString()} {why}");
        }
    }

    private void Judge(SchemaNode? schema, JsonElement test, string where)
    {
        SourceFile file = Source("suite/data.json", test.GetProperty("data").GetRawText());
        YamlDocument document = YamlReader.Read(file, CancellationToken.None);
        bool due = test.GetProperty("valid").GetBoolean();
        bool isRight = schema is not null
            && document.Root is not null
            && Validator.IsValid(document.Root, schema) == due
            && (Validator.Validate(file, document.Root, schema, CancellationToken.None).Count == 0) == due;
        if (isRight)
            Passed++;
        else
            Failures.Add(where + (document.Root is null ? string.Join("; ", document.Problems.Select(p => p.Message)) : ""));
    }
}
