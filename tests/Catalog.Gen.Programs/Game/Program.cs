// A game: items, the recipes that make them, and what monsters leave behind. It shows
//   - entries by name, and references between three catalogs, there (Makes) and back (MadeBy, UsedIn);
//   - a union of effects, taken apart by Match, by Switch, and by a switch expression that needs no arm for _;
//   - ids that come from outside, here from a saved game: an old id still leads to its item, an unknown one is refused
//     with the nearest, and a constant id is checked by the compiler ([Items.Id]);
//   - an item that is withdrawn: code that names it is warned, a saved game that has it goes on;
//   - items that exist in a test alone: Items.Testing.Create, in the tests of this program.

namespace Game;

/// <summary>The game, as a page of text.</summary>
public static class Program
{
    /// <summary>Prints the page.</summary>
    public static void Main() => Play(Console.Out);

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    public static void Play(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);

        output.WriteLine("Shop");
        foreach (Item item in Items.All)
            output.WriteLine($"  {item.Name}: {item.Price} coins, {item.Rarity.ToText()}{string.Concat(item.Effects.Select(Describe))}");

        output.WriteLine("Kitchen");
        foreach (Recipe recipe in Items.Bread.MadeBy)
            output.WriteLine($"  {recipe.Makes.Name}: {string.Join(", ", recipe.Needs.Select(need => $"{need.Count} {need.Item.Name}"))}");
        output.WriteLine($"  Flour is used in {string.Join(", ", Items.Flour.UsedIn)}");

        output.WriteLine("Loot");
        foreach (Drop drop in LootTables.FrostGiant.Drops.OrderByDescending(drop => drop.Chance))
            output.WriteLine($"  {drop.Chance:0 %} {drop.Item.Name}");
        output.WriteLine($"  Rare: {string.Join(", ", Items.ByRarity(Rarity.Rare))}");

        output.WriteLine("Saved game");
        var player = new Player();
        foreach (string id in (string[])["bread", "ice-sword", "club", "bred"])
            output.WriteLine($"  {player.Take(id)}");
        player.Give(Items.Ids.Cookbook);
        foreach (Item item in player.Bag)
            player.Use(item);
        output.WriteLine($"  Life {player.Life}, can make {string.Join(", ", player.Learnt)}, carries {string.Join(", ", player.Bag)}");
    }

    /// <summary>An expression for each shape: the compiler asks for every shape that the schema has.</summary>
    private static string Describe(Effect effect) => effect switch
    {
        Heal heal => $", heals {heal.Amount}",
        Harm { Element: Element.Steel } harm => $", harms {harm.Amount}",
        Harm harm => $", harms {harm.Amount} by {harm.Element.ToText()}",
        Teach teach => $", teaches {teach.Recipe.Makes.Name}",
    };
}
