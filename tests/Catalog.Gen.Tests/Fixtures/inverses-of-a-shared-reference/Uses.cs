using System.Linq;
using Sample;

internal static class Uses
{
    public static int Sequels => Books.Dune.Sequels.Length + Books.BySequelOf(Books.Dune).Length;

    public static int Others =>
        Books.Dune.Translations.Length + Books.Dune.CitedBy.Length + Books.Dune.PartOf.Length + Books.DuneMessiah.Reviews.Length;
}
