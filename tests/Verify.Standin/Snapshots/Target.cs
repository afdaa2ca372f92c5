namespace VerifyTests.Snapshots;

/// <summary>One file of a snapshot: its extension, its text, and its name where there are several.</summary>
internal sealed record Target(string Extension, string Text, string? Name = null);
