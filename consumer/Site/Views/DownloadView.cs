using System.Collections.Immutable;

namespace Pedi.Site.Views;

/// <summary>The catalog in a file.</summary>
/// <param name="File">Where the file is, from the site's folder.</param>
/// <param name="Title">The format: <c>CSV</c>.</param>
/// <param name="Description">What it is, and what it leaves out.</param>
/// <param name="Size">How large it is: <c>12 KB</c>.</param>
/// <param name="Beside">The files that tell of it: its schema, say.</param>
public sealed record DownloadView(string File, string Title, string Description, string Size, ImmutableArray<string> Beside);
