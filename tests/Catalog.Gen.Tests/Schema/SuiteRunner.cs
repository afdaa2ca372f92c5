using System.Text;
using System.Text.Json;
using Catalog.Gen.Schema;
using Catalog.Gen.Validation;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis.Text;

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
            .Where(remote => !remote.Name.StartsWith(draft == Draft.Seven ? "draft2020-12/" : "draft7/", StringComparison.Ordinal))
            .OrderBy(remote => remote.Name, StringComparer.Ordinal)
            .Select(remote => Source("http://localhost:1234/" + remote.Name, File.ReadAllText(remote.Path))),
    ];

    public int Passed { get; private set; }

    public List<string> Failures { get; } = [];

    public static SourceFile Source(string path, string text) => new(path, SourceText.From(text, Encoding.UTF8));

    /// <summary>Runs the files of a folder, those beneath it apart.</summary>
    public SuiteRunner Run(string folder, bool assertFormat, params string[] except)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(suite, "tests", folder), "*.json").Order(StringComparer.Ordinal))
        {
            if (!except.Contains(Path.GetFileNameWithoutExtension(path)))
                RunFile(path, assertFormat);
        }

        return this;
    }

    public SuiteRunner RunFile(string path, bool assertFormat)
    {
        using var groups = JsonDocument.Parse(File.ReadAllText(Path.Combine(suite, "tests", path)));
        foreach (JsonElement group in groups.RootElement.EnumerateArray())
        {
            SourceFile file = Source("suite/schema.json", group.GetProperty("schema").GetRawText());
            SchemaSet set = SchemaCompiler.Compile([file, .. _remotes], new SchemaOptions(draft, assertFormat), CancellationToken.None);
            SchemaNode? root = set.Documents[0].Root;
            string where = $"{Path.GetFileName(path)}: {group.GetProperty("description").GetString()}";
            string why = root is null ? string.Join("; ", set.Problems.Where(p => p.Place.Path == file.Path).Select(p => p.Arguments[0])) : "";
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                Judge(root, test, $"{where}: {test.GetProperty("description").GetString()} {why}");
        }

        return this;
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
            Failures.Add(where + (document.Root is null ? string.Join("; ", document.Problems.Select(p => p.Arguments[0])) : ""));
    }
}
