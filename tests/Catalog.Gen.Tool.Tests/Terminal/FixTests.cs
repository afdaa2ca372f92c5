using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Fixing;
using Catalog.Gen.Tool.Invocation;
using CsCheck;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary><c>catalog fix</c>: what it changes, and what it leaves as it is.</summary>
public sealed class FixTests
{
    [Fact]
    public void It_shows_a_diff_that_other_programs_can_apply()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple # the fruit\ncolour:   crimson   # so\n"));
        string before = folder.Read("fruits/apple.yaml");
        folder.With("fix.patch", folder.Run("fix", "--dry-run").Fine());
        Assert.Equal(before, folder.Read("fruits/apple.yaml"));
        folder.Git("init", "-q").Git("apply", "fix.patch");
        string patched = folder.Read("fruits/apple.yaml");
        Assert.Equal("name: Apple # the fruit\ncolour:   red   # so\n", patched);

        folder.With("fruits/apple.yaml", before);
        ToolRun run = folder.Run("fix");
        Assert.Equal("1 fix in 1 file applied.\n", run.Error);
        Assert.Equal(patched, folder.Read("fruits/apple.yaml"));
    }

    /// <summary>What git makes of a diff is the other text, whatever the lines are.</summary>
    [Fact]
    public void A_diff_can_be_applied_whatever_the_texts_are()
    {
        using var folder = new ToolFolder();
        folder.Git("init", "-q");
        string[] lines = ["a\n", "b\n", "b\r\n", "\n", "c"];
        Gen<string> texts = CsCheck.Gen.Int[0, lines.Length - 1].Array[0, 14].Select(chosen => string.Concat(chosen.Select(i => lines[i])));
        CsCheck.Gen.Select(texts, texts).Sample(
            (before, after) =>
            {
                if (before == after || before.Length == 0)
                    return;
                folder.With("x.txt", before).With("fix.patch", UnifiedDiff.Write("x.txt", before, after));
                folder.Git("apply", "--whitespace=nowarn", "fix.patch");
                Assert.Equal(after, File.Exists(folder.PathOf("x.txt")) ? folder.Read("x.txt") : "");
            },
            iter: 60,
            threads: 1);
    }

    [Theory]
    [InlineData("name: Apple\r\n# a remark\r\ncolour: crimson\r\n\r\n", "name: Apple\r\n# a remark\r\ncolour: red\r\n\r\n")]
    [InlineData("\uFEFFname: Äpfel\ncolour: \"crimson\"", "\uFEFFname: Äpfel\ncolour: \"red\"")]
    [InlineData("{name: Apple, colour: 'crimson'}", "{name: Apple, colour: 'red'}")]
    [InlineData("name: Apple\rcolour: crimson\r", "name: Apple\rcolour: red\r")]
    [InlineData("colour: crimson\nname: &n Apple\nlike: kersch\n", "colour: red\nname: &n Apple\nlike: kersch\n")]
    public void All_else_stays_as_it_was_written(string before, string after)
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", before));
        folder.Run("fix").Fine();
        Assert.Equal(after, Encoding.UTF8.GetString(File.ReadAllBytes(folder.PathOf("fruits/apple.yaml"))));
        DateTime written = File.GetLastWriteTimeUtc(folder.PathOf("fruits/apple.yaml"));
        Assert.Equal("Nothing can be fixed for certain.\n", folder.Run("fix").Error);
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.PathOf("fruits/apple.yaml")));
    }

    [Fact]
    public void What_is_mended_shows_what_was_hidden_and_that_is_mended_too()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name:Apple\ncolour:crimson\n"));
        folder.Run("fix").Fine();
        Assert.Equal("name: Apple\ncolour: red\n", folder.Read("fruits/apple.yaml"));
    }

    [Fact]
    public void A_guess_is_left_to_a_person()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\nlike: appel\n"));
        Assert.Equal("", folder.Run("fix").Fine());
        Assert.Equal("name: Apple\nlike: appel\n", folder.Read("fruits/apple.yaml"));
    }

    [Fact]
    public void Only_what_was_named_is_changed()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("a.yaml", "name: A\ncolour: crimson\n"), ("b.yaml", "name: B\ncolour: crimson\n"));
        folder.Run("fix", "fruits/b.yaml").Fine();
        Assert.Equal(("name: A\ncolour: crimson\n", "name: B\ncolour: red\n"),
            (folder.Read("fruits/a.yaml"), folder.Read("fruits/b.yaml")));
    }

    [Fact]
    public void A_merge_conflict_in_the_list_of_ids_is_resolved()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("a.yaml", "name: A\n"), ("b.yaml", "name: B\n"))
            .With("fruits/fruit.ids.txt", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n");
        folder.Run("fix").Fine();
        Assert.Equal("a\nb\n", folder.Read("fruits/fruit.ids.txt"));
    }

    [Fact]
    public void A_file_that_is_a_link_or_may_be_run_stays_so()
    {
        if (OperatingSystem.IsWindows())
            return;
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\ncolour: crimson\n"));
        File.SetUnixFileMode(folder.PathOf("fruits/apple.yaml"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        folder.Run("fix").Fine();
        Assert.True(File.GetUnixFileMode(folder.PathOf("fruits/apple.yaml")).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_not_overwritten()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        string path = folder.PathOf("fruits/apple.yaml");
        var stale = new FixedFile(new SourceFile(path, "name: apple\n"), "name: Pear\n", Fixes: 1);
        ToolException refusal = Assert.Throws<ToolException>(() => FixRun.Write(stale));
        Assert.EndsWith("has changed meanwhile and is left as it is: run 'catalog fix' again", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("name: Apple\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_file_with_bytes_that_are_no_text_is_not_rewritten()
    {
        using ToolFolder folder = ToolFolder.WithFruits();
        byte[] bytes = [.. "name: Apple"u8, 0xE4, .. "\ncolour: crimson\n"u8];
        folder.With("fruits/apple.yaml", bytes);
        ToolRun run = folder.Run("fix");
        Assert.True(run.Code == 2 || run.Error == "Nothing can be fixed for certain.\n", run.Error);
        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf("fruits/apple.yaml")));
    }
}
