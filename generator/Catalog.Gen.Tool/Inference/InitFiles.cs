using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Locking;

namespace Catalog.Gen.Tool.Inference;

/// <summary>A catalog that was inferred → the files to write and to change, as texts.</summary>
internal sealed class InitFiles
{
    private const string YamlExtension = "redhat.vscode-yaml";

    private readonly InferredCatalog _catalog;
    private readonly string _workspace;
    private readonly Func<string, string?> _read;
    private readonly List<InitFile> _files = [];
    private readonly List<string> _notes = [];

    private InitFiles(InferredCatalog catalog, string workspace, Func<string, string?> read)
    {
        _catalog = catalog;
        _workspace = FilePaths.Normalise(workspace).TrimEnd('/') + "/";
        _read = read;
    }

    /// <param name="catalog">The catalog.</param>
    /// <param name="workspace">The folder that is opened in an editor, at or above that of the schema.</param>
    /// <param name="read">The text of a file with its byte order mark; null where there is none, or where it is not UTF-8.</param>
    public static InitPlan Plan(InferredCatalog catalog, string workspace, Func<string, string?> read)
    {
        var init = new InitFiles(catalog, workspace, read);
        init.AddRecords();
        init.AddSettings();
        init.AddExtensions();
        init.AddComments();
        return new InitPlan(new InitFile(catalog.SchemaPath, read(catalog.SchemaPath), catalog.Schema), [.. init._files], [.. init._notes]);
    }

    /// <summary>What is published is recorded from the first day on: ids, and numbers of the values of enums.</summary>
    private void AddRecords()
    {
        string path = FilePaths.LockOf(_catalog.SchemaPath);
        string[] refused = [.. _catalog.Ids.Where(static id => !LockText.CanHold(id))];
        if (refused.Length > 0)
            _notes.Add($"{Words.Count(refused.Length, "id")} cannot be recorded ({Findings.Some(refused)}): an id is not empty, "
                + $"begins with no '#', and has no space at either end");
        Add(path, LockText.Add(_read(path), _catalog.Ids.Where(LockText.CanHold), out _));
        if (_catalog.Numbers.Count == 0)
            return;
        path = FilePaths.NumbersOf(_catalog.SchemaPath);
        Add(path, NumbersText.Add(_read(path), _catalog.Numbers, out _));
    }

    /// <summary>Editors that do not read the first line, and files that are new, have the schema by their folder.</summary>
    private void AddSettings()
    {
        if (!_catalog.SchemaPath.StartsWith(_workspace, StringComparison.Ordinal))
        {
            _notes.Add($"{Words.Whole(_catalog.SchemaPath)} is not in the folder {Words.Whole(_workspace)}, whose editor settings are "
                + $"left as they are");
            return;
        }

        string path = _workspace + ".vscode/settings.json";
        string schema = "./" + _catalog.SchemaPath[_workspace.Length..], folder = FilePaths.Folder(schema)[2..];
        string? existing = _read(path), text = existing;
        if (_catalog.Files.Any(static file => !YamlReader.IsJson(file)))
        {
            var patterns = new JsonArray($"{folder}**/*.yaml", $"{folder}**/*.yml");
            text = AddTo(text, path, "yaml.schemas", new JsonObject { [schema] = patterns }, schema);
        }

        if (_catalog.Files.Any(YamlReader.IsJson))
        {
            var patterns = new JsonArray($"/{folder}**/*.json", $"!/{folder}**/*.schema.json");
            text = AddTo(text, path, "json.schemas", new JsonArray(new JsonObject { ["fileMatch"] = patterns, ["url"] = schema }), schema);
        }

        if (text != existing)
            Add(path, text);
    }

    private void AddExtensions()
    {
        string path = _workspace + ".vscode/extensions.json";
        if (!_catalog.SchemaPath.StartsWith(_workspace, StringComparison.Ordinal) || _catalog.Files.All(YamlReader.IsJson))
            return;
        string? existing = _read(path);
        string? text = AddTo(existing, path, "recommendations", new JsonArray(YamlExtension), YamlExtension);
        if (text != existing)
            Add(path, text);
    }

    private void AddComments()
    {
        foreach (SourceFile file in _catalog.Files.Where(static file => !YamlReader.IsJson(file)))
        {
            if (_read(file.Path) is not { } text)
                _notes.Add($"{Words.Whole(file.Path)} is not in UTF-8, and gets no first line for editors");
            else
                Add(file.Path, FirstLineComment.Add(text, file.Path, _catalog.SchemaPath));
        }
    }

    /// <summary>The text with a setting in it; as it was where it has that, or where it cannot be changed.</summary>
    private string? AddTo(string? text, string path, string name, JsonNode value, string mark)
    {
        if (SettingsText.Read(text) is not { } settings)
        {
            Leave(path, name, value, "has comments or mistakes, so that it is left as it is");
            return text;
        }

        if (Names(settings.Find(name), mark))
            return text;
        if (settings.Add(name, value) is { } changed)
            return changed;
        Leave(path, name, value, $"has something else as \"{name}\"");
        return text;
    }

    private void Leave(string path, string name, JsonNode value, string why) =>
        _notes.Add($"{Words.Whole(path)} {why}: add \"{name}\": {JsonText.Write(value).TrimEnd('\n')}");

    /// <summary>Whether a setting names the schema, or lists the extension, already.</summary>
    private static bool Names(YamlNode? setting, string mark) => setting switch
    {
        YamlMapping mapping => mapping.Members.Any(member => IsSame(member.Name, mark) || Names(member.Value, mark)),
        YamlSequence list => list.Items.Any(item => Names(item, mark)),
        _ => setting?.Text is { } text && IsSame(text, mark),
    };

    private static bool IsSame(string one, string other) =>
        string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;

    private void Add(string path, string? text)
    {
        if (text is not null)
            _files.Add(new InitFile(path, _read(path), text));
    }
}
