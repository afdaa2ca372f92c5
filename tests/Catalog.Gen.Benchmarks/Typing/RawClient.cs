using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Catalog.Gen.Benchmarks.Typing;

/// <summary>
/// A client that does nothing but write messages and read them, so that what is measured is the server. It talks to a process, as
/// an editor does.
/// </summary>
internal sealed class RawClient : IDisposable
{
    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly byte[] _byte = new byte[1];
    private int _id;

    /// <summary>Starts a server.</summary>
    public RawClient(string program, params IEnumerable<string> arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        _input = _process.StandardInput.BaseStream;
        _output = new BufferedStream(_process.StandardOutput.BaseStream, 1 << 16);
    }

    /// <summary>What the server holds in memory now, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public void Notify(string method, JsonObject parameters) =>
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>Asks, and reads up to the answer.</summary>
    public JsonNode? Ask(string method, JsonObject? parameters)
    {
        int id = ++_id;
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null)
            request["params"] = parameters;
        Write(request);
        while (true)
        {
            JsonNode message = JsonNode.Parse(ReadMessage())!;
            if (message["method"] is null && message["id"]?.GetValue<int>() == id)
                return message["result"] ?? message["error"];
        }
    }

    /// <summary>Reads up to the problems of a document in a version.</summary>
    public JsonArray Problems(string uri, int version)
    {
        byte[] expected = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"version\":{version}"));
        while (true)
        {
            byte[] message = ReadMessage();
            if (message.AsSpan().IndexOf("publishDiagnostics"u8) < 0 || message.AsSpan().IndexOf(expected) < 0)
                continue;
            JsonNode parsed = JsonNode.Parse(message)!["params"]!;
            if (parsed["uri"]!.GetValue<string>() == uri && parsed["version"]?.GetValue<int>() == version)
                return parsed["diagnostics"]!.AsArray();
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Write(JsonObject message)
    {
        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString());
        byte[] head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"));
        _input.Write([.. head, .. body]);
        _input.Flush();
    }

    private byte[] ReadMessage()
    {
        int length = 0;
        while (ReadLine() is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture);
        }

        byte[] body = new byte[length];
        _output.ReadExactly(body);
        return body;
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            _output.ReadExactly(_byte);
            if (_byte[0] == '\n')
                return line.ToString();
            if (_byte[0] != '\r')
                line.Append((char)_byte[0]);
        }
    }
}
