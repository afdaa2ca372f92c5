using System.CommandLine;
using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Tasks;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Making;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog schema</c>: the schema as editors understand it.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command(
            "schema", "Writes the schema as editors understand it: with ids to choose from, and with its own messages.");
        var common = new CommonOptions();
        common.AddTo(command);
        Option<string?> of = ChosenCatalog.CreateOption();
        Option<string?> output = CommonOptions.CreateOutput(" It must not lie among the entries.");
        command.Options.Add(of);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            (var workspace, var catalog) = ChosenCatalog.Choose(common, parsed, parsed.GetValue(of));
            string text = EditorSchema.Write(workspace, catalog);
            if (parsed.GetValue(output) is not { } file)
            {
                Console.Out.Write(text);
                return ExitCodes.Fine;
            }

            string path = DiskTree.Normalise(Path.GetFullPath(file));
            if (workspace.Catalogs.Find(path) is { } owner && !FolderRules.IsHidden(path[owner.Folder.Length..]))
            {
                throw new ToolException(
                    $"{file} would be taken for an entry of {owner.Settings.Class}: write it elsewhere, as to .vscode/");
            }

            TextFiles.WriteReport(file, text);
            return ExitCodes.Fine;
        });
        return command;
    }
}
