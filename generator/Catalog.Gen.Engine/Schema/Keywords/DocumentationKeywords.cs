using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>What the schema says of itself.</content>
internal sealed partial class SchemaNode
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public YamlNode? Default { get; set; }

    public bool Deprecated { get; set; }

    public YamlNode[] Examples { get; set; } = [];
}

/// <summary>
/// The keywords that tell a reader about the schema: <c>title</c>, <c>description</c>, <c>default</c>, <c>deprecated</c>,
/// <c>examples</c> and similar ones.
/// </summary>
internal sealed class DocumentationKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("title", Drafts.All, Vocabularies.MetaData),
        new("description", Drafts.All, Vocabularies.MetaData),
        new("default", Drafts.All, Vocabularies.MetaData),
        new("examples", Drafts.FromSix, Vocabularies.MetaData),

        // Drafts before 2019-09 do not define it, yet people write it there, and it can only mean one thing.
        new("deprecated", Drafts.All, Vocabularies.MetaData),
        new("readOnly", Drafts.FromSeven, Vocabularies.MetaData),
        new("writeOnly", Drafts.FromSeven, Vocabularies.MetaData),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        switch (keyword.Name, value)
        {
            case ("title", YamlScalar { Kind: NodeKind.String } text):
                schema.Title = text.Value;
                break;
            case ("description", YamlScalar { Kind: NodeKind.String } text):
                schema.Description = text.Value;
                break;
            case ("default", _):
                schema.Default = value;
                break;
            case ("examples", YamlSequence list):
                schema.Examples = list.Items;
                break;
            case ("deprecated", _):
                schema.Deprecated = KeywordReader.IsTrue(value);
                break;
        }
    }
}
