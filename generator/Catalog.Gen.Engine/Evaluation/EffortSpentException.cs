namespace Catalog.Gen.Engine.Evaluation;

/// <summary>To say what is wrong takes more work than there may be; caught where the explanation was asked for.</summary>
#pragma warning disable CA1032, RCS1194 // Never leaves Evaluation.
internal sealed class EffortSpentException : Exception;
