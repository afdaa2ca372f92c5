using PediatricImaging;

namespace Pedi.Rendering;

/// <summary>An entry in the columns of <c>list</c>.</summary>
internal sealed record EntryRow(string Id, string Name, string Kind, string Ages, string Modalities, string Subjects, string Status)
{
    public static EntryRow Of(Dataset entry) => new(
        entry.Id,
        entry.Name,
        entry.Kind.ToText(),
        string.Join("; ", entry.Ages.Select(Wording.Of)),
        string.Join(", ", entry.Modalities.Select(modality => modality.ToText())),
        entry.Subjects is { } subjects ? Wording.Of(subjects) : "",
        entry.Status.ToText());

    /// <summary>One line, columns set apart by tabs: what is empty keeps its place.</summary>
    public string ToPlainText() => string.Join('\t', Id, Name, Kind, Ages, Modalities, Subjects, Status);
}
