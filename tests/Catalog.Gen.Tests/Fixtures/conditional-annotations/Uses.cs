using System.Linq;
using Sample;

internal static class Uses
{
    public static int Copies => Items.Atlas.Copies.Length;

    public static int WithCode => Items.ByCode("A1").Length;
}
