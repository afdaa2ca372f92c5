namespace Pedi.Rendering;

/// <summary>One thing that is known of an entry. A field with several values makes several facts of one label.</summary>
internal sealed record EntryFact(string Label, string Value);
