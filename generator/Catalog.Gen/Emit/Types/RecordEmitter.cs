using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits the record of an object, and of a union's case that wraps a value.</summary>
internal static class RecordEmitter
{
    public static string Emit(TypeModel model, MemberEmitter members, Packing packing, RecordDefinition record, string accessibility)
    {
        CodeWriter writer = Start(model, record, "A part of an entry.").Open(Heading(model, record.Name, record.BaseId, accessibility));
        var told = Discriminator.OfCase(model, record);
        foreach (PropertyModel property in record.Properties)
            members.Storage(writer, property, isShown: true, told);
        if (record.Extra is { } extra)
            members.ExtraStorage(writer, extra, isShown: true);
        writer.Line().Line(GeneratedFile.Uncovered);
        members.Constructor(writer, $"private {record.Name}", record.Properties, record.Extra, told?.Discriminator, keepsSource: true);
        Reading(writer, record.Name);
        RecordMembers.Of(record).Write(writer, record.Name, record.BaseId >= 0);
        Case(writer, model, record.BaseId, record);
        ValueConverter.Source(writer, record.BaseId >= 0);
        packing.Record(writer, record.Name, record.Properties.Where(static property => property.Member.Length > 0), record.Extra);
        Converter(writer, model, record.Name, record.BaseId >= 0);
        return writer.Close().ToString();
    }

    public static string EmitCase(TypeModel model, Decoder decoder, Packing packing, CaseDefinition wrapper, string accessibility)
    {
        bool isPacked = wrapper.Value.IsMadeOnUse;
        string nullable = wrapper.Value.Nullable ? "?" : "";
        string type = CSharpType.Of(wrapper.Value, model), stored = isPacked ? "_value" : "Value";
        CodeWriter writer = Start(model, wrapper, $"One shape of `{model.Types[wrapper.BaseId].Name}`.")
            .Open(Heading(model, wrapper.Name, wrapper.BaseId, accessibility));
        if (isPacked)
            writer.Line($"private readonly {CSharpType.Packed(wrapper.Value)}{nullable} _value;").Line();
        writer.Summary("The value.").Line(GeneratedFile.Uncovered);
        writer.Line($"public {type} Value {(isPacked ? $"=> _value{nullable}.Value;" : "{ get; }")}").Line();
        writer.Line(GeneratedFile.Uncovered);
        writer.Open($"private {wrapper.Name}(ref {Decoder.Reader} reader)")
            .Line("_Source = reader.Source();")
            .Line($"{stored} = {decoder.Read(wrapper.Value, wrapper.Value.Nullable, Decoder.NoProperty)};")
            .Close();
        Reading(writer, wrapper.Name);
        new RecordMembers([new("Value", "Value", stored, wrapper.Value)]).Write(writer, wrapper.Name, isCase: true);
        Case(writer, model, wrapper.BaseId, wrapper);
        ValueConverter.Source(writer, isCase: true);
        packing.Case(writer, wrapper);
        Converter(writer, model, wrapper.Name, isCase: true);
        return writer.Close().ToString();
    }

    /// <summary>What makes an object of what was packed: no one else can make one.</summary>
    public static void Reading(CodeWriter writer, string name) => writer.Line()
        .Line(GeneratedFile.Hidden)
        .Line(GeneratedFile.Uncovered)
        .Line($"internal static {name} _Read(ref {Decoder.Reader} reader) => new {name}(ref reader);");

    private static CodeWriter Start(TypeModel model, TypeDefinition type, string otherwise) => GeneratedFile
        .Start(model.Namespace)
        .Summary(type.Documentation.Summary.Length > 0 ? type.Documentation.Summary : otherwise)
        .Remarks(type.Documentation.Remarks)
        .Line(GeneratedFile.Display)
        .Line(ValueConverter.Attribute(model, type.Name));

    private static void Converter(CodeWriter writer, TypeModel model, string type, bool isCase) =>
        ValueConverter.Write(writer, model, type, $"{model.Global(type)}._Pack", $"{model.Global(type)}._Read", isCase);

    private static string Heading(TypeModel model, string name, int baseId, string accessibility) =>
        $"{accessibility} sealed partial record {name}{(baseId < 0 ? "" : " : " + model.Global(model.Types[baseId].Name))}";

    /// <summary>What only this assembly can override: it closes the union.</summary>
    private static void Case(CodeWriter writer, TypeModel model, int baseId, TypeDefinition type)
    {
        if (baseId < 0)
            return;
        EquatableArray<UnionCase> cases = ((UnionDefinition)model.Types[baseId]).Cases;
        for (int i = 0; i < cases.Count; i++)
        {
            if (ReferenceEquals(model.Types[cases[i].TypeId], type))
                writer.Line().Line(GeneratedFile.Uncovered)
                    .Line(FormattableString.Invariant($"private protected override int _Case => {i};"));
        }
    }
}
