using Catalog.Gen.Yaml;

namespace Catalog.Gen.Schema;

/// <summary>
/// One schema or subschema, compiled: every keyword in its typed form, references resolved. Made once for a schema
/// document, then only read; it may be cyclic. A keyword that is absent is null (or an empty list).
/// </summary>
internal sealed class SchemaNode
{
    /// <summary>The document that it stands in.</summary>
    public required SchemaDocument Document { get; init; }

    /// <summary>The value in that document, for positions.</summary>
    public required YamlNode Source { get; init; }

    /// <summary>The resource that it is part of: its address, and its anchors.</summary>
    public required SchemaResource Resource { get; init; }

    /// <summary>JSON Pointer within the document: empty for the root, <c>/properties/name</c>, …</summary>
    public required string Pointer { get; init; }

    /// <summary>For the schemas <c>true</c> and <c>false</c>.</summary>
    public bool? Always { get; set; }

    // References.
    public SchemaNode? Ref { get; set; }
    public DynamicReference? DynamicRef { get; set; }

    // Any value.
    public SchemaTypes? Type { get; set; }
    public YamlNode[]? Enum { get; set; }
    public YamlNode? Const { get; set; }

    /// <summary>The values of <see cref="Enum"/>, to be looked up.</summary>
    public ValueSet? EnumSet { get; set; }

    // Objects. Properties are in the order of the schema.
    public SchemaProperty[] Properties { get; set; } = [];
    public PatternProperty[] PatternProperties { get; set; } = [];
    public SchemaNode? AdditionalProperties { get; set; }
    public SchemaNode? PropertyNames { get; set; }
    public string[] Required { get; set; } = [];

    /// <summary><see cref="Properties"/> and <see cref="Required"/> by name; null where there are none.</summary>
    public Dictionary<string, PropertyRule>? PropertyRules { get; set; }

    /// <summary>How many different names <see cref="Required"/> has.</summary>
    public int RequiredCount { get; set; }
    public DependentRequired[] DependentRequired { get; set; } = [];
    public SchemaProperty[] DependentSchemas { get; set; } = [];
    public int? MinProperties { get; set; }
    public int? MaxProperties { get; set; }
    public SchemaNode? UnevaluatedProperties { get; set; }

    // Arrays. Draft-07's items array and additionalItems are in PrefixItems and Items.
    public SchemaNode[] PrefixItems { get; set; } = [];
    public SchemaNode? Items { get; set; }
    public SchemaNode? Contains { get; set; }
    public int? MinContains { get; set; }
    public int? MaxContains { get; set; }
    public int? MinItems { get; set; }
    public int? MaxItems { get; set; }
    public bool UniqueItems { get; set; }
    public SchemaNode? UnevaluatedItems { get; set; }

    // Numbers.
    public JsonNumber? Minimum { get; set; }
    public JsonNumber? Maximum { get; set; }
    public JsonNumber? ExclusiveMinimum { get; set; }
    public JsonNumber? ExclusiveMaximum { get; set; }
    public JsonNumber? MultipleOf { get; set; }

    // Texts.
    public int? MinLength { get; set; }
    public int? MaxLength { get; set; }
    public EcmaRegex? Pattern { get; set; }
    public string? Format { get; set; }

    /// <summary>Whether <see cref="Format"/> is a check, and not only a remark.</summary>
    public bool FormatIsAsserted { get; set; }

    // Combinations.
    public SchemaNode[] AllOf { get; set; } = [];
    public SchemaNode[] AnyOf { get; set; } = [];
    public SchemaNode[] OneOf { get; set; } = [];
    public SchemaNode? Not { get; set; }
    public SchemaNode? If { get; set; }
    public SchemaNode? Then { get; set; }
    public SchemaNode? Else { get; set; }

    // Annotations.
    public string? Title { get; set; }
    public string? Description { get; set; }
    public YamlNode? Default { get; set; }
    public bool Deprecated { get; set; }
    public bool ReadOnly { get; set; }
    public YamlNode[] Examples { get; set; } = [];

    /// <summary>A keyword as it was written, for the <c>x-</c> keywords; null where the schema does not have it.</summary>
    public YamlNode? Extension(string name) => (Source as YamlMapping)?.Find(name);
}
