namespace Pedi.Site.Views;

/// <summary>The catalog in a file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Title">The format: <c>CSV</c>.</param>
/// <param name="Description">What it is good for.</param>
/// <param name="Size">How large it is: <c>12 KB</c>.</param>
public sealed record DownloadView(string File, string Title, string Description, string Size);
