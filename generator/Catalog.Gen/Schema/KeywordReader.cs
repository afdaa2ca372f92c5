using Catalog.Gen.Diagnostics;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Schema;

/// <summary>
/// Reads the keywords of one schema into their typed form. A value of the wrong kind is passed over here: the
/// metaschema reports it, at its place.
/// </summary>
internal sealed class KeywordReader(SchemaRegistry registry, ReferenceResolver references, SchemaOptions options, List<Problem> problems)
{
    public void Read(SchemaNode node)
    {
        if (node.Source is YamlScalar { Kind: NodeKind.Boolean } flag)
            node.Always = flag.Value == "true";
        if (node.Source is not YamlMapping mapping)
            return;
        Dialect dialect = node.Resource.Dialect;
        if (dialect.Draft == Draft.Seven && mapping.Find("$ref") is YamlScalar { Kind: NodeKind.String } only)
        {
            node.Ref = references.Resolve(node, only);
            return;
        }

        foreach (YamlMember member in mapping.Members)
        {
            if (dialect.Find(member.Name) is { } keyword)
                Read(node, keyword, member.Value);
        }

        Complete(node, mapping);
    }

    private void Read(SchemaNode node, Keyword keyword, YamlNode value)
    {
        switch (value)
        {
            case YamlScalar { Kind: NodeKind.String } text:
                ReadText(node, keyword.Name, text);
                break;
            case YamlScalar { Kind: NodeKind.Number } number:
                ReadNumber(node, keyword.Name, number.Value);
                break;
            case YamlScalar { Kind: NodeKind.Boolean } flag:
                ReadFlag(node, keyword.Name, flag.Value == "true");
                break;
            case YamlSequence list:
                ReadList(node, keyword.Name, list);
                break;
            case YamlMapping map when keyword.Subschemas is Subschemas.Map or Subschemas.MapOrNames:
                ReadMap(node, keyword.Name, map);
                break;
            case YamlMapping map when keyword.Name == "dependentRequired":
                node.DependentRequired = [.. node.DependentRequired, .. DependentNames(map)];
                break;
        }

        // These take any value.
        if (keyword.Name == "const")
            node.Const = value;
        else if (keyword.Name == "default")
            node.Default = value;
        if (keyword.Subschemas is Subschemas.One or Subschemas.OneOrList && registry.FindNode(value, node.Resource) is { } schema)
            ReadSchema(node, keyword.Name, schema);
    }

    private void ReadText(SchemaNode node, string keyword, YamlScalar value)
    {
        switch (keyword)
        {
            case "$ref":
                node.Ref = references.Resolve(node, value);
                break;
            case "$dynamicRef":
                node.DynamicRef = references.ResolveDynamic(node, value);
                break;
            case "type":
                node.Type = SchemaType(value);
                break;
            case "pattern":
                node.Pattern = Pattern(node, value.Value, value.Start, value.End);
                break;
            case "format":
                node.Format = value.Value;
                node.FormatIsAsserted = options.AssertFormat;
                break;
            case "title":
                node.Title = value.Value;
                break;
            case "description":
                node.Description = value.Value;
                break;
        }
    }

    private static void ReadNumber(SchemaNode node, string keyword, string text)
    {
        var number = JsonNumber.Parse(text);
        switch (keyword)
        {
            case "multipleOf":
                node.MultipleOf = number;
                break;
            case "maximum":
                node.Maximum = number;
                break;
            case "exclusiveMaximum":
                node.ExclusiveMaximum = number;
                break;
            case "minimum":
                node.Minimum = number;
                break;
            case "exclusiveMinimum":
                node.ExclusiveMinimum = number;
                break;
            case "maxLength":
                node.MaxLength = Count(number);
                break;
            case "minLength":
                node.MinLength = Count(number);
                break;
            case "maxItems":
                node.MaxItems = Count(number);
                break;
            case "minItems":
                node.MinItems = Count(number);
                break;
            case "maxContains":
                node.MaxContains = Count(number);
                break;
            case "minContains":
                node.MinContains = Count(number);
                break;
            case "maxProperties":
                node.MaxProperties = Count(number);
                break;
            case "minProperties":
                node.MinProperties = Count(number);
                break;
        }
    }

    private static void ReadFlag(SchemaNode node, string keyword, bool value)
    {
        switch (keyword)
        {
            case "uniqueItems":
                node.UniqueItems = value;
                break;
            case "deprecated":
                node.Deprecated = value;
                break;
            case "readOnly":
                node.ReadOnly = value;
                break;
        }
    }

    private static void ReadSchema(SchemaNode node, string keyword, SchemaNode schema)
    {
        switch (keyword)
        {
            case "additionalProperties":
                node.AdditionalProperties = schema;
                break;
            case "propertyNames":
                node.PropertyNames = schema;
                break;
            case "unevaluatedProperties":
                node.UnevaluatedProperties = schema;
                break;
            case "items":
                node.Items = schema;
                break;
            case "contains":
                node.Contains = schema;
                break;
            case "unevaluatedItems":
                node.UnevaluatedItems = schema;
                break;
            case "not":
                node.Not = schema;
                break;
            case "if":
                node.If = schema;
                break;
            case "then":
                node.Then = schema;
                break;
            case "else":
                node.Else = schema;
                break;
        }
    }

