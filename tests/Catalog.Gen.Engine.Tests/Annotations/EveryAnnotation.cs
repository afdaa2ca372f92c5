using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Annotations;

/// <summary>Gathers the annotations of every keyword that the specification makes one, as strictly as it does.</summary>
internal sealed class EveryAnnotation : AnnotationCollector
{
    private readonly List<(YamlNode Value, string Keyword, string SchemaLocation, YamlNode Annotation)> _found = [];

    public override int Count => _found.Count;

    public override bool IsStrict => true;

    public override bool LeadsFrom(SchemaNode schema) => true;

    public override void Add(SchemaNode schema, YamlNode value)
    {
        foreach (YamlMember member in ((YamlMapping)schema.Source).Members)
        {
            if (IsAnnotation(schema, member.Name, value))
                _found.Add((value, member.Name, Location(schema), member.Value));
        }
    }

    public override void Drop(int count) => _found.RemoveRange(count, _found.Count - count);

    public override CollectorState Enter(SchemaNode parent, string? property, int index) => default;

    public override void Leave(CollectorState state)
    {
    }

    /// <summary>A keyword's annotations of a value, with the locations of the schemas that make them.</summary>
    public IEnumerable<(string SchemaLocation, YamlNode Annotation)> Of(YamlNode value, string keyword) =>
        from found in _found
        where found.Value == value && found.Keyword == keyword
        select (found.SchemaLocation, found.Annotation);

    private static bool IsAnnotation(SchemaNode schema, string name, YamlNode value) => schema.Resource.Dialect.Find(name) switch
    {
        null => true,
        { Name: "contentSchema" } => value.Kind == NodeKind.String && schema.Extension("contentMediaType") is not null,
        { Family: ContentKeywords } => value.Kind == NodeKind.String,
        { Name: "format" } or { Family: DocumentationKeywords } => true,
        _ => false,
    };

    /// <summary>As the suite writes it: a JSON Pointer, in the form of a URI fragment.</summary>
    private static string Location(SchemaNode schema) =>
        "#" + string.Join(
            '/',
            schema.Pointer.Split('/').Select(static token => Uri.EscapeDataString(token).Replace("%24", "$", StringComparison.Ordinal)));
}
