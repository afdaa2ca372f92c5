using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>A keyword of a schema.</summary>
internal readonly record struct KeywordPlace(SchemaNode Schema, string Keyword)
{
    /// <summary>Where the keyword's value stands in its file; the beginning of the schema where it does not have the keyword.</summary>
    public FileSpan Locate()
    {
        YamlNode? value = Schema.Extension(Keyword);
        return value is null
            ? Schema.Document.File.Locate(Schema.Source.Start, Schema.Source.Start)
            : Schema.Document.File.Locate(value.Start, value.End);
    }
}
