namespace Pedi.Site;

/// <summary>A file of the site.</summary>
/// <param name="Path">Where it is, from the site's folder, with slashes.</param>
/// <param name="Content">What it holds.</param>
internal sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
