namespace Catalog.Gen.CodeFixes.Tests.References;

public class IdAnalyzerTests
{
    [Theory]
    [InlineData("""Load("dhcp");""")]
    [InlineData("""Load({|CAT3001:"dhpc"|});""")]
    [InlineData("""Load({|CAT3002:"nki"|});""")]
    [InlineData("""Load(id: {|CAT3001:"dhpc"|});""")]
    [InlineData("""Load({|CAT3001:@"dhpc"|});""")]
    [InlineData("Load({|CAT3001:\"\"\"dhpc\"\"\"|});")]
    [InlineData("""Load(({|CAT3001:"dhpc"|}));""")]
    [InlineData("""Load({|CAT3001:"dh" + "pc"|});""")]
    [InlineData("""Load({|CAT3001:$"{"dh"}pc"|});""")]
    [InlineData("""const string local = "dhpc"; Load({|CAT3001:local|});""")]
    [InlineData("""Load({|CAT3001:""|});""")]
    [InlineData("""Datasets.Get({|CAT3001:"dhpc"|});""")]
    [InlineData("""Load(Flag ? {|CAT3001:"dhpc"|} : "dhcp");""")]
    [InlineData("""Load(text ?? {|CAT3001:"dhpc"|});""")]
    [InlineData("""Load(text switch { "a" => {|CAT3001:"a"|}, "b" => "dhcp", _ => {|CAT3002:"nki"|} });""")]
    [InlineData("""Load((string)(object){|CAT3001:"dhpc"|});""")]
    [InlineData("""LoadAll("dhcp", {|CAT3001:"dhpc"|}, {|CAT3002:"nki"|});""")]
    [InlineData("""LoadAll(new[] { {|CAT3001:"dhpc"|} });""")]
    [InlineData("""LoadMany(["dhcp", {|CAT3001:"dhpc"|}]);""")]
    [InlineData("""LoadMany(["dhcp", .. (string[])[{|CAT3001:"dhpc"|}]]);""")]
    [InlineData("""LoadMany(new List<string> { {|CAT3001:"dhpc"|} });""")]
    [InlineData("""Field = {|CAT3001:"dhpc"|};""")]
    [InlineData("""Field ??= {|CAT3001:"dhpc"|};""")]
    [InlineData("""this.Property = {|CAT3001:"dhpc"|};""")]
    [InlineData("""Several[0] = {|CAT3001:"dhpc"|};""")]
    [InlineData("""Several = [{|CAT3001:"dhpc"|}];""")]
    [InlineData("""text = Field = {|CAT3001:"dhpc"|};""")]
    [InlineData("""(Field, text) = ({|CAT3001:"dhpc"|}, "anything");""")]
    [InlineData("""_ = new C { Property = {|CAT3001:"dhpc"|} };""")]
    [InlineData("""_ = d.Id == {|CAT3001:"dhpc"|};""")]
    [InlineData("""_ = {|CAT3001:"dhpc"|} != d.Id;""")]
    [InlineData("""_ = d?.Id == {|CAT3001:"dhpc"|};""")]
    [InlineData("""_ = d.Id.Equals({|CAT3001:"dhpc"|});""")]
    [InlineData("""_ = string.Equals(d.Id, {|CAT3001:"dhpc"|});""")]
    [InlineData("""_ = string.Equals({|CAT3001:"dhpc"|}, d.Id, StringComparison.Ordinal);""")]
    [InlineData("""_ = Several.Contains({|CAT3001:"dhpc"|});""")]
    [InlineData("""_ = Notes[{|CAT3001:"dhpc"|}];""")]
    [InlineData("""_ = Notes.TryGetValue({|CAT3001:"dhpc"|}, out _);""")]
    [InlineData("""Notes = new() { [{|CAT3001:"dhpc"|}] = "any note", ["dhcp"] = "another" };""")]
    [InlineData("""Notes = new() { { {|CAT3001:"dhpc"|}, "any note" }, { "dhcp", "another" } };""")]
    [InlineData("""_ = d.Id is {|CAT3001:"dhpc"|};""")]
    [InlineData("""_ = d.Id is "dhcp" or not {|CAT3001:"dhpc"|};""")]
    [InlineData("""_ = d is { Id: {|CAT3001:"dhpc"|} };""")]
    [InlineData("""_ = Several is [{|CAT3001:"dhpc"|}, ..];""")]
    [InlineData("""_ = (d.Id, 1) is ({|CAT3001:"dhpc"|}, 1);""")]
    [InlineData("""_ = d.Id switch { "dhcp" => 1, {|CAT3001:"dhpc"|} or {|CAT3002:"nki"|} => 2, _ => 3 };""")]
    [InlineData("""switch (d.Id) { case "dhcp": break; case {|CAT3001:"dhpc"|}: break; case {|CAT3001:"bpc"|} when Flag: break; }""")]
    public Task A_constant_is_checked_wherever_it_meets_a_mark(string statement) => Check.Statements(statement);

