using System.Collections.Concurrent;
using System.Text;

namespace VerifyTests.Snapshots;

/// <summary>Holds what was received against the files that were verified. Nothing is ever accepted here: that is done by hand.</summary>
internal static class Comparison
{
    private static readonly UTF8Encoding WithByteOrderMark = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly ConcurrentDictionary<string, bool> Used = new();

    public static void Run(SnapshotName name, IReadOnlyList<Target> targets)
    {
        if (name.MustBeUnique && !Used.TryAdd(Path.Combine(name.Directory, name.Prefix), true))
            throw new InvalidOperationException($"The prefix has already been used: {name.Prefix}");

        foreach (string received in name.FilesOf("received"))
            File.Delete(received);

        var faults = new StringBuilder();
        HashSet<string> stale = [.. name.FilesOf("verified")];
        foreach (Target target in targets)
        {
            stale.Remove(name.PathOf(target, "verified"));
            Compare(name, target, faults);
        }

        foreach (string file in stale.Order(StringComparer.Ordinal))
            faults.Append("Delete: no longer generated\n  Verified: ").Append(file).Append('\n');

        if (faults.Length > 0)
            throw new VerifyException(faults.ToString());
    }

    private static void Compare(SnapshotName name, Target target, StringBuilder faults)
    {
        string verifiedPath = name.PathOf(target, "verified");
        string received = WithLineFeeds(target.Text);
        string? verified = File.Exists(verifiedPath) ? WithLineFeeds(File.ReadAllText(verifiedPath)) : null;
        if (string.Equals(verified, received, StringComparison.Ordinal))
            return;

        string receivedPath = name.PathOf(target, "received");
        Directory.CreateDirectory(name.Directory);
        File.WriteAllText(receivedPath, received, WithByteOrderMark);
        faults
            .Append(verified is null ? "New:\n" : "NotEqual:\n")
            .Append("  Received: ").Append(receivedPath).Append('\n')
            .Append("  Verified: ").Append(verifiedPath).Append('\n')
            .Append(verified is null ? received : Difference.Between(verified, received)).Append('\n');
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
