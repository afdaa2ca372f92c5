using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>Changes of files, in the form that an editor understands: as steps with versions, or by document.</summary>
/// <param name="positions">How positions are counted.</param>
/// <param name="hasSteps">Whether the editor takes changes as steps.</param>
internal sealed class Edits(Positions positions, bool hasSteps)
{
    /// <param name="snapshot">The texts that are changed.</param>
    /// <param name="changes">The changes of each file, by its path.</param>
    /// <param name="renamed">A file that gets another path, after the changes; null for none.</param>
    public WorkspaceEdit Make(
        Snapshot snapshot, IReadOnlyDictionary<string, List<Fix>> changes, (string Old, string New)? renamed = null)
    {
        IEnumerable<(string Path, TextEdit[] Edits)> edits = changes.Where(static file => file.Value.Count > 0).Select(file =>
            (file.Key, file.Value.OrderBy(static fix => fix.Span.Start).Select(fix => Edit(snapshot.Find(file.Key)!, fix)).ToArray()));
        if (!hasSteps)
            return new WorkspaceEdit(edits.ToDictionary(file => snapshot.UriOf(file.Path), static file => file.Edits), null);
        VersionedTextDocumentIdentifier Document(string path) =>
            new(snapshot.UriOf(path), snapshot.Documents.GetValueOrDefault(path)?.Version);
        IEnumerable<DocumentChange> steps =
            edits.Select(file => new DocumentChange(null, Document(file.Path), file.Edits, null, null));
        if (renamed is var (old, now))
            steps = steps.Append(new DocumentChange("rename", null, null, snapshot.UriOf(old), DocumentUri.FromPath(now)));
        return new WorkspaceEdit(null, [.. steps]);
    }

    /// <summary>A text with changes.</summary>
    public static string Apply(string text, IEnumerable<Fix> fixes)
    {
        foreach (Fix fix in fixes.OrderByDescending(static fix => fix.Span.Start))
            text = fix.ApplyTo(text);
        return text;
    }

    private TextEdit Edit(SourceFile file, Fix fix) => new(positions.Range(file, fix.Span), fix.Replacement);
}
