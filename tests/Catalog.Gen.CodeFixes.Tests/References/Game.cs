using System.Collections.Immutable;

namespace Catalog.Gen.CodeFixes.Tests.References;

/// <summary>
/// Catalogs of a game, marked throughout as generated ones are. Items are bread, club and sword, recipes are bake-bread and
/// forge-sword; prices are filed by the ids of items. Of the items the club is obsolete and gives way to the sword.
/// </summary>
internal static class Game
{
    public static ImmutableArray<(string Name, string Text)> Sources { get; } =
    [
        ("Items.g.cs", Catalog("Items", "Item", """
            public static Item Bread => null!;
            [global::System.Obsolete("'club' is no longer sold")] public static Item Club => null!;
            [global::System.Obsolete("'stick' is superseded by 'sword': use Items.Sword")] public static Item Stick => null!;
            public static Item Sword => null!;
            public static partial class Ids
            {
                public const string Bread = "bread";
                [global::System.Obsolete("'club' is no longer sold")] public const string Club = "club";
                public const string Stick = "stick";
                public const string Sword = "sword";
            }
            """, """
            [Items.Id] public string? BaseId => null;
            [Items.Id] public global::System.Collections.Immutable.ImmutableArray<string> RelatedIds => default;
            public string Name => "";
            """, @"bread\nclub\nstick\nsword\nstick\t\tsword")),
        ("Recipes.g.cs", Catalog("Recipes", "Recipe", """
            public static Recipe BakeBread => null!;
            public static Recipe ForgeSword => null!;
            public static partial class Ids
            {
                public const string BakeBread = "bake-bread";
                public const string ForgeSword = "forge-sword";
            }
            """, """
            [Items.Id] public string ResultId => "";
            [Items.Id] public global::System.Collections.Generic.IReadOnlyDictionary<string, int> AmountIds => null!;
            public string Name => "";
            """, @"bake-bread\nforge-sword")),
        ("Prices.g.cs", Catalog("Prices", "Price", """
            public static Price Bread => null!;
            public static Price Sword => null!;
            public static partial class Ids { public const string Bread = "bread"; public const string Sword = "sword"; }
            """, "public int Gold => 1;", @"bread\nsword")),
    ];

    /// <summary>Statements in a method that has an item, a recipe, a price and any text at hand.</summary>
    public static Task Statements(string statements) => Check.Source(
        """
        #nullable enable
        #pragma warning disable CS0612, CS0618, CS0219
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading.Tasks;
        using Game;

        class C
        {
            void Craft([Items.Id] string id, int count = 1) { }
            void CraftAll([Items.Id] IEnumerable<string> ids) { }
            void Any([Items.Id, Recipes.Id] string id) { }
            void Fill(List<string> ids) { }
            [Items.Id] string _item = "bread";
            [Recipes.Id] string Current { get; set; } = "bake-bread";
            [return: Items.Id] string Best() => _item;

            async Task M(Item item, Recipe recipe, Price price, string text, bool flag)
            {
                await Task.Yield();
        """ + "\n" + statements + "\n" + """
            }
        }
        """, Sources);

    private static string Catalog(string catalog, string entry, string members, string properties, string metadata) => $$"""
        #nullable enable
        [assembly: global::System.Reflection.AssemblyMetadata(
            "Catalog.Gen/Game.{{catalog}}",
            "format 2\nGame.{{entry}}\n{{metadata}}")]
        namespace Game
        {
            [global::System.CodeDom.Compiler.GeneratedCode("Catalog.Gen", "0.1.0")]
            public static partial class {{catalog}}
            {
                public sealed class IdAttribute : global::System.Attribute { }
                public static global::System.Collections.Immutable.ImmutableArray<{{entry}}> All => default;
                public static {{entry}} Get([Id] string id) => null!;
                public static {{entry}} Get([Id] global::System.ReadOnlySpan<char> id) => null!;
                public static bool TryGet([Id] string? id, out {{entry}}? entry) { entry = null; return false; }
                public static bool Contains([Id] string? id) => false;
                {{members}}
            }

            public sealed partial class {{entry}}
            {
                [{{catalog}}.Id] public string Id => "";
                {{properties}}
            }
        }
        """;
}
