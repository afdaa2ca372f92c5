namespace Catalog.Gen.Engine.Types;

internal sealed class PendingProperty(string name, Conjunction schema, TypeRef type)
{
    public string Name { get; } = name;

    public Conjunction Schema { get; } = schema;

    public TypeRef Type { get; set; } = type;

    public bool IsRequired { get; set; }

    /// <summary>Whether the schema lets the value be null.</summary>
    public bool AdmitsNull { get; set; }

    /// <summary>What the schema says to be meant where an object does not have it, whether it fits the type or not.</summary>
    public DefaultValue? Default { get; set; }

    /// <summary>The name that the schema gives; null where it gives none.</summary>
    public GivenName? Given { get; init; }

    public required Documentation Documentation { get; init; }
}
