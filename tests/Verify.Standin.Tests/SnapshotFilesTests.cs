using System.Runtime.CompilerServices;

namespace VerifyTests.Standin;

/// <summary>The snapshots of all test projects, as files: an editor or git can spoil what Verify compares only as text.</summary>
public sealed class SnapshotFilesTests
{
    [Fact]
    public void Every_snapshot_starts_with_a_byte_order_mark_and_has_LF_line_ends()
    {
        string[] snapshots = [.. Directory.EnumerateFiles(TestsFolder(), "*.verified.*", SearchOption.AllDirectories).Where(IsSource)];
        Assert.NotEmpty(snapshots);
        Assert.All(snapshots, file =>
        {
            byte[] content = File.ReadAllBytes(file);
            Assert.True(content.AsSpan().StartsWith("\uFEFF"u8), $"{file} has no byte order mark");
            Assert.DoesNotContain((byte)'\r', content);
        });
    }

    private static bool IsSource(string file) =>
        !Path.GetRelativePath(TestsFolder(), file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string TestsFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));
}
