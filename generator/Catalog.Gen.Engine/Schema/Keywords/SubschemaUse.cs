namespace Catalog.Gen.Engine.Schema;

/// <summary>A schema to which a keyword of another leads.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Name">
/// The key in the keyword's value, such as a property or a pattern; null where the value is a schema, a list or a
/// reference.
/// </param>
/// <param name="Schema">The schema that is applied.</param>
internal sealed record SubschemaUse(Keyword Keyword, string? Name, SchemaNode Schema)
{
    public Applies Applies => Keyword.Applies;
}
