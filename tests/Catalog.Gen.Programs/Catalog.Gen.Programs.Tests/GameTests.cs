using Game;

namespace Catalog.Gen.Programs.Tests;

/// <summary>The game, and how its authors test it.</summary>
public class GameTests
{
    [Fact]
    public void The_page() => Assert.Equal(
        """
        Shop
          Bread: 4 coins, common, heals 5
          Club: 2 coins, common, harms 3
          The baker's book: 40 coins, uncommon, teaches Bread
          Flour: 1 coins, common
          Frost Brand: 900 coins, rare, harms 12, harms 8 by frost
        Kitchen
          Bread: 2 Flour
          Flour is used in bread
        Loot
          50 % Bread
          10 % The baker's book
          5 % Frost Brand
          Rare: frost-brand
        Saved game
          Bread
          Frost Brand
          Club: The club is not given out since version 2. Use the Frost Brand.
          'bred' is not an id of Items: did you mean 'bread'?
          Life 2, can make bread, carries bread, frost-brand, club, cookbook

        """, Pages.Of(Game.Program.Play));

    [Fact]
    public void An_item_that_is_in_no_catalog_is_used_like_any_other()
    {
        Item mace = Items.Testing.Create(
            "mace", """{ "name": "Mace", "price": 7, "effects": [{ "kind": "harm", "amount": 9 }, { "kind": "heal", "amount": 2 }] }""");
        Assert.Equal(7, Player.Danger(mace));
        Assert.Equal(Rarity.Common, mace.Rarity);
        Assert.True(Items.Testing.IsDouble(mace));
        Assert.DoesNotContain(mace, Items.All);
    }

    [Fact]
    public void Every_recipe_is_worth_its_ingredients() => Assert.All(
        Recipes.All, recipe => Assert.True(recipe.Makes.Price >= recipe.Needs.Sum(need => need.Count * need.Item.Price)));
}
