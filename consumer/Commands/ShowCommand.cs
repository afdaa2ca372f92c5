using Pedi.Filters;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi show ID</c></summary>
internal sealed class ShowCommand(Terminal terminal) : CatalogCommand<ShowSettings>(terminal)
{
    protected override int Execute(ShowSettings settings)
    {
        if (!Datasets.TryGet(settings.Id, out Dataset? entry))
        {
            Terminal.Complain(Unknown(settings.Id));
            return ExitCode.NotFound;
        }

        IReadOnlyList<EntryFact> facts = EntryFacts.Of(entry);
        if (Terminal.IsInteractive)
            Terminal.Output.Write(EntryPage.Of(entry, facts));
        else
            foreach (EntryFact fact in facts)
                Terminal.WritePlain($"{fact.Label}\t{fact.Value}");
        return ExitCode.Success;
    }

    private static string Unknown(string id)
    {
        string[] nearest = Spelling.Nearest(id, Entries.Of(includeHeld: true).Select(entry => entry.Id));
        return $"There is no entry '{id}'. " + (nearest.Length == 0
            ? "'pedi list' has the ids."
            : $"Did you mean {string.Join(" or ", nearest.Select(near => $"'{near}'"))}?");
    }
}
