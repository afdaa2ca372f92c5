using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>One schema file, compiled.</summary>
internal sealed class SchemaDocument(SourceFile file, Draft draft)
{
    public SourceFile File { get; } = file;

    public Draft Draft { get; } = draft;

    /// <summary>
    /// The root schema. It is null where the document has an error; the error has been reported, and whoever goes through the
    /// documents skips this one.
    /// </summary>
    public SchemaNode Root { get; set; } = null!;
}
