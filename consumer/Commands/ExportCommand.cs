using Pedi.Rendering;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi export</c></summary>
internal sealed class ExportCommand(Terminal terminal) : CatalogCommand<ExportSettings>(terminal)
{
    protected override int Execute(ExportSettings settings)
    {
        if (settings.Format != "json")
        {
            Terminal.Complain($"'{settings.Format}' is not a format: choose json.");
            return ExitCode.Usage;
        }

        Terminal.WritePlain(JsonExport.Of(Datasets.All.Where(entry => settings.IncludeHeld || entry.Curation == Curation.Listed)));
        return ExitCode.Success;
    }
}
