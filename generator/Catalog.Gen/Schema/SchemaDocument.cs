using Catalog.Gen.Yaml;

namespace Catalog.Gen.Schema;

/// <summary>The drafts that are read.</summary>
internal enum Draft
{
    /// <summary>Draft-07.</summary>
    Seven,

    /// <summary>Draft 2020-12.</summary>
    TwentyTwentyTwelve,
}

/// <summary>One schema file, compiled.</summary>
internal sealed class SchemaDocument(SourceFile file, Draft draft)
{
    public SourceFile File { get; } = file;

    public Draft Draft { get; } = draft;

    /// <summary>The root schema; set once compiling has come so far.</summary>
    public SchemaNode Root { get; set; } = null!;
}
