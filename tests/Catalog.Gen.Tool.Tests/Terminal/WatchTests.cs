using System.Diagnostics;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary><c>catalog check --watch</c>: it stays, and answers to what is saved.</summary>
public sealed class WatchTests
{
    /// <summary>No machine is so slow. How long an answer takes is measured by the benchmarks.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void What_is_saved_made_renamed_and_taken_away_is_answered()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"), ("pear.yaml", "name: Pear\nlike: apple\n"));
        using Process watch = folder.Start("", "check", "--watch");
        try
        {
            Expect(watch, "No problem in 2 entries");
            folder.With("fruits/apple.yaml", "name: Apple\ncolour: blue\n");
            Expect(watch, "1 error in 1 file");
            folder.With("fruits/plum.yaml", "name: Plum\n");
            Expect(watch, "1 error in 1 file (3 entries");

            // As many editors save: beside the file, and then in its place.
            folder.With("fruits/.apple.yaml.swp", "name: Apple\n");
            File.Move(folder.PathOf("fruits/.apple.yaml.swp"), folder.PathOf("fruits/apple.yaml"), overwrite: true);
            Expect(watch, "No problem in 3 entries");
            File.Move(folder.PathOf("fruits/apple.yaml"), folder.PathOf("fruits/golden.yaml"));
            Expect(watch, "1 error in 1 file (3 entries");
            File.Delete(folder.PathOf("fruits/pear.yaml"));
            Expect(watch, "No problem in 2 entries");
            folder.With("fruits/fruit.schema.json", """{ "title": "Fruit", "type": "object", "required": ["weight"] }""");
            Expect(watch, "2 errors in 2 files");
            folder.With("fruits/deep/fig.yaml", "weight: 1\n");
            Expect(watch, "2 errors in 2 files (3 entries");
        }
        finally
        {
            watch.Kill();
        }
    }

    [Fact]
    public void It_is_for_people_at_a_terminal()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        Assert.Equal(
            "catalog: --watch says what it finds in text at the terminal: take --changed, --format or --output out",
            folder.Run("check", "--watch", "--format", "json").Refused());
    }

    private static void Expect(Process watch, string summary)
    {
        Task<string?> reading = Task.Run(() =>
        {
            string? line;
            do
                line = watch.StandardError.ReadLine();
            while (line is not null && !line.StartsWith(summary, StringComparison.Ordinal));
            return line;
        });
        Assert.True(reading.Wait(Patience), $"'{summary}' was not said.");
        Assert.NotNull(reading.Result);
    }
}
