using Catalog.Gen.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Yaml;

/// <summary>A file as the compiler handed it over. Every position in a message comes from this very text.</summary>
internal sealed class SourceFile(string path, SourceText text)
{
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    public FileSpan Locate(int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        return new FileSpan(Path, span, Text.Lines.GetLinePositionSpan(span));
    }
}
