namespace Pedi.Tests.Exports;

/// <summary>Something that a shape found.</summary>
/// <param name="Node">The node that it is about.</param>
/// <param name="Property">The property, without its namespace.</param>
/// <param name="Severity"><c>Violation</c> or <c>Warning</c>.</param>
/// <param name="Constraint">What is not so: <c>MinCount</c>.</param>
internal sealed record LinkedDataRemark(string Node, string Property, string Severity, string Constraint);
