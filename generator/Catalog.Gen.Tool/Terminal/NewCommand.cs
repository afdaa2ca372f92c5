using System.CommandLine;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Making;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog new</c>: a new entry to be filled in.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var command = new Command("new", "Makes a new entry, with all that it must and may say.");
        var id = new Argument<string>("id") { Description = "The id of the entry." };
        command.Arguments.Add(id);
        var common = new CommonOptions();
        common.AddTo(command);
        Option<string?> of = ChosenCatalog.CreateOption();
        var print = new Option<bool>("--print") { Description = "Print the entry, and write nothing." };
        command.Options.Add(of);
        command.Options.Add(print);
        command.SetAction(parsed =>
        {
            (CatalogWorkspace workspace, CatalogDefinition catalog) = ChosenCatalog.Choose(common, parsed, parsed.GetValue(of));
            NewEntryFile file = NewEntryFile.Make(workspace, catalog, parsed.GetValue(id)!);
            if (parsed.GetValue(print))
            {
                Console.Out.Write(file.Before is null ? file.Text : file.Text[file.Before.Length..]);
                return ExitCodes.Fine;
            }

            TextFiles.Write(file.Path, file.Text);
            string recorded = workspace.Files.All.ContainsKey(FilePaths.LockOf(FilePaths.Normalise(catalog.Document.File.Path)))
                ? ", and 'catalog lock' records its id"
                : "";
            Console.Out.WriteLine(
                $"{WorkingFolder.Current.Shown(file.Path)}: fill in what is empty; 'catalog check' says what is missing{recorded}.");
            return ExitCodes.Fine;
        });
        return command;
    }
}
