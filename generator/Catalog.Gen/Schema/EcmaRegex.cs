namespace Catalog.Gen.Schema;

/// <summary>A <c>pattern</c>: an ECMA-262 regular expression with the <c>u</c> flag.</summary>
internal sealed class EcmaRegex
{
}
