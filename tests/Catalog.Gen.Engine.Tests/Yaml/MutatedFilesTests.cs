using System.Diagnostics;
using System.Text.Json;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests.RandomCases;

namespace Catalog.Gen.Tests.Yaml;

/// <summary>
/// Whatever a file holds: nothing is read otherwise than the npm package 'yaml' reads it.
/// </summary>
public sealed class MutatedFilesTests
{
    private static readonly string Peer = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Benchmarks", "suite");

    [Fact]
    public void Every_file_is_read_as_the_npm_package_yaml_reads_it_but_for_known_differences()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Peer, "node_modules", "yaml")), "needs 'npm ci' in tests/Catalog.Gen.Benchmarks/suite");
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, Mutations.Of((int)CaseSettings.Count(usual: 2000, full: 50_000)).Select(text =>
                JsonSerializer.Serialize(new[] { text, Result(text) })));
            var start = new ProcessStartInfo("node")
            {
                WorkingDirectory = Peer,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.ArgumentList.Add("yaml.mjs");
            start.ArgumentList.Add(file);
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The file as JSON, or its errors, for another program to read.</summary>
    private static string Result(string text)
    {
        YamlDocument document = YamlReader.Read(new SourceFile("a.yaml", text), CancellationToken.None);
        return document.Root is null || document.HasErrors
            ? "ERRORS " + string.Join(" | ", document.Problems.Where(static problem => problem.Severity == Severity.Error)
                .Select(static problem => $"{problem.Rule.Id} {problem.Message}"))
            : Json(document.Root);
    }

    private static string Json(YamlNode node) => node switch
    {
        YamlMapping map =>
            $"{{{string.Join(",", map.Members.Select(member => JsonSerializer.Serialize(member.Name) + ":" + Json(member.Value)))}}}",
        YamlSequence list => $"[{string.Join(",", list.Items.Select(Json))}]",
        YamlScalar { Kind: NodeKind.String } scalar => JsonSerializer.Serialize(scalar.Value),
        _ => ((YamlScalar)node).Value,
    };
}
