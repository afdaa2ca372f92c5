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

    /// <summary>The root schema; null where the document has an error, which has been reported: whoever goes through the documents skips it.</summary>
    public SchemaNode Root { get; set; } = null!;
}
