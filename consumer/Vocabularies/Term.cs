using System.Collections.Immutable;

namespace Pedi.Vocabularies;

/// <summary>A value of an enum, as people meet it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">Its spelling in the catalog's files, and on the command line: <c>bold-rest</c>.</param>
/// <param name="Title">What a heading calls it: <c>Functional, at rest</c>.</param>
/// <param name="Description">A sentence on it.</param>
/// <param name="Broader">The value that includes it, if there is one.</param>
/// <param name="Synonyms">Other spellings that are understood: <c>rsfMRI</c>.</param>
internal sealed record Term<T>(T Value, string Text, string Title, string Description, T? Broader, ImmutableArray<string> Synonyms)
    where T : struct, Enum;