    [Theory]
    [InlineData("Load(text);")]
    [InlineData("Load(null);")]
    [InlineData("Load(text + \"x\");")]
    [InlineData("Load($\"{text}x\");")]
    [InlineData("Load(nameof(Load));")]
    [InlineData("Load(default);")]
    [InlineData("Load(Datasets.Ids.Dhcp);")]
    [InlineData("Load(d.Id);")]
    [InlineData("LoadAll();")]
    [InlineData("LoadAll(null);")]
    [InlineData("_ = d.Id == null || d.Id is null;")]
    [InlineData("_ = d.Id == text;")]
    [InlineData("_ = d.Id.Contains(\"hc\") || d.Id.StartsWith(\"dh\");")]
    [InlineData("_ = string.Equals(d.Id, \"DHCP\", StringComparison.OrdinalIgnoreCase);")]
    [InlineData("Notes[\"dhcp\"] = \"any note\";")]
    [InlineData("_ = text == \"dhpc\";")]
    [InlineData("Console.WriteLine(\"dhpc\");")]
    public Task What_is_not_a_constant_id_is_left_alone(string statement) => Check.Statements(statement);

    // The compiler says CS0618 of it: one mistake, one warning.
    [Fact]
    public Task An_obsolete_constant_is_the_compilers_to_report() => Check.Statements("Load(Datasets.Ids.Nki);");

    [Fact]
    public Task Declarations_are_checked_and_a_default_once() => Check.Source("""
        using System;
        using System.Collections.Generic;
        using PediatricImaging;

        class C
        {
            [Datasets.Id] const string Wrong = {|CAT3001:"dhpc"|};
            [Datasets.Id] static readonly string[] Defaults = { "dhcp", {|CAT3001:"dhpc"|} };
            [Datasets.Id] string Auto { get; set; } = {|CAT3001:"dhpc"|};
            [Datasets.Id] string Arrow => {|CAT3001:"dhpc"|};
            [Datasets.Id] string Getter { get { return {|CAT3001:"dhpc"|}; } }

            void Load([Datasets.Id] string id = {|CAT3001:"dhpc"|}) { }
            void Use() { Load(); Load(Wrong); }

            [return: Datasets.Id] string Best() => {|CAT3001:"dhpc"|};
            [return: Datasets.Id] IEnumerable<string> Each() { yield return {|CAT3001:"dhpc"|}; yield return "dhcp"; }
            [return: Datasets.Id] async System.Threading.Tasks.Task<string> Later()
            {
                await System.Threading.Tasks.Task.Yield();
                return {|CAT3001:"dhpc"|};
            }

            void Inside()
            {
                [return: Datasets.Id] static string Local() => {|CAT3001:"dhpc"|};
                Func<string> lambda = [return: Datasets.Id] () => {|CAT3001:"dhpc"|};
                Maker maker = () => { Func<string> other = () => "any"; return {|CAT3001:"dhpc"|}; };
                _ = Best() == {|CAT3001:"dhpc"|};
                _ = Local() + lambda() + maker();
                Take(() => {|CAT3001:"dhpc"|});
            }

            delegate void Loader([Datasets.Id] string id);
            [return: Datasets.Id] delegate string Maker();
            void Take([Datasets.Id] Func<string> id) { }
            void Call(Loader load) => load({|CAT3001:"dhpc"|});
        }
        """);

