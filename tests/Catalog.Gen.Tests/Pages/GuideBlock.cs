namespace Catalog.Gen.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="Note">What follows it: the name of a file, for tests alone.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Line">Where it starts.</param>
internal sealed record GuideBlock(string Language, string Note, string Text, int Line);
