namespace Catalog.Gen.Engine.Text;

/// <summary>A place in a file, as values.</summary>
internal readonly record struct FileSpan(string Path, TextSpan Span, LineSpan Lines)
{
    /// <summary>For what has no place in a file: a file that is missing.</summary>
    public static FileSpan None => new("", default, default);

    public bool IsNone => Path.Length == 0;
}
