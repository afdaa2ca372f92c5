using System.Collections.Immutable;
using Sample;

internal static class Consumer
{
    public static ImmutableArray<Fruit> Family => Fruits.ByFamily("Rosaceae");

    public static ImmutableArray<Fruit> Green => Fruits.ByColour(Colour.Green);

    public static ImmutableArray<Fruit> InOctober => Fruits.BySeason(10);

    public static ImmutableArray<Fruit> LikePear => Fruits.ByLike(Fruits.Pear);

    public static ImmutableArray<Fruit> Sour => Fruits.BySweet(false);
}
