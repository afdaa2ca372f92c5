using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Catalog.Gen.Tests.House;

/// <summary>
/// .ci/lay-out-corpora, by which the public workflow puts the official suites beside the clone. Nothing is fetched here:
/// the checkouts that it reads are made by the tests.
/// </summary>
public sealed class CorporaLayoutTests : IDisposable
{
    private static readonly string[] Drafts = ["draft4", "draft6", "draft7", "draft2019-09", "draft2020-12", "v1"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("corpora-layout");

    private string Checkouts => Path.Combine(_root.FullName, "checkouts");

    private string Target => Path.Combine(_root.FullName, "corpora");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_cases_of_the_YAML_suite_become_files_and_expectations()
    {
        WriteJsonSchemaSuite();
        WriteYamlSuite("A1B2", """
            ---
            - name: 'A list''s items'
              from: nobody
              tags: whitespace
              yaml: |
                - a␣␣
                - ——»b
                ↵
              tree: |
                +STR
                 +DOC
                  +SEQ
                 -DOC
                -STR
              json: |
                [
                  "a", "\\"
                ]

            - fail: true
              yaml: |
                [
              json: null

            """);
        WriteYamlSuite("Z9", """
            - name: Says "no" “twice”,
                over two lines
              yaml: |2+
                  no∎

              tree: |-
                +STR
                 +DOC
                 -DOC
                 +DOC ---
                 -DOC
                -STR
              json: |
                "no"
                "no"

            - yaml: |-
                no∎
              name: "A \"no\""
              skip: true

            - yaml: ''
              tree: |
                +STR
                -STR
              json: ''

            - yaml: |
                no∎
              tree: |
                +STR
                 +DOC
              json: |
                "»"

            """);

        Run();

        Assert.Equal("- a  \n- \tb\n\n", Case("a1b2-00"));
        Assert.Equal("[\n", Case("a1b2-01"));
        Assert.Equal("  no∎\n\n", Case("z9-00"));
        Assert.Equal("no∎", Case("z9-01"));
        Assert.Equal("", Case("z9-02"));
        Assert.Equal("no", Case("z9-03"));
        Assert.Equal(
            [
                "a1b2-00: A list's items | True | 1 | [\n  \"a\", \"\\\\\"\n]\n",
                "a1b2-01: A list's items | False | 1 | ",
                "z9-00: Says \"no\" “twice”, over two lines | True | 2 | ",
                "z9-01: A \"no\" | True | 2 | ",
                "z9-02: Says \"no\" “twice”, over two lines | True | 0 | ",
                "z9-03: Says \"no\" “twice”, over two lines | True | 1 | \"\t\"\n",
            ],
            Expectations());
    }

    [Theory]
    [InlineData("- name: A\n  yaml: >\n    folded\n", "cannot read this value")]
    [InlineData("- name: A\n  yaml: \"\\u0041\"\n", "cannot read this escape")]
    [InlineData("- name: A\n  tree: |\n    +STR\n", "a case has no yaml")]
    [InlineData("name: A\n", "cannot read this line")]
    public void What_it_cannot_read_ends_it_with_an_error(string source, string error)
    {
        WriteJsonSchemaSuite();
        WriteYamlSuite("A1B2", source);

        (int exitCode, string output) = RunScript();

        Assert.NotEqual(0, exitCode);
        Assert.Contains(error, output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_Schema_suite_is_laid_out_without_its_programs()
    {
        WriteJsonSchemaSuite();
        WriteYamlSuite("A1B2", "- name: A\n  yaml: a\n  tree: ''\n");

        Run();

        string[] files =
        [
            .. Directory.EnumerateFiles(Path.Combine(Target, "json-schema-test-suite"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Path.Combine(Target, "json-schema-test-suite"), file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            [
                "LICENSE", "annotations/tests/core.json", "remotes/integer.json",
                .. Drafts.Select(draft => $"tests/{draft}/type.json").Order(StringComparer.Ordinal),
            ],
            files);
    }

    [Fact]
    public void What_is_there_already_is_left_alone()
    {
        WriteJsonSchemaSuite();
        Write(Path.Combine(Target, "yaml-test-suite", "mine.txt"), "mine");

        (int exitCode, string output) = RunScript();

        Assert.Equal(1, exitCode);
        Assert.Contains("yaml-test-suite is there already", output, StringComparison.Ordinal);
        Assert.False(Path.Exists(Path.Combine(Target, "json-schema-test-suite")));
    }

    private void WriteJsonSchemaSuite()
    {
        string suite = Path.Combine(Checkouts, "JSON-Schema-Test-Suite");
        string[] files =
        [
            "LICENSE", "bin/jsonschema_suite", "annotations/tests/core.json", "remotes/integer.json", "remotes/draft3/integer.json",
            "tests/draft3/type.json", .. Drafts.Select(draft => $"tests/{draft}/type.json"),
        ];
        foreach (string file in files)
            Write(Path.Combine(suite, file), "[]");
        Write(Path.Combine(Checkouts, "yaml-test-suite", "License"), "");
    }

    private void WriteYamlSuite(string id, string text) =>
        Write(Path.Combine(Checkouts, "yaml-test-suite", "src", id + ".yaml"), text.ReplaceLineEndings("\n"));

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private string Case(string id) => File.ReadAllText(Path.Combine(Target, "yaml-test-suite", "cases", id + ".yaml"));

    private string[] Expectations()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Target, "yaml-test-suite", "expected.json")));
        return
        [
            .. expected.RootElement.EnumerateObject().Select(each =>
                $"{each.Name}: {each.Value.GetProperty("name")} | {each.Value.GetProperty("valid")} | "
                + $"{each.Value.GetProperty("documents")} | {each.Value.GetProperty("json")}"),
        ];
    }

    private void Run()
    {
        (int exitCode, string output) = RunScript();
        Assert.True(exitCode == 0, output);
    }

    private (int ExitCode, string Output) RunScript()
    {
        string script = Path.Combine(Corpora.RepositoryRoot, ".ci", "lay-out-corpora");
        return RunProgram(Bash(), script, "--from", Checkouts, Target);
    }

    /// <summary>On Windows the bash that comes with git, and not the one that Windows itself has for Linux.</summary>
    private static string Bash()
    {
        if (!OperatingSystem.IsWindows())
            return "bash";
        string git = RunProgram("git", "--exec-path").Output.Trim();
        return Path.GetFullPath(Path.Combine(git, "..", "..", "..", "bin", "bash.exe"));
    }

    private static (int ExitCode, string Output) RunProgram(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments.Select(static argument => argument.Replace('\\', '/')))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
