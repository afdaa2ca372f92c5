using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>A place where a value meets a mark.</summary>
/// <param name="Value">The value.</param>
/// <param name="Mark">The mark; null where there is none.</param>
/// <param name="IsComparison">Whether the value is only compared with what is marked, and not put there.</param>
internal readonly record struct IdMeeting(IOperation? Value, IdMark? Mark, bool IsComparison = false);
