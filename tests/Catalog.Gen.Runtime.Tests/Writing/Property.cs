namespace Catalog.Gen.Runtime.Tests.Writing;

internal sealed record Property(KeyKind Kind, string Name, Value Value);
