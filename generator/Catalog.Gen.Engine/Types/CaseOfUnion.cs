using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

internal sealed record CaseOfUnion(PendingType Type, string Label, ShapeTest Test, SchemaNode Schema);
