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

    /// <summary>The entry of an id, in any case.</summary>
    /// <exception cref="PediException">There is no such entry; the message names the nearest.</exception>
    public static Dataset Find(string id)
    {
        if (Datasets.TryGet(id, out Dataset? entry) || Datasets.TryGet(id.ToLowerInvariant(), out entry))
            return entry;

        // People know names rather than ids: ABIDE II is abide-2.
        string[] named =
        [
            .. EntryFilter.Everything.Where(other => Spelling.Plain(other.Name) == Spelling.Plain(id)).Select(other => other.Id),
        ];
        string[] nearest = named.Length > 0 ? named : Spelling.Nearest(id, EntryFilter.Everything.Select(other => other.Id));
        throw new PediException(
            ExitCode.NotFound,
            $"there is no entry '{id}': " + (nearest.Length == 0
                ? "'pedi list' has the ids"
                : $"did you mean {string.Join(" or ", nearest.Select(near => $"'{near}'"))}?"));
    }
}
