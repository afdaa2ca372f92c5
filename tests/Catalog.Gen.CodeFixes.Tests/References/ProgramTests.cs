namespace Catalog.Gen.CodeFixes.Tests.References;

/// <summary>Code as people write it over catalogs: what is right is left alone, and the slip in it is found.</summary>
public class ProgramTests
{
    private const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        using Game;

        """;

    [Theory]
    [InlineData("""
        sealed class Inventory
        {
            [Items.Id] private readonly Dictionary<string, int> _counts = new();
            public int this[[Items.Id] string id] => _counts.TryGetValue(id, out int count) ? count : 0;
            public void Add([Items.Id] string id, int count) => _counts[id] = this[id] + count;
            public void AddResult(Recipe recipe) { Add(recipe.ResultId, 1); Add({|CAT3001:recipe.Id|}, 1); }
            public IEnumerable<Item> Held => _counts.Where(pair => pair.Value > 0).Select(pair => Items.Get(pair.Key));
            public IEnumerable<Recipe> Wrong => _counts.Select(pair => Recipes.Get({|CAT3001:pair.Key|}));
        }
        """)]
    [InlineData("""
        static class Crafting
        {
            public static bool CanCraft(Recipe recipe, [Items.Id] ISet<string> owned) =>
                recipe.AmountIds.All(part => owned.Contains(part.Key));
            public static IEnumerable<Recipe> For([Items.Id] string id) =>
                from recipe in Recipes.All
                let result = recipe.ResultId
                where result == id && recipe.Id != {|CAT3001:id|}
                orderby recipe.Name
                select recipe;
        }
        """)]
    [InlineData("""
        record Order([Items.Id] string Item, int Count);
        static class Orders
        {
            public static Order Parse(string line) { var parts = line.Split(','); return new Order(parts[0], int.Parse(parts[1])); }
            public static int Total(IEnumerable<Order> orders) => orders.Sum(order => order.Count * Prices.Get(order.Item).Gold);
            public static IEnumerable<Order> Of(Recipe recipe) => recipe.AmountIds.Select(part => new Order(part.Key, part.Value));
            public static bool Has(Order order, Recipe recipe) => order is { Item: "bread" } || order.Item == {|CAT3001:recipe.Id|};
        }
        """)]
    [InlineData("""
        static class Chain
        {
            public static IEnumerable<Item> Ancestors(Item item)
            {
                string? next = item.BaseId;
                while (next != null)
                {
                    if (!Items.TryGet(next, out var found)) yield break;
                    yield return found!;
                    next = found!.BaseId;
                }
            }

            public static bool Loops(Item item)
            {
                var seen = new HashSet<string>();
                for (Item? at = item; at is not null; at = at.BaseId is { } up ? Items.Get(up) : null)
                    if (!seen.Add(at.Id)) return true;
                return false;
            }
        }
        """)]
    [InlineData("""
        static class Saves
        {
            public static int Weight(Item item) => item.Id switch
            {
                Items.Ids.Bread => 1,
                "sword" => 5,
                {|CAT3003:"club"|} => 4,
                {|CAT3001:"swrod"|} => 5,
                var other when other.StartsWith("x") => 0,
                _ => 2,
            };
            public static string Migrate(string saved) => saved switch { "old-sword" => "sword", _ => saved };
        }
        """)]
    [InlineData("""
        sealed class Cache
        {
            private readonly ConcurrentDictionary<string, Recipe> _byItem = new();
            public Recipe? Find([Items.Id] string id) =>
                _byItem.GetOrAdd(id, key => Recipes.All.First(recipe => recipe.ResultId == key));
            private static readonly ImmutableDictionary<string, Recipe> ById = Recipes.All.ToImmutableDictionary(recipe => recipe.Id);
            public static Recipe? Named(string name) => ById.Values.FirstOrDefault(recipe => recipe.Name == name);
            private static readonly Lazy<Item> Best = new(() => Items.Get({|CAT3001:"swrod"|}));
            public static bool Is(Item item) => item.Id == Best.Value.Id;
        }
        """)]
    [InlineData("""
        interface IStore { Task<Item?> FindAsync([Items.Id] string id); [return: Recipes.Id] Task<string> CurrentAsync(); }
        sealed class Service(IStore store)
        {
            public async Task<Item?> Load(Recipe recipe) => await store.FindAsync(recipe.ResultId).ConfigureAwait(false);
            public async Task<Item?> Wrong()
            {
                var id = await store.CurrentAsync().ConfigureAwait(false);
                return await store.FindAsync({|CAT3001:id|});
            }
            public async Task<Recipe> Right() { var id = await store.CurrentAsync(); return Recipes.Get(id); }
        }
        """)]
    [InlineData("""
        static class Report
        {
            public static void Write()
            {
                foreach (var group in Recipes.All.GroupBy(recipe => recipe.ResultId).OrderBy(group => group.Key))
                {
                    Console.WriteLine(Items.Get(group.Key).Name + string.Join(", ", group.Select(recipe => recipe.Id)));
                    var longest = group.MaxBy(recipe => recipe.Name.Length)!;
                    Console.WriteLine(Recipes.Get(longest.Id).Name + Items.Get({|CAT3001:longest.Id|}).Name);
                }

                var rows = Recipes.All.Select(recipe => new { recipe.Id, Result = Items.Get(recipe.ResultId), recipe.ResultId }).ToArray();
                foreach (var row in rows) { Recipes.Get(row.Id); Items.Get(row.ResultId); Items.Get({|CAT3001:row.Id|}); }
                var joined = Recipes.All.Join(Items.All, recipe => recipe.ResultId, item => item.Id, (one, item) => (one.Id, item.Name));
                foreach (var (id, name) in joined) Recipes.Get(id);
            }
        }
        """)]
    [InlineData("""
        static class Picker
        {
            public static string Pick(string[] args)
            {
                string id = args.Length > 0 ? args[0] : "bread";
                if (!Items.Contains(id)) id = "none";
                return id == "none" ? "" : Items.Get(id).Name;
            }

