namespace Pedi.Exports;

/// <summary>A file that lies beside an export and tells of it: a schema, or what its columns mean.</summary>
/// <param name="FileName">Its name, made of the export's.</param>
/// <param name="Content">Its text.</param>
internal sealed record ExportCompanion(string FileName, string Content);
