namespace Catalog.Gen.Engine.Text;

/// <summary>One thing that is wrong, as data. Each door turns it into a form of its own.</summary>
/// <param name="Rule">One of <see cref="Rules"/>.</param>
/// <param name="Place">The culprit alone.</param>
/// <param name="Message">What is wrong, what was expected, and what to write instead.</param>
internal sealed record Problem(Rule Rule, FileSpan Place, Message Message)
{
    /// <summary>Other places that help: the first of two equal ids, the schema that asks for something.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; } = EquatableArray<RelatedPlace>.Empty;

    /// <summary>What to write instead, the likeliest first; empty where the message leaves it to a person.</summary>
    public EquatableArray<Fix> Fixes { get; init; } = EquatableArray<Fix>.Empty;

    /// <summary>
    /// What it is recognised by where it is recorded as a known one. Null where it cannot be, since it says nothing of an entry, or
    /// hides what else is wrong.
    /// </summary>
    public Recognition? Recognition { get; init; }

    /// <summary>The rule's severity, unless a setting of the project says otherwise.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>The message for a door that shows no other place: those that are needed to understand it are named behind it.</summary>
    public string Text => Message + string.Concat(Related.Where(place => place.IsNeeded).Select(place => $" {place}"));

    /// <summary>The fix that nothing else can have been meant by; null where there is none.</summary>
    public Fix? CertainFix
    {
        get
        {
            foreach (Fix fix in Fixes)
            {
                if (fix.IsCertain)
                    return fix;
            }

            return null;
        }
    }

    /// <summary>The same with another path for its file, as a door shows it.</summary>
    public Problem At(string path) => this with { Place = Place with { Path = path } };

    /// <summary>The form in which compilers print: <c>bcp.yaml(7,15): error CAT1004: …</c></summary>
    public override string ToString()
    {
        string severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        string place = Place.IsNone ? "" : $"{Words.Line(Place.Path)}{Place.Lines.Start}: ";
        return $"{place}{severity} {Rule.Id}: {Text}";
    }
}
