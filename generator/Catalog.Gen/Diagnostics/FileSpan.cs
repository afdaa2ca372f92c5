using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Diagnostics;

/// <summary>A place in a file, as values: a <see cref="Location"/> inside the model would break caching.</summary>
internal readonly record struct FileSpan(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
