using System.Globalization;
using Catalog.Gen.LanguageServer.Tests.Harness;
using Catalog.Gen.Tests;

namespace Catalog.Gen.LanguageServer.Tests.Measuring;

/// <summary>
/// How long typing takes. Nothing is asserted of time: the figures are printed, and only where they are asked for by the variable
/// CATALOG_MEASURE, which is <c>1</c> or the path of a program that was published ahead of time.
/// </summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const string SchemaName = "open-dataset.schema.json";

    [Theory]
    [InlineData(1, 10_000)]
    [InlineData(10, 1_000)]
    public void Typing_in_real_entries(int copies, int edits)
    {
        string folder = Entries(copies);
        using var typing = new TypingMeasurement(Start(), folder);
        Figures warming = typing.Edit(200, 20);
        double before = typing.Megabytes, processor = typing.Processor;
        Figures figures = typing.Edit(edits, 100);
        double each = (typing.Processor - processor) / edits;
        string memory = string.Create(
            CultureInfo.InvariantCulture,
            $"opened in {typing.Opening:F0} ms, {before:F0} MB, then {typing.Megabytes:F0}, at most {typing.PeakMegabytes:F0}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{copies * 1190} entries, {edits} edits: {figures}, processor {each:F2} ms each; the first 200: {warming}; {memory}"));
        Assert.True(figures.Half > 0);
    }

    [Fact]
    public void Proposals_among_11900_ids()
    {
        string folder = Path.Combine(Path.GetTempPath(), "catalog-measure-ids");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "thing.schema.json"), """
            {
              "title": "Thing", "type": "object",
              "properties": { "name": { "type": "string" }, "next": { "type": "string", "x-ref": "Things" } }
            }
            """);
        for (int i = 0; i < 11_900; i++)
            File.WriteAllText(Path.Combine(folder, $"thing-{i:D5}.yaml"), $"name: The thing {i}\nnext: thing-{(i + 1) % 11_900:D5}\n");
        using var typing = new TypingMeasurement(Start(), folder);
        string file = Path.Combine(folder, "thing-00007.yaml").Replace('\\', '/');
        const string Text = "name: The thing 7\nnext: thing-01\n";
        Figures completion = typing.Complete(file, Text, Text.Length - 1, 300);
        output.WriteLine($"completion of ids: {completion}; typing in these: {typing.Edit(1_000, 50)}; {typing.PeakMegabytes:F0} MB");
        Assert.True(completion.Half > 0);
    }

    private static RawClient Start()
    {
        string asked = Environment.GetEnvironmentVariable("CATALOG_MEASURE") ?? "";
        Assert.SkipUnless(asked.Length > 0, "measures only where the variable CATALOG_MEASURE asks for it");
        return asked == "1" ? new RawClient("dotnet", ToolProgram.Path, "lsp") : new RawClient(asked, "lsp");
    }

    /// <summary>The entries of the corpus, each as often as asked for, under other names.</summary>
    private static string Entries(int copies)
    {
        string source = Corpora.Require("aws-open-data", "datasets");
        string folder = Path.Combine(Path.GetTempPath(), $"catalog-measure-{copies}").Replace('\\', '/');
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(source, SchemaName), Path.Combine(folder, SchemaName), overwrite: true);
        foreach (string file in Directory.EnumerateFiles(source, "*.yaml"))
        {
            for (int i = 0; i < copies; i++)
                File.Copy(file, Path.Combine(folder, $"{(char)('a' + i)}-{Path.GetFileName(file)}"), overwrite: true);
        }

        return folder;
    }
}
