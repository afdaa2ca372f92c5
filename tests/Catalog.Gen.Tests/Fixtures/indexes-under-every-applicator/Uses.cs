using System.Linq;
using Sample;

internal static class Uses
{
    public static int InLists => Shapes.ByPair("left").Length + Shapes.ByTag("round").Length;

    public static int InMaps => Shapes.BySize(3).Length;

    public static int InBranches => Shapes.ByValue("small").Length + Shapes.ByEither("text").Length + Shapes.ByMerged("words").Length;

    public static int InSomeCase => Shapes.ByOutline("thin").Length + Shapes.ByLate("evening").Length;

    public static int WithoutAName => Shapes.ByAdditionalProperty("remark").Length;
}
