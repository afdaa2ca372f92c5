namespace Catalog.Gen.Engine.Text;

/// <summary>One thing that is wrong, as values. Each door turns it into a form of its own.</summary>
/// <param name="Rule">One of <see cref="Rules"/>.</param>
/// <param name="Place">The culprit alone.</param>
/// <param name="Message">What is wrong, what was expected, and what to write instead.</param>
/// <param name="Related">A second place that helps: the first of two duplicate keys, say.</param>
/// <param name="Severity">The rule's, unless a setting of the project says otherwise.</param>
internal sealed record Problem(Rule Rule, FileSpan Place, string Message, FileSpan? Related = null, Severity? Severity = null)
{
    /// <summary>The severity that counts.</summary>
    public Severity EffectiveSeverity => Severity ?? Rule.Severity;

    /// <summary>The form in which compilers print: <c>bcp.yaml(7,15): error CAT1004: …</c></summary>
    public override string ToString()
    {
        string severity = EffectiveSeverity switch { Text.Severity.Error => "error", Text.Severity.Warning => "warning", _ => "info" };
        string place = Place.IsNone ? "" : FormattableString.Invariant($"{Place.Path}({Place.Lines.Start.Line + 1},{Place.Lines.Start.Column + 1}): ");
        return $"{place}{severity} {Rule.Id}: {Message}";
    }
}
