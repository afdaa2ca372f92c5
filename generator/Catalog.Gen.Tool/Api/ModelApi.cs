using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Api;

/// <summary>The API that the generator makes of files, by the engine's models: nothing is generated or compiled.</summary>
internal static class ModelApi
{
    /// <summary>The API of a project's catalogs; null where it cannot be told, since a schema is refused.</summary>
    /// <param name="files">The files, of today or of a baseline.</param>
    public static ApiSurface? Read(CatalogFiles files)
    {
        (IReadOnlyList<SourceFile> schemas, CompiledCatalogs compiled) = CatalogReader.Compile(files);
        var present = files.Files.Select(static file => FilePaths.Normalise(file.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (compiled.Catalogs.Length < files.Schemas.Count(present.Contains))
            return null;
        EquatableArray<CatalogMetadata> foreign = compiled.NeedsForeign ? [.. AssemblyFile.Catalogs(files.Assemblies)] : [];
        NumbersFile[] numbers = [.. files.Files.Where(static file => FilePaths.IsNumbers(file.Path)).Select(NumbersFile.Read)];
        CatalogSet catalogs = CatalogStep.Run(compiled, new CatalogSurroundings(foreign, [.. numbers]), CancellationToken.None);
        var isSchema = schemas.ToHashSet();
        FileResult[] entries =
        [
            .. from file in files.Files
               where FilePaths.IsEntry(file.Path) && !isSchema.Contains(file)
               let catalog = catalogs.Find(file.Path)
               where catalog is not null
               select EntryFileReader.Read(file, catalog, CancellationToken.None),
        ];
        CatalogModels models = CatalogBuilder.Build(catalogs, new EntryFiles([.. entries]));
        return ApiSurface.Of(catalogs.Definitions.Zip(models.Models, Types).SelectMany(static types => types));
    }

    private static IEnumerable<ApiType> Types(CatalogDefinition catalog, CatalogModel model)
    {
        var types = new ModelTypes(catalog.Types);
        CatalogShape shape = model.Shape;
        if (shape.Settings.IsInternal)
            return types.All();
        return
        [
            new ApiType(shape.Settings.FullClass, ApiTypeKind.Catalog, null,
                [.. Entries(model), .. Former(model), .. shape.Indexes.SelectMany(index => LookUps(index, shape)), .. Unlisted(shape)]),
            new ApiType(ModelTypeNames.Full(shape.EntryTypeName), ApiTypeKind.Entry, null,
                [.. types.OfEntry(), .. shape.Inverses.Select(Inverse)]),
            .. types.All(),
        ];
    }

    private static IEnumerable<ApiMember> Entries(CatalogModel model)
    {
        var superseded = model.Successors.Select(static successor => successor.Id).ToHashSet(StringComparer.Ordinal);
        return model.Entries.Select(entry => new ApiMember(ApiMemberKind.Entry, entry.Member)
        {
            Value = entry.Id,
            IsObsolete = entry.Signature.Obsolete is not null || superseded.Contains(entry.Id),
            Experimental = entry.Signature.Experimental ? model.Shape.Settings.ExperimentalId : null,
        });
    }

    private static IEnumerable<ApiMember> Former(CatalogModel model) => model.Former.Select(static former =>
        new ApiMember(ApiMemberKind.Entry, former.Member) { Value = former.Id, IsObsolete = true });

    private static IEnumerable<ApiMember> LookUps(IndexShape index, CatalogShape shape)
    {
        if (index.Method is not { } method)
            return [];
        ApiTypeName entry = ModelTypeNames.Named(shape.EntryTypeName), key = ModelTypeNames.Of(index);
        ApiMember LookUp(string name, ApiTypeName type, params ApiParameter[] parameters) =>
            new(ApiMemberKind.LookUp, name) { Type = type, Parameters = [.. parameters] };
        if (index.Broader is not null)
        {
            var narrower = new ApiParameter("narrower", ApiTypeName.Struct("bool"));
            return [LookUp(method, ModelTypeNames.Array(entry), new ApiParameter("value", key), narrower)];
        }

        if (!index.IsUnique)
            return [LookUp(method, ModelTypeNames.Array(entry), new ApiParameter("value", key))];
        var found = new ApiParameter("entry", entry.OrNull(true), IsOut: true);
        return
        [
            LookUp("Get" + method, entry, new ApiParameter("value", key)),
            LookUp("TryGet" + method, ApiTypeName.Struct("bool"), new ApiParameter("value", key.OrNull(!key.IsStruct)), found),
        ];
    }

    private static IEnumerable<ApiMember> Unlisted(CatalogShape shape) => shape.Settings.Listed is null
        ? []
        : [new ApiMember(ApiMemberKind.Property, "Unlisted") { Type = ModelTypeNames.Array(ModelTypeNames.Named(shape.EntryTypeName)) }];

    private static ApiMember Inverse(InverseShape inverse) => new(ApiMemberKind.Property, inverse.Name)
    {
        Type = ModelTypeNames.Array(ModelTypeNames.Named(inverse.SourceType)),
    };
}
