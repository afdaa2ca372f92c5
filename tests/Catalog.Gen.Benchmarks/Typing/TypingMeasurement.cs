using System.Diagnostics;
using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Benchmarks.Typing;

/// <summary>
/// Random edits of the entries of a folder, each from the message that is written to the problems that are read: what a client of
/// the process sees, and so a little more than the server takes.
/// </summary>
internal sealed class TypingMeasurement : IDisposable
{
    private readonly RawClient _client;
    private readonly string[] _files;
    private readonly Dictionary<string, (string Text, int Version)> _open = new(StringComparer.Ordinal);
    private readonly Random _random = new(20261129);

    public TypingMeasurement(RawClient client, string folder)
    {
        _client = client;
        _files = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];
        long start = Stopwatch.GetTimestamp();
        _client.Ask("initialize", new JsonObject { ["rootUri"] = AddressOf(folder), ["capabilities"] = new JsonObject() });
        _client.Notify("initialized", []);
        Open(_files[0]);
        Opening = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>From the start of the process's work to the problems of the first document, in milliseconds.</summary>
    public double Opening { get; }

    public double Megabytes => _client.Megabytes;

    /// <summary>Types a character somewhere, or takes one out, and undoes it.</summary>
    /// <param name="edits">How many edits.</param>
    /// <param name="documents">In how many documents.</param>
    public Figures Edit(int edits, int documents)
    {
        var times = new List<double>(edits);
        string[] chosen = [.. Enumerable.Range(0, documents).Select(_ => _files[_random.Next(_files.Length)]).Distinct()];
        foreach (string file in chosen)
            Open(file);
        while (times.Count < edits)
        {
            string file = chosen[_random.Next(chosen.Length)];
            string text = _open[file].Text;
            int at = _random.Next(text.Length);
            bool isInsertion = _random.Next(2) == 0 || text[at] == '\n';
            string typed = isInsertion ? "abc: -'\"#[]{}\n"[_random.Next(14)].ToString() : "";
            string removed = isInsertion ? "" : text.Substring(at, 1);
            times.Add(Change(file, at, removed, typed));
            times.Add(Change(file, at, typed, removed));
        }

        return Figures.Of(times.Take(edits));
    }

    /// <summary>Asks for proposals at a place, again and again.</summary>
    public Figures Complete(string file, string text, int offset, int times)
    {
        Open(file);
        Replace(file, text);
        var taken = new List<double>(times);
        for (int i = 0; i < times; i++)
        {
            long start = Stopwatch.GetTimestamp();
            JsonNode? answer = _client.Ask("textDocument/completion", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = AddressOf(file) },
                ["position"] = At(text, offset),
            });
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (answer!["items"]!.AsArray().Count == 0)
                throw new InvalidOperationException("Nothing was proposed.");
        }

        return Figures.Of(taken);
    }

    public void Dispose() => _client.Dispose();

    private static string AddressOf(string path) => new Uri(path).AbsoluteUri;

    private static JsonObject At(string text, int offset)
    {
        LinePosition place = new LineMap(text).Find(offset);
        return new JsonObject { ["line"] = place.Line, ["character"] = place.Column };
    }

    private void Open(string file)
    {
        if (_open.ContainsKey(file))
            return;
        string text = File.ReadAllText(file), uri = AddressOf(file);
        _open[file] = (text, 1);
        _client.Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
        });
        _client.Problems(uri, 1);
    }

    private double Change(string file, int at, string removed, string typed)
    {
        string text = _open[file].Text;
        var change = new JsonObject
        {
            ["range"] = new JsonObject { ["start"] = At(text, at), ["end"] = At(text, at + removed.Length) },
            ["text"] = typed,
        };
        return Send(file, change, string.Concat(text.AsSpan(0, at), typed, text.AsSpan(at + removed.Length)));
    }

    private void Replace(string file, string text) => Send(file, new JsonObject { ["text"] = text }, text);

    private double Send(string file, JsonObject change, string text)
    {
        int version = _open[file].Version + 1;
        string uri = AddressOf(file);
        _open[file] = (text, version);
        var parameters = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
            ["contentChanges"] = new JsonArray { change },
        };
        long start = Stopwatch.GetTimestamp();
        _client.Notify("textDocument/didChange", parameters);
        _client.Problems(uri, version);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
