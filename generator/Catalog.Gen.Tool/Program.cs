using System.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool;

/// <summary>
/// <c>dotnet Catalog.Gen.Tool.dll &lt;file of arguments&gt;</c>: what the package's targets run.
/// Problems are printed as MSBuild reads them.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (args.Length == 0)
        {
            Console.WriteLine("This program is run by 'dotnet build -t:CatalogLock' and 'dotnet build -t:CatalogDiff'.");
            return 1;
        }

        string command = "catalog";
        try
        {
            ToolArguments arguments = ToolArguments.Read(File.ReadAllText(args[0]));
            command = arguments.Command;
            Console.Write(Commands.Run(arguments));
            return 0;
        }
        catch (ToolException problem)
        {
            foreach (string line in problem.Lines)
                Console.WriteLine(problem.IsPlaced ? line : $"{command} : error : {line}");
            return 1;
        }
    }
}
