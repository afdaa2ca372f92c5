using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits the abstract record of a union, which no type outside the assembly can derive from.</summary>
internal static class UnionEmitter
{
    public static string Emit(TypeModel model, UnionDefinition union)
    {
        List<string> names = [.. union.Cases.Select(item => model.Types[item.TypeId].Name)];
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(union.Documentation.Summary.Length > 0 ? union.Documentation.Summary : "One of several shapes.")
            .Element(
                "remarks",
                $"Always one of: {string.Join(", ", names.Select(static name => $"`{name}`"))}. `Match` takes an answer for each.")
            .Line(GeneratedFile.Attribute)
            .Open($"public abstract partial record {union.Name}")
            .Open($"private protected {union.Name}()")
            .Close();
        foreach (PropertyModel property in union.Shared)
        {
            writer.Line();
            MemberEmitter.Document(writer, property, isDocumented: true);
            writer.Line($"public abstract {CSharpType.Of(property.Type, model)} {property.Member} {{ get; }}");
        }

        writer.Line().Line("private protected abstract int _Case { get; }").Line();
        Match(writer, model, union, names);
        return writer.Close().ToString();
    }

    private static void Match(CodeWriter writer, TypeModel model, UnionDefinition union, List<string> names)
    {
        List<string> parameters = [.. union.Cases.Select(static item => Identifiers.Camel(item.Label))];
        writer.Summary(
            "Gives the answer for the shape that this is. A shape that the schema gains later is an error of the compiler here.");
        writer.Line("/// <typeparam name=\"TResult\">The type of the answer.</typeparam>");
        for (int i = 0; i < names.Count; i++)
            writer.Element($"param name=\"{parameters[i].TrimStart('@')}\"", $"The answer for `{names[i]}`.");
        writer.Line("/// <returns>The answer.</returns>");
        writer.Line("public TResult Match<TResult>(").Indent();
        for (int i = 0; i < names.Count; i++)
            writer.Line($"global::System.Func<{model.Global(names[i])}, TResult> {parameters[i]}{(i == names.Count - 1 ? ") =>" : ",")}");
        writer.Line("_Case switch").Line("{").Indent();
        for (int i = 0; i < names.Count; i++)
        {
            string label = i == names.Count - 1 ? "_" : i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            writer.Line($"{label} => {parameters[i]}(({model.Global(names[i])})this),");
        }

        writer.Outdent().Line("};").Outdent();
    }
}
