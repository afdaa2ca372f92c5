using Pedi.Tests;

namespace Pedi.Site.Tests.Harness;

/// <summary>The command, which answers the same questions.</summary>
internal static class Command
{
    /// <summary>The ids that <c>pedi list</c> finds, and what it remarks.</summary>
    public static (string[] Ids, string Remarks) List(params string[] arguments)
    {
        Invocation run = Invocation.Piped(["list", .. arguments]);
        Assert.True(run.ExitCode == 0, run.Error);
        return (run.Ids, run.Error);
    }
}
