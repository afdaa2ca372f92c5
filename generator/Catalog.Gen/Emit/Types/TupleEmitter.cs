using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits the record of a list whose items each have their place.</summary>
internal static class TupleEmitter
{
    public static string Emit(TypeModel model, Decoder decoder, Packing packing, TupleDefinition tuple, string accessibility)
    {
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(tuple.Documentation.Summary.Length > 0 ? tuple.Documentation.Summary : "A list whose items each have their place.")
            .Line(GeneratedFile.Display)
            .Line(ValueConverter.Attribute(model, tuple.Name))
            .Open($"{accessibility} sealed partial record {tuple.Name}");
        foreach (TupleItem item in tuple.Items)
        {
            writer.Line().Summary(item.Documentation.Summary).Remarks(item.Documentation.Remarks)
                .Line(GeneratedFile.Uncovered);
            bool isJson = item.Type.Kind == TypeKind.Json;
            string initial = item.Type.Nullable || (item.Type.IsStruct && item.Type.Kind != TypeKind.List)
                ? ""
                : item.Type.Kind == TypeKind.List ? $" = {Literals.Empty(item.Type, model)};" : " = null!;";
            writer.Line($"public {CSharpType.Of(item.Type, model)} {item.Member} {{ get; }}{(isJson ? "" : initial)}");
        }

        if (tuple.Rest is { } rest)
            writer
                .Line()
                .Summary("The items behind.")
                .Line(GeneratedFile.Uncovered)
                .Line($"public {CSharpType.Of(rest, model)} {tuple.RestMember} {{ get; }} = {Literals.Empty(rest, model)};");
        Constructor(writer, model, decoder, tuple);
        Deconstruct(writer, model, tuple);
        RecordEmitter.Reading(writer, tuple.Name);
        List<RecordMembers.Part> parts = [.. tuple.Items.Select(static item =>
            new RecordMembers.Part(item.Member, item.Member, item.Member, item.Type))];
        if (tuple.RestMember is { } member)
            parts.Add(new(member, member, member, tuple.Rest));
        new RecordMembers(parts).Write(writer, tuple.Name, isCase: false);
        ValueConverter.Source(writer, isCase: false);
        packing.Tuple(writer, tuple);
        string type = model.Global(tuple.Name);
        ValueConverter.Write(writer, model, tuple.Name, type + "._Pack", type + "._Read");
        return writer.Close().ToString();
    }

    private static void Constructor(CodeWriter writer, TypeModel model, Decoder decoder, TupleDefinition tuple)
    {
        writer.Line().Line(GeneratedFile.Uncovered).Open($"private {tuple.Name}(ref {Decoder.Reader} reader)").Line("_Source = reader.Source();").Line("int count = reader.ReadList();");
        for (int i = 0; i < tuple.Items.Count; i++)
        {
            writer.Line(FormattableString.Invariant($"if (count > {i})")).Indent()
                .Line($"{tuple.Items[i].Member} = {decoder.ReadItem(tuple.Items[i].Type, Decoder.NoProperty)};").Outdent();
        }

        if (tuple.Rest is { Element: { } element })
        {
            writer.Open(FormattableString.Invariant($"if (count > {tuple.Items.Count})"))
                .Line($"var rest = {decoder.NewArray(element, FormattableString.Invariant($"count - {tuple.Items.Count}"))};")
                .Line("for (int i = 0; i < rest.Length; i++)").Indent()
                .Line($"rest[i] = {decoder.ReadItem(element, Decoder.NoProperty)};").Outdent()
                .Line($"{tuple.RestMember} = global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(rest);")
                .Close();
        }
        else
        {
            writer
                .Line(FormattableString.Invariant($"for (int i = {tuple.Items.Count}; i < count; i++)"))
                .Indent()
                .Line("reader.Skip();")
                .Outdent();
        }

        writer.Close();
    }

    private static void Deconstruct(CodeWriter writer, TypeModel model, TupleDefinition tuple)
    {
        if (tuple.Items.Count < 2)
            return;
        List<string> names = [.. tuple.Items.Select(static item => Identifiers.Camel(item.Member))];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
            names[i] = Identifiers.Unique(names[i], taken);
        writer.Line().Summary("Takes the items apart.");
        for (int i = 0; i < names.Count; i++)
            writer.Element($"param name=\"{names[i].TrimStart('@')}\"", tuple.Items[i].Documentation.Summary);
        writer.Line(GeneratedFile.Uncovered).Open("public void "
            + $"Deconstruct({string.Join(", ", tuple.Items.Select((item, i) => $"out {CSharpType.Of(item.Type, model)} {names[i]}"))})");
        for (int i = 0; i < names.Count; i++)
            writer.Line($"{names[i]} = this.{tuple.Items[i].Member};");
        writer.Close();
    }
}
