using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Catalog.Gen.CodeFixes.Tests.References;

/// <summary>An id of one catalog where one of another is wanted, on whichever way it comes there.</summary>
public class OtherCatalogTests
{
    [Theory]
    [InlineData("Items.Get({|#0:recipe.Id|});", "this is an id of Recipes, and an id of Items is wanted")]
    [InlineData("_ = item.Id == {|#0:recipe.Id|};", "this is an id of Recipes, and it is compared with an id of Items")]
    [InlineData("Items.Get({|#0:Recipes.Ids.BakeBread|});", "this is an id of Recipes, and an id of Items is wanted")]
    [InlineData("Any({|#0:\"nail\"|});", "'nail' is not an id of Items or Recipes: Items.Ids has them all")]
    public Task A_message_names_both_catalogs(string statement, string message)
    {
        var test = Check.Of(
            "using Game; class C { void Any([Items.Id, Recipes.Id] string id) { } "
            + $"void M(Item item, Recipe recipe) {{ {statement} }} }}", Game.Sources);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CAT3001", DiagnosticSeverity.Error).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task What_is_handed_over_is_compared() => Game.Statements("""
        Items.Get({|CAT3001:recipe.Id|});
        Items.Get({|CAT3001:recipe.Id.AsSpan()|});
        _ = Items.TryGet({|CAT3001:recipe?.Id|}, out _) || Items.Contains({|CAT3001:Current|});
        Craft(id: {|CAT3001:recipe!.Id|});
        Craft(flag ? item.Id : {|CAT3001:recipe.Id|});
        Craft(item.BaseId ?? {|CAT3001:recipe.Id|});
        Craft(text switch { "a" => item.Id, _ => {|CAT3001:recipe.Id|} });
        CraftAll([item.Id, {|CAT3001:recipe.Id|}]);
        CraftAll(new[] { {|CAT3001:Recipes.Ids.BakeBread|} });
        _item = {|CAT3001:recipe.Id|};
        Current = {|CAT3001:Best()|};
        (_item, Current) = ({|CAT3001:recipe.Id|}, {|CAT3001:item.Id|});
        _ = recipe.AmountIds[{|CAT3001:recipe.Id|}];
        _ = recipe.AmountIds.ContainsKey({|CAT3001:recipe.Id|});
        _ = item.RelatedIds.Contains({|CAT3001:recipe.Id|});
        Any(item.Id);
        Any(recipe.Id);
        Craft(recipe.ResultId);
        Craft(text);
        """);

    [Fact]
    public Task What_is_compared_is_compared() => Game.Statements("""
        _ = item.Id == {|CAT3001:recipe.Id|};
        _ = item.Id.Equals({|CAT3001:recipe.Id|}) || string.Equals(item.Id, {|CAT3001:recipe.Id|}, StringComparison.Ordinal);
        _ = (item.Id, 1) == ({|CAT3001:recipe.Id|}, 1);
        _ = item.Id is {|CAT3001:Recipes.Ids.BakeBread|};
        _ = item is { Id: "bread" or {|CAT3001:Recipes.Ids.BakeBread|} };
        _ = recipe.Id switch { {|CAT3001:Items.Ids.Bread|} => 1, "bake-bread" => 2, _ => 3 };
        switch (recipe.Id) { case {|CAT3001:Items.Ids.Bread|}: break; case "forge-sword": break; }
        _ = (flag ? item.Id : recipe.Id) == recipe.Id;
        _ = (flag ? item.Id : text) == recipe.Id;
        _ = (flag ? item.Id : text) == "swrod";
        _ = (item.BaseId ?? "none") == "none";
        _ = (item.BaseId ?? "none") == {|CAT3001:recipe.Id|};
        _ = (item.BaseId ?? item.Id) == {|CAT3001:"swrod"|};
        _ = item.BaseId == recipe.ResultId;
        _ = string.Equals(item.Id, recipe.Id, StringComparison.OrdinalIgnoreCase);
        """);

    [Fact]
    public Task Locals_are_followed() => Game.Statements("""
        var once = recipe.Id;
        Craft({|CAT3001:once|});
        string later;
        if (flag) later = recipe.Id; else later = Recipes.BakeBread.Id;
        Craft({|CAT3001:later|});
        var copy = once;
        Craft({|CAT3001:copy|});
        string? walk = recipe.Id;
        while (walk is not null) { Craft({|CAT3001:walk|}); walk = flag ? null : Current; }
        var mixed = flag ? item.Id : recipe.Id;
        Craft(mixed);
        var changed = recipe.Id;
        changed = text;
        Craft(changed);
        var added = recipe.Id;
        added += "x";
        Craft(added);
        var byRef = recipe.Id;
        Change(ref byRef);
        Craft(byRef);
        if (recipe.Id is { } pattern) Craft({|CAT3001:pattern|});
        if (recipe is { Id: var part, Name: var name }) { Craft({|CAT3001:part|}); Craft(name); }
        var (a, b) = (recipe.Id, item.Id);
        Craft({|CAT3001:a|});
        Craft(b);
        var pair = (Id: recipe.Id, recipe.Name);
        Craft({|CAT3001:pair.Id|});
        Craft(pair.Item2);
        Craft({|CAT3001:pair.Item1|});
        var (id, title) = pair;
        Craft({|CAT3001:id|});
        Craft(title);
        var shape = new { recipe.Id, recipe.Name };
        Craft({|CAT3001:shape.Id|});
        Craft(shape.Name);
        string one = "", two = "";
        one = two;
        two = one;
        Craft(one);
        void Change(ref string value) => value = "bread";
        string Local() => recipe.Id;
        Craft({|CAT3001:Local()|});
        string Recursive(int depth) { if (depth > 3) return recipe.Id; return Recursive(depth + 1); }
        Craft(Recursive(1));
        Func<string> lambda = () => recipe.Id;
        Craft({|CAT3001:lambda()|});
        """);

    [Fact]
    public Task Collections_are_followed() => Game.Statements("""
        foreach (var related in item.RelatedIds) { Craft(related); Recipes.Get({|CAT3001:related|}); }
        foreach (var (key, count) in recipe.AmountIds) { Craft(key, count); Recipes.Get({|CAT3001:key|}); }
        foreach (var amount in recipe.AmountIds) { Craft(amount.Key); Recipes.Get({|CAT3001:amount.Key|}); }
        foreach (var key in recipe.AmountIds.Keys) Recipes.Get({|CAT3001:key|});
        foreach (var value in recipe.AmountIds.Values) _ = value == 1;
        var ids = Recipes.All.Select(r => r.Id).ToList();
        Craft({|CAT3001:ids[0]|});
        Craft({|CAT3001:ids.First()|});
        foreach (var each in ids) Craft({|CAT3001:each|});
        CraftAll({|CAT3001:ids|});
        _ = ids.Contains({|CAT3001:item.Id|});
        var mine = Recipes.All.Select(r => r.Id).ToList();
        mine.Add(text);
        Craft(mine[0]);
        var filled = Recipes.All.Select(r => r.Id).ToList();
        Fill(filled);
        Craft(filled[0]);
        var array = new[] { recipe.Id, Current };
        Craft({|CAT3001:array[0]|});
        var set = new HashSet<string>(item.RelatedIds);
        _ = set.Contains({|CAT3001:recipe.Id|});
        var counts = new Dictionary<string, int> { [recipe.Id] = 1 };
        _ = counts.TryGetValue({|CAT3001:item.Id|}, out var number) || number > 0;
        """);

    [Fact]
    public Task Queries_are_followed() => Game.Statements("""
        Craft({|CAT3001:Recipes.All.Select(r => r.Id).Where(id => id.Length > 3).OrderBy(id => id).First()|});
        _ = Recipes.All.Select(r => r.Id).Any(id => id == {|CAT3001:item.Id|});
        _ = Recipes.All.Where(r => r.Id == {|CAT3001:item.Id|}).Count();
        _ = Recipes.All.Select(r => r.ResultId).Contains({|CAT3001:recipe.Id|});
        CraftAll({|CAT3001:from r in Recipes.All where r.ResultId == "bread" select r.Id|});
        CraftAll(from r in Recipes.All select r.ResultId);
        CraftAll(Items.All.SelectMany(i => i.RelatedIds));
        CraftAll({|CAT3001:Items.All.SelectMany(i => new[] { recipe.Id })|});
        CraftAll(Recipes.All.Select(r => r.Id).Concat(item.RelatedIds));
        CraftAll(Recipes.All.Select(r => r.Id).Append(text));
        _ = Recipes.All.Select(r => r.Id).Except({|CAT3001:item.RelatedIds|}).Count();
        var byId = Recipes.All.ToDictionary(r => r.Id);
        _ = byId[{|CAT3001:item.Id|}];
        _ = byId[recipe.Id].Id == {|CAT3001:item.Id|};
        var names = Recipes.All.ToDictionary(r => r.Id, r => r.Name);
        Craft(names["bake-bread"]);
        var byResult = Recipes.All.GroupBy(r => r.ResultId);
        foreach (var group in byResult)
        {
            Craft(group.Key);
            Recipes.Get({|CAT3001:group.Key|});
            foreach (var one in group) Craft({|CAT3001:one.Id|});
            CraftAll({|CAT3001:group.Select(r => r.Id)|});
        }

        var texts = Recipes.All.GroupBy(r => r.Id, r => r.Name);
        foreach (var group in texts) CraftAll(group);
        var look = Recipes.All.ToLookup(r => r.ResultId);
        _ = look[{|CAT3001:recipe.Id|}];
        var pairs = Recipes.All.Select(r => (r.Id, r.Name)).ToList();
        foreach (var (id, name) in pairs) { Craft({|CAT3001:id|}); Craft(name); }
        Craft({|CAT3001:pairs.First().Id|});
        Craft(Recipes.All.Select(r => r.Name).First());
        Craft(Recipes.All.Select(r => r.Id.ToUpperInvariant()).First());
        _ = item.Id.First() == recipe.Id.First() || item.Id.Any(c => recipe.Id.Contains(c));
        _ = item.Id.Length == recipe.Id.Length;
        _ = Recipes.All.Max(r => r.Id) == {|CAT3001:item.Id|};
        """);

    /// <summary>Every id of the one is one of the other, on purpose.</summary>
    [Fact]
    public Task Catalogs_that_share_their_ids_are_left_alone() => Game.Statements("""
        Prices.Get(item.Id);
        Items.Get(price.Id);
        Items.Get(Prices.Ids.Bread);
        _ = price.Id == item.Id;
        foreach (var one in Prices.All) Craft(one.Id);
        Prices.Get({|CAT3001:recipe.Id|});
        """);

    [Fact]
    public Task Constants_in_locals_are_checked_where_they_stand() => Game.Statements("""
        var id = {|CAT3001:"swrod"|};
        Craft(id);
        Items.Get(id);
        string later;
        later = {|CAT3001:"swrod"|};
        _ = later == item.Id;
        var either = flag ? "bread" : {|CAT3001:"swrod"|};
        Craft(either);
        foreach (var each in new[] { "bread", {|CAT3001:"swrod"|} }) Craft(each);
        var list = new[] { "bread", {|CAT3001:"swrod"|} };
        foreach (var each in list) Craft(each);
        var many = new List<string> { {|CAT3001:"swrod"|}, "sword" };
        CraftAll(many);
        const string Constant = "swrod";
        Craft({|CAT3001:Constant|});
        var sentinel = "none";
        if (flag) sentinel = item.Id;
        Craft(sentinel);
        var unknown = flag ? text : "none";
        Craft(unknown);
        var empty = "";
        Craft(empty);
        var label = "swrod";
        Console.WriteLine(label);
        """);

    /// <summary>
    /// Each stage reads its parameter twice: were that looked for at each read, 25 stages would take as long as 2²⁵, and this
    /// test would not end.
    /// </summary>
    [Fact]
    public Task Long_chains_of_lambdas_are_followed() => Game.Statements($$"""
        var pairs = Recipes.All.Select(r => (r.Id, r.ResultId)){{string.Concat(Enumerable.Repeat(".Select(t => (t.Item2, t.Item1))", 25))}};
        foreach (var pair in pairs)
        {
            Craft(pair.Item1);
            Craft({|CAT3001:pair.Item2|});
            Recipes.Get({|CAT3001:pair.Item1|});
        }
        """);

    [Fact]
    public Task Top_level_statements_are_followed()
    {
        var test = Check.Of("""
            using Game;
            var recipe = Recipes.BakeBread;
            var id = recipe.Id;
            Items.Get({|CAT3001:id|});
            var text = {|CAT3001:"swrod"|};
            Items.Get(text);
            """, Game.Sources);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
