namespace Sample;

internal static class Reader
{
    public static int Count => Fruits.Count + Fruits.Unlisted.Length;

    public static Fruit KeptBack => Fruits.Contains(Fruits.Ids.Cherry) ? Fruits.Get("cherry") : Fruits.Unlisted_;
}