    private void ReadList(SchemaNode node, string keyword, YamlSequence list)
    {
        switch (keyword)
        {
            case "type":
                node.Type = list.Items.OfType<YamlScalar>().Aggregate(SchemaTypes.None, (types, name) => types | SchemaType(name));
                break;
            case "enum":
                node.Enum = list.Items;
                node.EnumSet = new ValueSet(list.Items);
                break;
            case "examples":
                node.Examples = list.Items;
                break;
            case "required":
                node.Required = Texts(list);
                break;
            case "items" when node.Resource.Dialect.Draft == Draft.Seven:
            case "prefixItems":
                node.PrefixItems = Schemas(node, list);
                break;
            case "allOf":
                node.AllOf = Schemas(node, list);
                break;
            case "anyOf":
                node.AnyOf = Schemas(node, list);
                break;
            case "oneOf":
                node.OneOf = Schemas(node, list);
                break;
        }
    }

    private void ReadMap(SchemaNode node, string keyword, YamlMapping map)
    {
        switch (keyword)
        {
            case "properties":
                node.Properties = Schemas(node, map);
                break;
            case "patternProperties":
                node.PatternProperties = [.. Patterns(node, map)];
                break;
            case "dependentSchemas":
                node.DependentSchemas = [.. node.DependentSchemas, .. Schemas(node, map)];
                break;
            case "dependencies":
                node.DependentSchemas = [.. node.DependentSchemas, .. Schemas(node, map)];
                node.DependentRequired = [.. node.DependentRequired, .. DependentNames(map)];
                break;
        }
    }

    private void Complete(SchemaNode node, YamlMapping mapping)
    {
        // Draft-07's additionalItems counts only beside a list of items; then it is what "items" is in 2020-12.
        if (node.PrefixItems.Length > 0
            && node.Resource.Dialect.Draft == Draft.Seven
            && mapping.Find("additionalItems") is { } additional)
        {
            node.Items = registry.FindNode(additional, node.Resource);
        }

        if (node.Properties.Length == 0 && node.Required.Length == 0)
            return;
        node.PropertyRules = new(StringComparer.Ordinal);
        foreach (SchemaProperty property in node.Properties)
            node.PropertyRules[property.Name] = new PropertyRule(property.Schema, IsRequired: false);
        foreach (string name in node.Required)
            node.PropertyRules[name] = new PropertyRule(node.PropertyRules.TryGetValue(name, out PropertyRule? rule) ? rule.Schema : null, IsRequired: true);
        node.RequiredCount = node.PropertyRules.Values.Count(rule => rule.IsRequired);
    }

    private IEnumerable<PatternProperty> Patterns(SchemaNode node, YamlMapping map)
    {
        foreach (YamlMember member in map.Members)
        {
            if (Pattern(node, member.Name, member.KeyStart, member.KeyEnd) is { } pattern && registry.FindNode(member.Value, node.Resource) is { } schema)
                yield return new PatternProperty(pattern, schema);
        }
    }

    private EcmaRegex? Pattern(SchemaNode node, string pattern, int start, int end)
    {
        if (EcmaRegex.TryCreate(pattern, out EcmaRegex? regex, out string? error))
            return regex;
        problems.Add(Problem.Create(
            Descriptors.SchemaPatternInvalid,
            node.Document.File.Locate(start, end),
            $"'{pattern}' is not a regular expression as ECMA-262 has them: {error}"));
        return null;
    }

    private SchemaNode[] Schemas(SchemaNode node, YamlSequence list) =>
        [.. list.Items.Select(item => registry.FindNode(item, node.Resource)).OfType<SchemaNode>()];

    private SchemaProperty[] Schemas(SchemaNode node, YamlMapping map) =>
    [
        .. map.Members
            .Select(member => (member.Name, Schema: registry.FindNode(member.Value, node.Resource)))
            .Where(property => property.Schema is not null)
            .Select(property => new SchemaProperty(property.Name, property.Schema!)),
    ];

    private static IEnumerable<DependentRequired> DependentNames(YamlMapping map) =>
        from member in map.Members
        let names = member.Value as YamlSequence
        where names is not null
        select new DependentRequired(member.Name, Texts(names));

    private static string[] Texts(YamlSequence list) =>
        [.. list.Items.OfType<YamlScalar>().Where(item => item.Kind == NodeKind.String).Select(item => item.Value)];

    private static SchemaTypes SchemaType(YamlScalar name) => name.Value switch
    {
        "null" => SchemaTypes.Null,
        "boolean" => SchemaTypes.Boolean,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "string" => SchemaTypes.String,
        "array" => SchemaTypes.Array,
        "object" => SchemaTypes.Object,
        _ => SchemaTypes.None,
    };

    // No text and no list is longer than int.MaxValue, so a larger bound says the same.
    private static int Count(JsonNumber number) =>
        number.TryGetInt64(out long count) ? (int)Math.Max(0, Math.Min(count, int.MaxValue))
        : number > default(JsonNumber) ? int.MaxValue
        : 0;
}
