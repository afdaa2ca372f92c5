using System.Text;
using Catalog.Gen.Tool.Terminal;

namespace Catalog.Gen.Tool;

/// <summary>The command <c>catalog</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return args is [BuildCommand.Name, var file] ? BuildCommand.Run(file) : CatalogCommand.Run(args);
    }
}
