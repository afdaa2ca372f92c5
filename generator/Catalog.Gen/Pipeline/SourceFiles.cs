using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Pipeline;

/// <summary>Additional files as texts.</summary>
internal static class SourceFiles
{
    /// <summary>A file that has gone since the build began is reported by the compiler itself (CS2001), and empty here.</summary>
    public static SourceFile Read(AdditionalText file, CancellationToken cancellation) =>
        new(file.Path, file.GetText(cancellation) ?? SourceText.From(""));

    /// <summary>
    /// Begins to read a file while others are read and the schema is compiled. The additional text keeps what it read;
    /// if it could not, whoever asks next meets the reason.
    /// </summary>
    public static AdditionalText ReadAhead(AdditionalText file, CancellationToken cancellation)
    {
        _ = Task.Run(() => file.GetText(cancellation), cancellation);
        return file;
    }
}