            public static Item Random(Random random)
            {
                var ids = new[] { "bread", "sword" };
                return Items.Get(ids[random.Next(ids.Length)]);
            }
            public static bool Either(string text) => Items.Contains(text) || Recipes.Contains(text);
            public static string Kind(string text)
            {
                var id = text.Trim();
                return Items.TryGet(id, out _) ? "item" : Recipes.TryGet(id, out _) ? "recipe" : "";
            }
        }
        """)]
    [InlineData("""
        sealed class Repository<T>(Func<string, T> get) { public T this[string id] => get(id); }
        static class Generic
        {
            static readonly Repository<Item> Stock = new(Items.Get);
            public static IEnumerable<Item> All(IEnumerable<string> ids) => ids.Select(id => Stock[id]);
            public static Item Of(Recipe recipe) => Stock[recipe.ResultId];
            static string First<T>(IEnumerable<T> all, Func<T, string> key) => key(all.First());
            public static bool Same(Item item) => First(Recipes.All, recipe => recipe.Id) == item.Id;
            static Expression<Func<Recipe, bool>> Makes([Items.Id] string id) => recipe => recipe.ResultId == id;
            static Expression<Func<Recipe, bool>> Wrong([Items.Id] string id) => recipe => recipe.Id == {|CAT3001:id|};
            static IQueryable<Recipe> Query([Items.Id] string id) => Recipes.All.AsQueryable().Where(recipe => recipe.Id == {|CAT3001:id|});
        }
        """)]
    [InlineData("""
        static class Mixed
        {
            public static List<string> Everything()
            {
                var all = Items.All.Select(item => item.Id).ToList();
                all.AddRange(Recipes.All.Select(recipe => recipe.Id));
                all.Sort();
                return all;
            }

            public static HashSet<string> Known() =>
                Items.All.Select(item => item.Id).Concat(Recipes.All.Select(recipe => recipe.Id)).ToHashSet();
            public static string Label(Item? item, Recipe? recipe)
            {
                var id = item?.Id ?? recipe?.Id ?? "none";
                return id == "none" ? "" : id;
            }
            public static bool IsResult(Item item) => Recipes.All.Any(recipe => recipe.ResultId == item.Id || recipe.Name == item.Name);
            public static string Key(object entry) => entry switch { Item item => item.Id, Recipe recipe => recipe.Id, _ => "" };
        }
        """)]
    [InlineData("""
        [AttributeUsage(AttributeTargets.Method)]
        sealed class ForItemAttribute([Items.Id] string id) : Attribute { public string Name => id; }
        enum Slot { Hand }
        sealed class Hero
        {
            [Items.Id] public string? Weapon { get; set; }
            public event Action<string>? Changed;
            [ForItem({|CAT3001:"swrod"|})] public void Equip(Item item) { Weapon = item.Id; Changed?.Invoke(item.Id); }
            public void Learn(Recipe recipe) { Weapon = recipe.ResultId; Weapon = {|CAT3001:recipe.Id|}; Weapon = null; }
            public (string Item, string Recipe) Pair(Item item, Recipe recipe) => (item.Id, recipe.Id);
            public bool Both(Item item, Recipe recipe) { var (i, r) = Pair(item, recipe); return Items.Contains(i) && Recipes.Contains(r); }
            public bool Test(Item a, Recipe b) => (a.Id, b.ResultId) is ("bread", "sword") or ({|CAT3001:"loaf"|}, _);
        }
        """)]
    public Task What_is_right_is_left_alone_and_the_slip_is_found(string program) => Check.Source(Usings + program, Game.Sources);
}
