namespace Pedi.Site;

/// <summary>What was written.</summary>
/// <param name="Entries">How many entries.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How many bytes they have together.</param>
internal sealed record SiteReport(int Entries, int Files, long Bytes);
