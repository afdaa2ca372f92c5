using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Tries fixes before they are offered: one whose text is itself wrong where it stands would send a curator from one error
/// to the next.
/// </summary>
internal sealed class FixTrial(SourceFile file, SchemaNode schema, FileEffort effort, CancellationToken cancellation)
{
    /// <summary>
    /// How many characters are read again for one file in all. Each fix costs the whole file, and of a long file full of
    /// slips the first ones are enough. The number does not depend on time, so that a build says the same each time.
    /// </summary>
    private const int MostCharacters = 4_000_000;

    private int _characters;

    /// <summary>Whether the file can be read with the fix, and nothing is wrong where the fix has written.</summary>
    public bool Holds(Fix fix)
    {
        YamlDocument? changed = Read(fix);
        return changed?.Root is { } root
            && !changed.Problems.Any(problem => Overlaps(problem.Place.Span, Written(fix)))
            && IsRight(changed.File, root, fix);
    }

    private YamlDocument? Read(Fix fix)
    {
        // Of a file that cost too much already nothing more is asked; it may be read again with more to spend.
        if (effort.IsSpent)
            return null;
        _characters += file.Text.Length;
        if (_characters > MostCharacters)
            return null;
        string before = file.Text.Substring(0, fix.Span.Start), after = file.Text.Substring(fix.Span.End);
        return YamlReader.Read(new SourceFile(file.Path, before + fix.Replacement + after), cancellation);
    }

    private bool IsRight(SourceFile changed, YamlNode root, Fix fix)
    {
        TextSpan written = Written(fix);

        // What else a mapping lacks is said at its key, or at the first one within, which need not be wrong.
        return Validator.Find(changed, root, schema, cancellation, within: written, effort: new FileEffort(effort.Trying))
            .All(finding => finding.End <= written.Start || finding.Start >= written.End || IsElsewhere(finding, written));
    }

    /// <summary>
    /// Whether a fix of what the reader has found makes the file's problems fewer, and writes nothing that the schema refuses.
    /// </summary>
    public bool Mends(Fix fix, YamlDocument document)
    {
        YamlDocument? changed = Read(fix);
        return changed?.Root is { } root && changed.Problems.Count < document.Problems.Count && IsRight(changed.File, root, fix);
    }

    private static bool Overlaps(TextSpan one, TextSpan other) => one.Start < other.End && one.End > other.Start;

    private static TextSpan Written(Fix fix) => new(fix.Span.Start, fix.Span.Start + fix.Replacement.Length);

    private static bool IsElsewhere(Finding finding, TextSpan written) =>
        finding.Lacks.Count > 0 && !written.Contains(new TextSpan(finding.Value.Start, finding.Value.End));
}
