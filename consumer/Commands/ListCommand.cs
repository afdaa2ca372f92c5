using Pedi.Filters;
using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi list</c></summary>
internal sealed class ListCommand(Terminal terminal) : CatalogCommand<ListSettings>(terminal)
{
    protected override int Execute(ListSettings settings)
    {
        if (!FilterReader.TryRead(settings, out EntryFilter? filter, out string? mistake))
        {
            Terminal.Complain(mistake);
            return ExitCode.Usage;
        }

        Dataset[] entries = [.. Entries.Of(settings.IncludeHeld).Where(filter.Matches)];
        if (Terminal.IsInteractive)
            Terminal.Output.Write(EntryTable.Of(entries, Terminal.Output.Profile.Width));
        else
            foreach (Dataset entry in entries)
                Terminal.WritePlain(EntryRow.Of(entry).ToPlainText());
        if (entries.Length == 0)
            Terminal.Complain("No entry is like that.");
        return ExitCode.Success;
    }
}
