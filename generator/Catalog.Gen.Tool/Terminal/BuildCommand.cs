using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Terminal;

/// <summary>
/// <c>catalog from-build &lt;file of arguments&gt;</c>: what the targets CatalogLock and CatalogDiff run. Problems are printed as
/// MSBuild reads them. Nothing of the command line is loaded for it: the package of the generator has none of its assemblies.
/// </summary>
internal static class BuildCommand
{
    public const string Name = "from-build";

    public static int Run(string file)
    {
        string command = "catalog";
        try
        {
            ToolArguments arguments = ToolArguments.Read(File.ReadAllText(file));
            command = arguments.Command;
            CatalogFiles files = CatalogFiles.FromDisk(arguments);
            Console.Write(arguments.Command switch
            {
                "CatalogLock" => TargetCommands.Lock(files),
                "CatalogDiff" => TargetCommands.Diff(files, arguments.One("baseline"), arguments.One("output")),
                string other => throw new ToolException($"there is no command '{other}'"),
            });
            return ExitCodes.Fine;
        }
        catch (ToolException problem)
        {
            foreach (string line in problem.Lines)
                Console.WriteLine(problem.IsPlaced ? line : $"{command} : error : {line}");
            return ExitCodes.Problems;
        }
    }
}