    [Fact]
    public Task A_mark_is_inherited() => Check.Source("""
        using PediatricImaging;

        interface ILoader { void Load([Datasets.Id] string id); [Datasets.Id] string Id { get; } }
        class Loader : ILoader { public virtual void Load(string id) { } public virtual string Id => {|CAT3001:"dhpc"|}; }
        class Derived : Loader
        {
            public override void Load(string id) { if (id == {|CAT3001:"dhpc"|}) { } }
            public override string Id => {|CAT3001:"dhpc"|};
        }
        class Explicit : ILoader { void ILoader.Load(string id) { _ = id is {|CAT3001:"dhpc"|}; } string ILoader.Id => {|CAT3001:"dhpc"|}; }
        class Other { public void Load(string id) { } }
        class C
        {
            void M(Loader a, Derived b, Other c) { a.Load({|CAT3001:"dhpc"|}); b.Load({|CAT3001:"dhpc"|}); c.Load("dhpc"); }
        }
        """);

    [Fact]
    public Task A_records_property_is_marked_with_its_parameter() => Check.Source("""
        using PediatricImaging;

        record Study([Datasets.Id] string Dataset, string Note);
        class C
        {
            Study s = new({|CAT3001:"dhpc"|}, "dhpc");
            void M()
            {
                s = s with { Dataset = {|CAT3001:"dhpc"|}, Note = "dhpc" };
                _ = s is ({|CAT3001:"dhpc"|}, "dhpc");
                _ = s.Dataset == {|CAT3001:"dhpc"|};
            }
        }
        """);

    [Fact]
    public Task Arguments_of_attributes_are_checked() => Check.Source("""
        using System;
        using PediatricImaging;

        [assembly: Uses({|CAT3001:"dhpc"|})]

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        class UsesAttribute([Datasets.Id] params string[] ids) : Attribute { [Datasets.Id] public string Also { get; set; } }

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        class ForAttribute<[Datasets.Id] T>(T id) : Attribute { public T Other { get; set; } }

        [Uses("dhcp", {|CAT3001:"dhpc"|}, Also = {|CAT3001:"dhpc"|})]
        class C
        {
            [Uses({|CAT3002:"nki"|})] int field;
            [For<string>({|CAT3001:"dhpc"|}, Other = {|CAT3001:"dhpc"|})] int Property { get; }
            [Uses({|CAT3001:"dhpc"|})] void M([Uses({|CAT3001:"dhpc"|})] int parameter) { }
            [return: Uses({|CAT3001:"dhpc"|})] int N<[Uses({|CAT3001:"dhpc"|})] T>() => field;
        }
        """);

    [Fact]
    public Task A_mark_on_a_type_parameter_holds_for_all_that_is_declared_with_it() => Check.Source("""
        using System.Collections.Generic;
        using PediatricImaging;

        class Set<[Datasets.Id] T> { public void Add(T item) { } public void AddAll(IEnumerable<T> items) { } public T First; }
        class C
        {
            void Load<[Datasets.Id] T>(T id) { }
            void M(Set<string> set)
            {
                set.Add({|CAT3001:"dhpc"|});
                set.AddAll([{|CAT3001:"dhpc"|}]);
                set.First = {|CAT3001:"dhpc"|};
                Load({|CAT3001:"dhpc"|});
                Load(3);
            }
        }
        """);

    [Fact]
    public Task A_conversion_to_a_type_of_ones_own_is_checked() => Check.Source("""
        using System;
        using PediatricImaging;

        readonly struct Key { public static implicit operator Key([Datasets.Id] string id) => default; }
        class C
        {
            Key key = {|CAT3001:"dhpc"|};
            void Span([Datasets.Id] ReadOnlySpan<char> id) { }
            void M() { Span({|CAT3001:"dhpc"|}); key = "dhcp"; }
        }
        """);

