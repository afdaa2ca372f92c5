using System.Linq;
using Sample;

internal static class Uses
{
    public static int OfThePlant => Plants.ByColour(Colour.Red).Length + Plants.ByCount(3).Length;

    public static int OfParts =>
        (Plants.TryGetByLeafColour("green", out _) ? 1 : 0) + Plants.ByVeinColour(7).Length
        + Plants.ByFlowerColour(Plants.Ivy).Length + Plants.ByLeafCount(true).Length;

    public static int OfGrafts => Plants.ByYear(1950).Length;
}
