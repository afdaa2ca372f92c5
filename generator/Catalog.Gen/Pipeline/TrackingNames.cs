namespace Catalog.Gen.Pipeline;

/// <summary>The names of the pipeline's steps, for tests of what is recomputed.</summary>
internal static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string SchemaFiles = nameof(SchemaFiles);
    public const string Schemas = nameof(Schemas);
    public const string Foreign = nameof(Foreign);
    public const string Numbers = nameof(Numbers);
    public const string Baselines = nameof(Baselines);
    public const string Catalogs = nameof(Catalogs);
    public const string Abilities = nameof(Abilities);
    public const string TypeSources = nameof(TypeSources);
    public const string Files = nameof(Files);
    public const string Entries = nameof(Entries);
    public const string Others = nameof(Others);
    public const string Models = nameof(Models);
    public const string Class = nameof(Class);
    public const string Members = nameof(Members);
    public const string Tables = nameof(Tables);
    public const string Data = nameof(Data);
    public const string Groups = nameof(Groups);
    public const string Packing = nameof(Packing);
    public const string Chunks = nameof(Chunks);
    public const string Metadata = nameof(Metadata);
    public const string Problems = nameof(Problems);
    public const string MemberLimit = nameof(MemberLimit);
    public const string NameClashes = nameof(NameClashes);
}
