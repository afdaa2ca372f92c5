using System.Diagnostics;
using System.Globalization;
using Pedi.Site.Tests.Harness;
using PediatricImaging;

namespace Pedi.Site.Tests.Writing;

/// <summary>A site is written whole, or not at all, and always alike.</summary>
public sealed class WriterTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("pedi-site-");

    private string Folder => Path.Combine(_parent.FullName, "site");

    public void Dispose() => _parent.Delete(recursive: true);

    [Fact]
    public void Two_writings_are_equal_byte_by_byte_in_whatever_order_the_entries_come()
    {
        string other = Path.Combine(_parent.FullName, "other");
        SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin);
        Dataset[] listedOtherwise = [.. WrittenSite.Everything.Reverse()];
        SiteWriter.Write(other, listedOtherwise, WrittenSite.Origin);

        Assert.Equal(Contents(Folder), Contents(other));
        Assert.Equal(61, Contents(Folder).Count);
    }

    [Fact]
    public void A_site_takes_the_place_of_the_one_before_and_leaves_nothing_of_it()
    {
        SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin);
        string gone = Path.Combine(Folder, "datasets", "gone.html");
        File.WriteAllText(gone, "of an older site");
        File.AppendAllText(Path.Combine(Folder, "pedi-site.txt"), "datasets/gone.html\n");

        SiteReport report = SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin);

        Assert.False(File.Exists(gone));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_parent.FullName).Select(Path.GetFileName));
        Assert.Equal(
            (WrittenSite.Everything.Count, Contents(Folder).Count, Contents(Folder).Values.Sum(text => (long)text.Length / 2)),
            (report.Entries, report.Files, report.Bytes));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.docx"), "years of work");

        IOException refused = Assert.Throws<IOException>(() => SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin));

        Assert.Contains("would be emptied", refused.Message, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Folder, "thesis.docx")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_parent.FullName).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("thesis.docx")]
    [InlineData("datasets/notes.html")]
    [InlineData("downloads/.hidden")]
    [InlineData("photos/summer/beach.jpg")]
    public void A_site_in_which_somebody_keeps_something_else_is_left_alone(string foreign)
    {
        SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin);
        string path = Path.Combine(Folder, foreign);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "years of work");
        SortedDictionary<string, string> before = Contents(Folder);

        IOException refused = Assert.Throws<IOException>(() => SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin));

        Assert.Contains($"holds '{foreign.Split("/summer")[0]}'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Contents(Folder));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_parent.FullName).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("site.css")]
    [InlineData("pedi-site.txt")]
    public void A_folder_with_a_file_of_the_same_name_is_no_site(string name)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, name), "of another site");

        Assert.Throws<IOException>(() => SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin));

        Assert.Equal("of another site", File.ReadAllText(Path.Combine(Folder, name)));
    }

    [Fact]
    public void A_file_in_its_place_is_left_alone()
    {
        File.WriteAllText(Folder, "a file");

        Assert.Throws<IOException>(() => SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin));

        Assert.Equal("a file", File.ReadAllText(Folder));
    }

    [Fact]
    public void A_writing_that_fails_leaves_the_old_site_and_nothing_half()
    {
        SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin);
        SortedDictionary<string, string> before = Contents(Folder);

        // A file cannot lie in a file: the second of these is refused by any file system.
        PediException failed = Assert.Throws<PediException>(
            () => SiteFolder.Write(Folder, [new SiteFile("a", new byte[1]), new SiteFile("a/b", new byte[1])]));
        Assert.StartsWith($"'{Folder}' cannot be written: ", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".new", failed.Message, StringComparison.Ordinal);

        Assert.Equal(before, Contents(Folder));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_parent.FullName).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_stops_the_command_finds_a_whole_site_or_what_was_there_before(bool isThere)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs the signals of Unix");
        string other = Path.Combine(_parent.FullName, "other");
        SiteWriter.Write(other, WrittenSite.Everything, WrittenSite.Origin);
        string[] whole = [.. Contents(other).Keys];
        for (int wait = 0; wait < 600; wait += 75)
        {
            if (Directory.Exists(Folder))
                Directory.Delete(Folder, recursive: true);
            if (isThere)
                SiteWriter.Write(Folder, WrittenSite.Everything, WrittenSite.Origin);
            StopAfter(wait);

            string[] left = [.. Directory.EnumerateFileSystemEntries(_parent.FullName).Order(StringComparer.Ordinal)];
            if (isThere || left.Length > 1)
                Assert.Equal([other, Folder], left);
            if (left.Length > 1)
                Assert.Equal(whole, Contents(Folder).Keys);
        }
    }

    /// <summary>Starts the command, and presses Ctrl-C a while later.</summary>
    private void StopAfter(int milliseconds)
    {
        using Process pedi = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "pedi.dll"), "site", "--out", Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Thread.Sleep(milliseconds);
        using Process kill = Process.Start("kill", ["-INT", pedi.Id.ToString(CultureInfo.InvariantCulture)]);
        pedi.WaitForExit();
    }

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);
}
