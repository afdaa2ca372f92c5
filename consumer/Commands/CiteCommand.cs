using System.CommandLine;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary><c>pedi cite ID …</c></summary>
internal static class CiteCommand
{
    private static readonly string[] Formats = ["text", "bibtex", "csl"];

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "cite", "Write a citation of an entry, or of several. The catalog knows no authors and no years; it makes none up.");
        Argument<string[]> ids = new Argument<string[]>("ids")
        {
            Description = "The ids of the entries, as list has them: dhcp hcp-d.",
            HelpName = "ids",
            Arity = ArgumentArity.OneOrMore,
        }.WithIds();
        var format = new Option<string>("--format")
        {
            Description = $"The form: {string.Join(", ", Formats)}.",
            HelpName = "format",
            DefaultValueFactory = _ => Formats[0],
        };
        format.CompletionSources.Add(Formats);
        command.Arguments.Add(ids);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(format)!;
            if (!Enum.TryParse(name, ignoreCase: true, out CitationFormat chosen) || !Formats.Contains(name.ToLowerInvariant()))
                throw PediException.Usage(
                    $"'{name}' is no form of citation: {Spelling.Question(name, Formats)}the choices are {string.Join(", ", Formats)}");
            Dataset[] entries = [.. parsed.GetValue(ids)!.Select(IdArguments.Find).Distinct()];
            string text = Citations.Write(entries, chosen, ExportOrigin.Current);
            if (terminal.IsInteractive && chosen == CitationFormat.Text)
                foreach (string citation in text.TrimEnd('\n').Split('\n'))
                    terminal.WriteWrapped(citation, terminal.Width);
            else
                terminal.WriteText(text);
            foreach (Dataset entry in entries.Where(entry => entry.IsDoubtful))
                terminal.Remark($"{entry.Id} is in doubt: 'pedi show {entry.Id}' says why.");
            return ExitCode.Success;
        });
        return command;
    }
}
