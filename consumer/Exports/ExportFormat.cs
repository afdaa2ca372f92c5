namespace Pedi.Exports;

/// <summary>A format that entries can be exported in.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Extension">What a file's name ends with: <c>.json</c>.</param>
/// <param name="Description">What it is, and what it leaves out.</param>
/// <param name="IsBinary">Whether it is no text, and so nothing for a terminal.</param>
internal sealed record ExportFormat(string Name, string Extension, string Description, bool IsBinary = false);
