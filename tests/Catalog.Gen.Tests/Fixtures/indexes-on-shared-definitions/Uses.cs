using System.Linq;
using Sample;

internal static class Uses
{
    public static int First => Tasks.ByFirst(Status.Open).Length;

    public static int Second => Tasks.BySecond(Status.Open).Length;

    public static int History => Tasks.ByHistory(Status.Done).Length;

    public static int OfATeam => Tasks.ByTeam(Status.Open).Length;

    public static int Merged =>
        Tasks.ByMerged(Status.Done).Length + Tasks.ByChained(Status.Done).Length + Tasks.ByMaybe(Status.Open).Length;

    public static int Counts => Tasks.ByPoint(3).Length + Tasks.ByEstimate(5).Length;

    public static int Flags => Tasks.ByUrgent(true).Length + Tasks.ByPublic(false).Length;

    public static int Around => Tasks.ByBefore(Tasks.Cut).Length + Tasks.ByAfter(Tasks.Cut).Length;

    public static int Steps => Tasks.ByOwner("ada").Length + Tasks.ByStepSecond("pencil").Length;
}
