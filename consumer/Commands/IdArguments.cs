using System.CommandLine;
using System.CommandLine.Completions;
using Pedi.Filters;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary>Ids on the command line.</summary>
internal static class IdArguments
{
    /// <summary>Completes ids.</summary>
    public static Argument<T> WithIds<T>(this Argument<T> argument)
    {
        argument.CompletionSources.Add(_ => EntryFilter.Everything.Select(entry => new CompletionItem(entry.Id, detail: entry.Name)));
        return argument;
    }

    /// <summary>The entry of an id, in any case, or of a name that is its alone.</summary>
    /// <exception cref="PediException">There is no such entry; the message names the nearest.</exception>
    public static Dataset Find(string id)
    {
        if (Datasets.TryGet(id, out Dataset? entry) || Datasets.TryGet(id.ToLowerInvariant(), out entry))
            return entry;

        // People know names rather than ids, and the list's headings: ABIDE II is abide-2.
        string plain = Spelling.Plain(id);
        Dataset[] named =
            [.. EntryFilter.Everything.Where(other => plain.Length > 0 && NamesOf(other).Any(name => Spelling.Plain(name) == plain))];
        if (named is [var only])
            return only;
        string[] nearest = named.Length > 0
            ? [.. named.Select(other => other.Id)]
            : Spelling.Nearest(id, EntryFilter.Everything.Select(other => other.Id));
        throw new PediException(
            ExitCode.NotFound,
            $"there is no entry '{id}': " + (nearest.Length == 0
                ? "'pedi list' has the ids"
                : Spelling.DidYouMean(nearest.Select(near => $"'{near}'"))));
    }

    private static IEnumerable<string> NamesOf(Dataset entry) =>
        [entry.Name, entry.Title ?? "", entry.Source.Heading, .. entry.Source.Also.Select(also => also.Heading)];
}
