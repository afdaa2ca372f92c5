using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits the record of an object, and of a union's case that wraps a value.</summary>
internal static class RecordEmitter
{
    public static string Emit(TypeModel model, MemberEmitter members, RecordDefinition record)
    {
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(record.Documentation.Summary.Length > 0 ? record.Documentation.Summary : "A part of an entry.")
            .Remarks(record.Documentation.Remarks)
            .Line(GeneratedFile.Attribute)
            .Open($"public sealed partial record {record.Name}{Base(model, record.BaseId)}");
        foreach (PropertyModel property in record.Properties)
            members.Storage(writer, property, isDocumented: true);
        if (record.Extra is { } extra)
            members.ExtraStorage(writer, extra, isDocumented: true);
        members.Constructor(writer, record.Name, record.Properties, record.Extra);
        MemberEmitter.Equality(writer, record.Name, record.Properties, record.Extra);
        Case(writer, model, record.BaseId, record);
        return writer.Close().ToString();
    }

    public static string EmitCase(TypeModel model, Decoder decoder, CaseDefinition wrapper)
    {
        bool isPacked = wrapper.Value.IsMadeOnUse;
        string nullable = wrapper.Value.Nullable ? "?" : "";
        string type = CSharpType.Of(wrapper.Value, model);
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(wrapper.Documentation.Summary.Length > 0
                ? wrapper.Documentation.Summary
                : $"One shape of `{model.Types[wrapper.BaseId].Name}`.")
            .Line(GeneratedFile.Attribute)
            .Open($"public sealed partial record {wrapper.Name}{Base(model, wrapper.BaseId)}");
        if (isPacked)
            writer.Line($"private readonly {CSharpType.Packed(wrapper.Value)}{nullable} _value;").Line();
        writer.Summary("The value.");
        writer.Line($"public {type} Value {(isPacked ? $"=> _value{nullable}.Value;" : "{ get; }")}").Line();
        writer.Line($"internal {wrapper.Name}(ref {Decoder.Reader} reader) => {(isPacked ? "_value" : "Value")} = "
            + $"{decoder.Read(wrapper.Value, wrapper.Value.Nullable)};");
        if (wrapper.Value.Kind == TypeKind.List)
            MemberEmitter.Equality(writer, wrapper.Name, [("Value", true)]);
        Case(writer, model, wrapper.BaseId, wrapper);
        return writer.Close().ToString();
    }

    private static string Base(TypeModel model, int baseId) => baseId < 0 ? "" : " : " + model.Global(model.Types[baseId].Name);

    /// <summary>What only this assembly can override: it closes the union.</summary>
    private static void Case(CodeWriter writer, TypeModel model, int baseId, TypeDefinition type)
    {
        if (baseId < 0)
            return;
        EquatableArray<UnionCase> cases = ((UnionDefinition)model.Types[baseId]).Cases;
        for (int i = 0; i < cases.Count; i++)
        {
            if (ReferenceEquals(model.Types[cases[i].TypeId], type))
                writer.Line().Line(FormattableString.Invariant($"private protected override int _Case => {i};"));
        }
    }
}
