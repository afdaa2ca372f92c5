using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Emits the types of a catalog, each in a file of its own.</summary>
internal static class TypeEmitter
{
    public static IEnumerable<(string HintName, string Source)> Emit(CatalogDefinition catalog, ConsumerAbilities abilities)
    {
        (TypeModel model, CatalogSettings settings) = (catalog.Types, catalog.Settings);
        var decoder = new Decoder(model);
        var packing = new Packing(model);
        var members = new MemberEmitter(model, decoder);
        var entry = new EntryEmitter(model, decoder, packing, members, abilities.HasTestDoubles);
        yield return (GeneratedFile.HintName(model, model.EntryName), entry.Emit());
        foreach (int place in model.Own)
        {
            TypeDefinition type = model.Types[place];
            string accessibility = model.AccessibilityOf(place);
            string? source = type switch
            {
                EnumDefinition choice => EnumEmitter.Emit(model, choice, abilities, accessibility),
                RecordDefinition { IsEmitted: true } record => RecordEmitter.Emit(model, members, packing, record, accessibility),
                CaseDefinition wrapper => RecordEmitter.EmitCase(model, decoder, packing, wrapper, accessibility),
                UnionDefinition union => UnionEmitter.Emit(model, decoder, packing, union, accessibility),
                TupleDefinition tuple => TupleEmitter.Emit(model, decoder, packing, tuple, accessibility),
                _ => null,
            };
            if (source is not null)
                yield return (GeneratedFile.HintName(model, type.Name), source);
        }

        // Last: it holds the methods that the others asked for.
        yield return (GeneratedFile.HintName(settings, "Decoder"), decoder.Emit(packing));
    }
}
