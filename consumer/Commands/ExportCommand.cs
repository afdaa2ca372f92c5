using Pedi.Filters;
using Pedi.Rendering;

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

        Terminal.WritePlain(JsonExport.Of(Entries.Of(settings.IncludeHeld)));
        return ExitCode.Success;
    }
}
