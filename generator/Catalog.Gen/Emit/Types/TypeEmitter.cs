using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits the types of a catalog, each in a file of its own.</summary>
internal static class TypeEmitter
{
    public static IEnumerable<(string HintName, string Source)> Emit(TypeModel model, ConsumerAbilities abilities)
    {
        var decoder = new Decoder(model);
        var members = new MemberEmitter(model, decoder);
        yield return (GeneratedFile.HintName(model, model.EntryName), new EntryEmitter(model, decoder, members).Emit());
        foreach (int place in model.Own)
        {
            TypeDefinition type = model.Types[place];
            string? source = type switch
            {
                EnumDefinition choice => EnumEmitter.Emit(model, choice, abilities),
                RecordDefinition { IsEmitted: true } record => RecordEmitter.Emit(model, members, record),
                CaseDefinition wrapper => RecordEmitter.EmitCase(model, decoder, wrapper),
                UnionDefinition union => UnionEmitter.Emit(model, union),
                TupleDefinition tuple => TupleEmitter.Emit(model, decoder, tuple),
                _ => null,
            };
            if (source is not null)
                yield return (GeneratedFile.HintName(model, type.Name), source);
        }

        // Last: it holds the methods that the others asked for.
        yield return (GeneratedFile.HintName(model, model.DecoderName), decoder.Emit());
    }
}
