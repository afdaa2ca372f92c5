using System.Collections.Immutable;
using System.Text.Json;

namespace Catalog.Gen.Tests.Annotations;

/// <summary>A schema that is applied to a value.</summary>
/// <param name="Schema">The pointer to the schema.</param>
/// <param name="Value">The value.</param>
/// <param name="Path">The pointer to the value.</param>
/// <param name="Site">The property whose value it is, or lies in, with the schema that declares it.</param>
/// <param name="Scope">The resources that evaluation has come through, outermost first.</param>
internal sealed record PlainCall(string Schema, JsonElement Value, string Path, string Site, ImmutableList<string> Scope)
{
    /// <summary>A schema beneath this one, or the target of a reference, for the same value.</summary>
    public PlainCall To(string schema) => this with { Schema = schema };

    /// <summary>A schema beneath this one for a part of the value: of a property that it declares, or of any other part.</summary>
    public PlainCall Down(string keyword, string part, JsonElement value, bool isDeclared = false) => this with
    {
        Schema = Schema + keyword,
        Value = value,
        Path = Path + "/" + part,
        Site = isDeclared ? Occurrence.SiteOf(Schema, part) : Site,
    };
}
