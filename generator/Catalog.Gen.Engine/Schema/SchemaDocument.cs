using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>One schema file, compiled.</summary>
internal sealed class SchemaDocument(SourceFile file, Draft draft)
{
    public SourceFile File { get; } = file;

    public Draft Draft { get; } = draft;

    /// <summary>The root schema; null where the document has an error, which has been reported: whoever goes through the documents skips it.</summary>
    public SchemaNode Root { get; set; } = null!;
}
