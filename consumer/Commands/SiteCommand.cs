using System.CommandLine;
using Pedi.Filters;
using Pedi.Rendering;
using Pedi.Site;

namespace Pedi.Commands;

/// <summary><c>pedi site</c></summary>
internal static class SiteCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "site",
            "Write the catalog as a site of static pages, which need no server: search, the chart of ages, a page an entry, downloads.");
        var output = new Option<string>("--out")
        {
            Description = "The folder to write: a new one, an empty one, or a site, which is replaced whole or not at all.",
            HelpName = "folder",
            Required = true,
        };
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(output)!;
            SiteReport report = SiteWriter.Write(folder, [.. EntryFilter.Everything], SiteOrigin.Current);
            terminal.WritePlain(
                $"{Path.Combine(folder, "index.html")}: {Wording.Number(report.Entries)} entries, {Wording.Number(report.Files)} files, "
                + $"{Wording.Number((int)(report.Bytes / 1024))} KB");
            return ExitCode.Success;
        });
        return command;
    }
}
