using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits the abstract record of a union, which no type outside the assembly can derive from.</summary>
internal static class UnionEmitter
{
    public static string Emit(TypeModel model, Decoder decoder, Packing packing, UnionDefinition union, string accessibility)
    {
        List<string> names = [.. union.Cases.Select(item => model.Types[item.TypeId].Name)];
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(union.Documentation.Summary.Length > 0 ? union.Documentation.Summary : "One of several shapes.")
            .Element(
                "remarks",
                $"Always one of: {string.Join(", ", names.Select(static name => $"`{name}`"))}. "
                + "`Match` takes an answer for each, `Switch` an action.")
            .Line(GeneratedFile.Display)
            .Line(ValueConverter.Attribute(model, union.Name))
            .Open($"{accessibility} abstract partial record {union.Name}")
            .Line(GeneratedFile.Uncovered)
            .Open($"private protected {union.Name}()")
            .Close();
        Discriminator? discriminator = Discriminator.Of(model, union);
        foreach (PropertyModel property in union.Shared)
        {
            writer.Line();
            Documentation documentation = property.Name == discriminator?.Property
                ? property.Documentation with
                {
                    Summary = $"Which shape it is: one of the constants of `{discriminator.ClassName}`.",
                    Remarks = null,
                }
                : property.Documentation;
            MemberEmitter.Document(writer, property with { Documentation = documentation }, isShown: true);
            writer.Line($"public abstract {CSharpType.Of(property.Type, model)} {property.Member} {{ get; }}");
        }

        writer.Line().Line(GeneratedFile.Attribute).Line("private protected abstract int _Case { get; }").Line();
        Match(writer, model, union, names);
        Switch(writer.Line(), model, union, names);
        if (discriminator is not null)
            Constants(writer.Line(), discriminator, names);
        writer.Line().Line(GeneratedFile.Hidden).Line("internal abstract void _WriteTo(global::System.Text.Json.Utf8JsonWriter writer);");
        var type = new TypeRef(TypeKind.Union, TypeId: model.Types.Items.IndexOf(union));
        ValueConverter.Write(writer, model, union.Name, packing.Of(type, admitsNull: false), decoder.Reading(type));
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
        writer.Line(GeneratedFile.Uncovered);
        writer.Line("public TResult Match<TResult>(").Indent();
        for (int i = 0; i < names.Count; i++)
            writer.Line($"global::System.Func<{model.Global(names[i])}, TResult> {parameters[i]}{(i == names.Count - 1 ? ")" : ",")}");
        writer.Outdent().Line("{").Indent();
        Checks(writer, parameters);
        NumberedCases.Expression(
            writer, "return ", "_Case", names.Count, i => $"{parameters[i]}(({model.Global(names[i])})this)");
        writer.Close();
    }

    private static void Switch(CodeWriter writer, TypeModel model, UnionDefinition union, List<string> names)
    {
        List<string> parameters = [.. union.Cases.Select(static item => Identifiers.Camel(item.Label))];
        writer.Summary(
            "Does what is asked for the shape that this is. A shape that the schema gains later is an error of the compiler here.");
        for (int i = 0; i < names.Count; i++)
            writer.Element($"param name=\"{parameters[i].TrimStart('@')}\"", $"What is done with `{names[i]}`.");
        writer.Line(GeneratedFile.Uncovered).Line("public void Switch(").Indent();
        for (int i = 0; i < names.Count; i++)
            writer.Line($"global::System.Action<{model.Global(names[i])}> {parameters[i]}{(i == names.Count - 1 ? ")" : ",")}");
        writer.Outdent().Line("{").Indent();
        Checks(writer, parameters);
        NumberedCases.Switch(
            writer, "_Case", names.Count, i => $"{parameters[i]}(({model.Global(names[i])})this);", end: "break;");
        writer.Close();
    }

    private static void Checks(CodeWriter writer, List<string> parameters)
    {
        foreach (string parameter in parameters)
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({parameter});");
    }

    /// <summary>The texts that tell the shapes apart, each a constant.</summary>
    private static void Constants(CodeWriter writer, Discriminator discriminator, List<string> names)
    {
        writer.Summary($"What `{discriminator.Property}` says for each shape.")
            .Open($"public static class {discriminator.ClassName}");
        for (int i = 0; i < names.Count; i++)
        {
            writer.Line().Summary($"It is `{names[i]}`.")
                .Line($"public const string {discriminator.Constants[i].Name} = {Literal.Text(discriminator.Constants[i].Text)};");
        }

        writer.Close();
    }
}
