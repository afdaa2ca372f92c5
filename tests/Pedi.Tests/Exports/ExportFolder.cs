using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Tests.Exports;

/// <summary>A folder of its own with exports in it, good ones and such as a test has spoilt.</summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pedi-exports-");

    /// <summary>Every entry, the held ones too.</summary>
    public static ImmutableArray<Dataset> AllEntries { get; } =
        [.. Datasets.All.Concat(Datasets.Unlisted).OrderBy(entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>An export as bytes.</summary>
    public static byte[] Bytes(ExportFormat format, IReadOnlyList<Dataset>? entries = null)
    {
        using var stream = new MemoryStream();
        ExportFormats.Write(format, entries ?? AllEntries, ExportOrigin.Current, stream);
        return stream.ToArray();
    }

    /// <summary>An export as text.</summary>
    public static string Text(ExportFormat format, IReadOnlyList<Dataset>? entries = null) =>
        System.Text.Encoding.UTF8.GetString(Bytes(format, entries));

    /// <summary>The entries of the JSON export: what the other formats are compared with.</summary>
    public static JsonArray Entries() => JsonNode.Parse(Text(ExportFormats.Json))!["entries"]!.AsArray();

    /// <summary>Writes an export and what lies beside it, and returns its path.</summary>
    public string Write(ExportFormat format, IReadOnlyList<Dataset>? entries = null)
    {
        string name = "export" + format.Extension;
        foreach (ExportCompanion companion in ExportFormats.Companions(format, ExportOrigin.Current, name))
            Write(companion.FileName, companion.Content);
        return Write(name, Bytes(format, entries));
    }

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }
}
