using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Diagnostics;

/// <summary>A place in a file, as values: a <see cref="Location"/> inside the model would break caching.</summary>
internal readonly record struct FileSpan(string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>For what has no place in a file: a file that is missing.</summary>
    public static FileSpan None => new("", default, default);

    public Location ToLocation() => Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines);
}
