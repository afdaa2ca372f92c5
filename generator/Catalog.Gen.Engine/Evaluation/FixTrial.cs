using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Tries fixes before they are offered: one whose text is itself wrong where it stands would send a curator from one error
/// to the next.
/// </summary>
internal sealed class FixTrial(SourceFile file, SchemaNode schema, CancellationToken cancellation)
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
        _characters += file.Text.Length;
        if (_characters > MostCharacters)
            return false;
        string before = file.Text.Substring(0, fix.Span.Start), after = file.Text.Substring(fix.Span.End);
        var changed = new SourceFile(file.Path, before + fix.Replacement + after);
        YamlDocument document = YamlReader.ReadOnce(changed, cancellation);
        var written = new TextSpan(fix.Span.Start, fix.Span.Start + fix.Replacement.Length);
        if (document.Root is not { } root || document.Problems.Any(problem => Overlaps(problem.Place.Span, written)))
            return false;

        // What else a mapping lacks is said at its key, or at the first one within, which need not be wrong.
        return Validator.Find(changed, root, schema, cancellation, isPlain: true)
            .All(finding => finding.End <= written.Start || finding.Start >= written.End || IsElsewhere(finding, written));
    }

    private static bool Overlaps(TextSpan one, TextSpan other) => one.Start < other.End && one.End > other.Start;

    private static bool IsElsewhere(Finding finding, TextSpan written) =>
        finding.Lacks.Count > 0 && !written.Contains(new TextSpan(finding.Value.Start, finding.Value.End));
}
