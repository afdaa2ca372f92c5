using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Where an annotation can occur: a schema that has one, and a use site whose values it can speak of.</summary>
internal sealed record AnnotationSite(UseSite Site, SchemaNode Schema);
