using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Other texts in place of values and keys of one file, in the form in which they must stand there.</summary>
internal sealed class Replacements(SourceFile file)
{
    private readonly bool _isJson = YamlReader.IsJson(file);

    /// <summary>Whether the file is JSON, so that no YAML can be advised.</summary>
    public bool IsJson => _isJson;

    /// <summary>What stands in a place.</summary>
    public string Raw(int start, int end) => file.Text.Substring(start, end - start);

    /// <summary>A value as it stands in the file, with its quotes.</summary>
    public string Raw(YamlNode value) => Raw(value.Start, value.End);

    /// <summary>Whether nothing but blanks stands where a value should.</summary>
    public bool IsEmpty(YamlScalar value) => Raw(value).Trim().Length == 0;

    /// <summary>Whether a value is in quotes.</summary>
    public bool IsQuoted(YamlScalar value) => Raw(value) is ['"' or '\'', ..];

    /// <summary>Another text in place of a text or a key: in the same quotes.</summary>
    public Fix? Text(int start, int end, string text, bool isCertain) =>
        Span(start, end, AsText(start, end, text), isCertain);

    /// <summary>How a text must be written in a place, in the quotes that are there.</summary>
    public string AsText(int start, int end, string text) =>
        _isJson ? ScalarText.DoubleQuoted(text) : ScalarText.Like(start < end ? file.Text[start] : ' ', text);

    /// <summary>Another scalar in place of one.</summary>
    public Fix? Scalar(YamlScalar written, YamlScalar with, bool isCertain) => with.Kind == NodeKind.String
        ? Text(written.Start, written.End, with.Value, isCertain)
        : Value(written, with.Value, isCertain);

    /// <summary>Other YAML in place of a value that stands on one line.</summary>
    public Fix? Value(YamlNode value, string yaml, bool isCertain) => Span(value.Start, value.End, yaml, isCertain);

    /// <summary>A value as text: in quotes.</summary>
    public Fix? InQuotes(YamlScalar scalar) => Value(
        scalar, _isJson ? ScalarText.DoubleQuoted(Raw(scalar)) : ScalarText.Quoted(Raw(scalar)), isCertain: true);

    /// <summary>Other text in a place on one line.</summary>
    private Fix? Span(int start, int end, string with, bool isCertain)
    {
        string written = Raw(start, end);
        return written.Length == 0 || written.IndexOfAny(['\r', '\n']) >= 0 ? null : new Fix(new TextSpan(start, end), with, isCertain);
    }
}
