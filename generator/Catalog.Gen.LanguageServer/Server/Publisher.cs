using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Features;
using Catalog.Gen.LanguageServer.Protocol;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>
/// Sends the problems of each file where they are other than before, and those of a document for each of its versions: so an
/// editor knows that the version was judged.
/// </summary>
/// <param name="diagnostics">Turns problems into what editors show.</param>
/// <param name="send">Sends the problems of a document in a version; without one where it is not open.</param>
internal sealed class Publisher(ShownProblems diagnostics, Action<string, int?, Diagnostic[]> send)
{
    private Dictionary<string, List<Problem>> _published = new(StringComparer.Ordinal);

    public void Publish(Snapshot snapshot, IReadOnlyCollection<string> edited)
    {
        Dictionary<string, List<Problem>> problems = snapshot.ProblemsByPath();
        foreach (string path in edited)
            Send(snapshot, path, problems.GetValueOrDefault(path) ?? []);
        foreach ((string path, List<Problem> now) in problems)
        {
            if (!edited.Contains(path) && !(_published.TryGetValue(path, out List<Problem>? before) && before.SequenceEqual(now)))
                Send(snapshot, path, now);
        }

        foreach (string path in _published.Keys)
        {
            if (!edited.Contains(path) && !problems.ContainsKey(path))
                Send(snapshot, path, []);
        }

        _published = problems;
    }

    /// <summary>What is said of a text that an editor shows no more would stand at the wrong places: it is soon judged anew.</summary>
    private void Send(Snapshot snapshot, string path, List<Problem> problems)
    {
        OpenDocument? open = snapshot.Documents.GetValueOrDefault(path);
        if (open is not null && snapshot.Find(path) is { } judged && !ReferenceEquals(judged.Text, open.Text))
            return;
        send(snapshot.UriOf(path), open?.Version, [.. problems.Select(problem => diagnostics.Of(problem, snapshot))]);
    }
}
