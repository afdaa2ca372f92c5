namespace Pedi.Rendering;

/// <summary>One thing that is known of an entry. A field with several values makes several facts of one label.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Text">What is known; for a link, the address.</param>
/// <param name="Link">Where it leads, if it is a link.</param>
/// <param name="Detail">What is there, if the link says more.</param>
internal sealed record EntryFact(string Label, string Text, Uri? Link = null, string? Detail = null)
{
    /// <summary>The label on a line of its own, with what is at the address.</summary>
    public string FullLabel => Detail is null ? Label : $"{Label} ({Detail})";
}