    [Fact]
    public Task Indexers_and_primary_constructors_are_checked() => Check.Source("""
        using PediatricImaging;

        class C([Datasets.Id] string id)
        {
            int this[[Datasets.Id] string id] => id == {|CAT3001:"dhpc"|} ? 1 : 2;
            bool IsDhcp => id == {|CAT3001:"dhpc"|};
            C() : this({|CAT3001:"dhpc"|}) { }
            int M() => this[{|CAT3001:"dhpc"|}];
        }
        """);

    [Fact]
    public Task Either_of_two_catalogs_will_do() => Check.Source("""
        using PediatricImaging;

        class C
        {
            void Load([Datasets.Id, Atlases.Id] string id) { }
            void M() { Load("dhcp"); Load("uni"); Load({|CAT3001:"other"|}); }
        }
        """,
        [
            .. GeneratedCatalog.Sources,
            ("Atlases.g.cs", """
                namespace PediatricImaging
                {
                    [global::System.CodeDom.Compiler.GeneratedCode("Catalog.Gen", "0.1.0")]
                    public static partial class Atlases
                    {
                        public static class Ids { public const string Uni = "uni"; }
                        public sealed class IdAttribute : global::System.Attribute { }
                    }
                }
                """),
        ]);

    [Fact]
    public Task Anothers_attribute_of_that_name_is_left_alone() => Check.Source("""
        static class Things
        {
            public static class Ids { public const string One = "one"; }
            public sealed class IdAttribute : System.Attribute { }
        }
        class C { void Load([Things.Id] string id) => Load("two"); }
        """, catalog: []);

    [Fact]
    public Task A_catalog_whose_ids_are_not_known_yet_is_left_alone() => Check.Source("""
        class C { void Load([Things.Id] string id) => Load("two"); }
        """,
        [("Things.g.cs", """
            [System.CodeDom.Compiler.GeneratedCode("Catalog.Gen", "0.1.0")]
            static class Things
            {
                public static class Ids { }
                public sealed class IdAttribute : System.Attribute { }
            }
            """)]);

    [Fact]
    public Task Where_the_assembly_attribute_is_gone_the_constants_tell() => Check.Source("""
        using PediatricImaging;

        class C { void Load([Datasets.Id] string id) { Load("dhcp"); Load({|CAT3001:"dhpc"|}); Load({|CAT3002:"nki"|}); } }
        """, GeneratedCatalog.WithoutMetadata);

    [Fact]
    public Task Where_another_version_wrote_the_assembly_attribute_the_constants_tell() => Check.Source("""
        using PediatricImaging;

        class C { void Load([Datasets.Id] string id) { Load("dhcp"); Load({|CAT3001:"dhpc"|}); Load({|CAT3002:"nki"|}); } }
        """, GeneratedCatalog.OfAnotherVersion);

    [Fact]
    public Task A_catalog_in_a_referenced_project_is_known()
    {
        var test = Check.Of("""
            using PediatricImaging;
            class C { void M() { Datasets.Get({|CAT3001:"dhpc"|}); Datasets.Get({|CAT3002:"nki"|}); } }
            """, catalog: []);
        foreach ((string name, string text) in GeneratedCatalog.Sources)
            test.TestState.AdditionalProjects["Catalog"].Sources.Add((name, text));
        test.TestState.AdditionalProjects["Catalog"].AdditionalReferences.AddRange(Check.References);
        test.TestState.AdditionalProjectReferences.Add("Catalog");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_catalog_in_a_referenced_assembly_is_known()
    {
        var test = Check.Of("""
            using PediatricImaging;
            class C
            {
                [Datasets.Id] string best = {|CAT3001:"dhpc"|};
                bool M(Dataset d) { Datasets.Get({|CAT3002:"nki"|}); return d.Id == {|CAT3001:"dhpc"|}; }
            }
            """, catalog: []);
        test.TestState.AdditionalReferences.Add(Check.Assembly("Catalog", GeneratedCatalog.Sources));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
