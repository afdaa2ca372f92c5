namespace Pedi.Rendering;

/// <summary>One thing that is known of an entry. A field with several values makes several facts of one label.</summary>
/// <param name="Label">What it is about; for a link, what is there.</param>
/// <param name="Text">What is known; for a link, the address.</param>
/// <param name="Link">Where it leads, if it is a link.</param>
internal sealed record EntryFact(string Label, string Text, Uri? Link = null);
