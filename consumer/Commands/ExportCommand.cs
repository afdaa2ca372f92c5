using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi export</c></summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        string names = string.Join(", ", ExportFormats.All.Select(format => format.Name));
        var command = new Command(
            "export",
            "Write entries in a format for other programs, with names and values as in the catalog's files. What lies beside a file "
            + "tells of it: a schema, or what its columns mean.");
        var filters = new FilterOptions();
        filters.AddTo(command);
        var sort = new SortOption();
        sort.AddTo(command);
        var format = new Option<string>("--format")
        {
            Description = $"The format: {names}.",
            HelpName = "format",
            DefaultValueFactory = _ => ExportFormats.Json.Name,
        };
        format.CompletionSources.Add(
            _ => ExportFormats.All.Select(known => new CompletionItem(known.Name, detail: known.Description)));
        var output = new Option<string?>("--out")
        {
            Description = "The file to write, whole or not at all, instead of standard output.",
            HelpName = "file",
        };
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(format)!;
            ExportFormat chosen = ExportFormats.Find(name) ?? throw PediException.Usage(
                $"'{name}' is not a format: {Spelling.Question(name, ExportFormats.All.Select(known => known.Name))}"
                + $"the choices are {names}");
            string? file = parsed.GetValue(output);
            if (chosen.IsBinary && file is null && terminal.IsInteractive)
                throw PediException.Usage($"{chosen.Name} is nothing for a terminal: name a file, --out entries{chosen.Extension}");

            ImmutableArray<Dataset> entries = sort.Apply(parsed, filters.Apply(parsed, terminal));
            using var content = new MemoryStream();
            ExportFormats.Write(chosen, entries, ExportOrigin.Current, content);
            Write(terminal, chosen, file, content.GetBuffer().AsSpan(0, (int)content.Length));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(Terminal terminal, ExportFormat format, string? file, ReadOnlySpan<byte> content)
    {
        if (file is not null)
        {
            WriteFiles(format, file, content);
        }
        else if (format.IsBinary)
        {
            using Stream stream = terminal.OpenOutput();
            stream.Write(content);
        }
        else
        {
            terminal.WriteText(Encoding.UTF8.GetString(content));
        }
    }

    private static void WriteFiles(ExportFormat format, string file, ReadOnlySpan<byte> content)
    {
        OutputFile.Write(file, content);
        if (OutputFile.IsDevice(file))
            return;
        foreach (ExportCompanion companion in ExportFormats.Companions(format, ExportOrigin.Current, Path.GetFileName(file)))
        {
            string path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, companion.FileName);
            OutputFile.Write(path, Encoding.UTF8.GetBytes(companion.Content));
        }
    }
}
